import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { provideBrowsers } from './everything/browsers.ts'
import { provideLanguages } from './everything/languages.ts'
import { type Count, readReport } from './everything/report.ts'
import { provideServices } from './everything/services.ts'
import { ROOT } from './lint/rooms.ts'
import { PROJECTS } from './projects.ts'

/**
 * Everything `npm test` means, in one list. A runner that stops early does not stop the
 * next one; nothing is skipped. Leaves the sums of passed and failed in out/test/sum.txt.
 */
const out = join(ROOT, 'out/test')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const runners: readonly (readonly [name: string, run: () => Count])[] = [
  ['browsers', () => checked(provideBrowsers())],
  ['languages', () => checked(provideLanguages())],
  ['services', () => checked(provideServices())],
  ['types', () => tool('node_modules/typescript/bin/tsc', '-b')],
  ['rules', () => tool('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.')],
  ...Object.keys(PROJECTS).map((name) => [name, () => tests(name)] as const),
  ['build', () => tool('node_modules/vite/bin/vite.js', 'build')],
  ['one file', () => tool('node_modules/vite/bin/vite.js', 'build', '--mode', 'single')],
  ['speed', () => checked(node('node_modules/tsx/dist/cli.mjs', 'bench/guard.ts') === 0)],
]

const rows: string[] = []
const sum = { passed: 0, failed: 0 }
for (const [name, run] of runners) {
  const started = Date.now()
  console.log(`\n== ${name}`)
  const { passed, failed } = run()
  sum.passed += passed
  sum.failed += failed
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const cells = [name.padEnd(10), `${passed}`.padStart(7), `${failed}`.padStart(8)]
  rows.push(`${cells.join('')}${seconds.padStart(9)} s`)
}
console.log(`\n${'runner'.padEnd(10)} passed  failed     time\n${rows.join('\n')}`)
console.log(`${'sum'.padEnd(10)}${`${sum.passed}`.padStart(7)}${`${sum.failed}`.padStart(8)}`)
writeFileSync(join(out, 'sum.txt'), `${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed === 0 ? 0 : 1

/** Runs a tool of this repository under the Node that runs us; it counts as one. */
function tool(script: string, ...args: string[]): Count {
  return checked(node(script, ...args) === 0)
}

/** Runs one project of the tests and counts its tests. */
function tests(project: string): Count {
  const report = join(out, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = node('node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters)
  return readReport(report, code)
}

function node(script: string, ...args: string[]): number {
  const options = { cwd: ROOT, stdio: 'inherit' } as const
  return spawnSync(process.execPath, [join(ROOT, script), ...args], options).status ?? 1
}

function checked(fine: boolean): Count {
  return fine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
