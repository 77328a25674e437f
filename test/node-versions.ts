import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignedTable } from '../cli/table.ts'
import { run } from '../sim/index.ts'
import { type Count, readReport } from './everything/report.ts'
import { ROOT } from './lint/rooms.ts'
import { scenario } from './scenarios.ts'

/**
 * Runs the unit tests and the three towns under other versions of Node and prints a table.
 * Fetches them from npm; by hand, as it takes about a minute for each.
 *
 *   node --import tsx test/node-versions.ts                 both ends of each range in `engines`
 *   node --import tsx test/node-versions.ts 20.19.0 24 26   these; 24 is the newest 24
 */
const towns = ['town-1', 'town-2', 'town-3']
const expected = towns.map((name) => run(scenario(name), scenario(name).seed).fingerprint)
const asked = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'node-versions-'))

try {
  const rows = (asked.length > 0 ? asked : endsOfEngines()).map(rowOf)
  const head = ['node', 'unit tests', 'failed', ...towns, 'fingerprints']
  console.log(alignedTable([head, ...rows.map(({ cells }) => cells)], [1, 2]))
  if (!rows.every(({ fine }) => fine)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The lowest version and the whole range, which npm reads as the newest in it, of each range. */
function endsOfEngines(): string[] {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const ranges: string[] = engines.node.split('||').map((range: string) => range.trim())
  return ranges.flatMap((range) => [range.replace(/^\D+/, ''), range])
}

/** What one version of Node says, and whether that is what it should say. */
function rowOf(version: string): { readonly cells: readonly string[]; readonly fine: boolean } {
  const node = fetched(version)
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  console.error(`${version}: ${name}`)
  const { passed, failed } = unitTests(node, name)
  const found = towns.map((town) => fingerprint(node, town))
  const same = found.every((hex, town) => hex === expected[town])
  const said = same ? `as in ${process.version}` : 'DIFFER'
  const cells = [name, `${passed}`, `${failed}`, ...found.map((hex) => hex.slice(0, 12)), said]
  return { cells, fine: same && failed === 0 }
}

/** Path of the binary of a version, from the package of this platform. */
function fetched(version: string): string {
  const name = `node-${platform() === 'win32' ? 'win' : platform()}-${arch()}`
  const prefix = join(folder, version.replace(/\W/g, '-'))
  mkdirSync(prefix)
  const args = ['--no-save', '--no-audit', '--no-fund', '--silent', '--prefix', prefix]
  execFileSync('npm', ['install', ...args, `${name}@${version}`], { stdio: 'inherit' })
  return join(prefix, 'node_modules', name, 'bin', 'node')
}

function unitTests(node: string, name: string): Count {
  const report = join(folder, `${name}.json`)
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const projects = ['--project', 'unit', '--project', 'page']
  const options = ['run', ...projects, '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(node, [vitest, ...options], { cwd: ROOT, stdio: 'ignore' })
  return readReport(report, status ?? 1)
}

/** What the command line prints as the fingerprint of a town; empty when it fails. */
function fingerprint(node: string, town: string): string {
  const args = ['--import', 'tsx', 'cli/main.ts', 'run', town]
  const { stdout } = spawnSync(node, args, { cwd: ROOT, encoding: 'utf8' })
  return /\b[0-9a-f]{32}\b/.exec(stdout)?.[0] ?? ''
}
