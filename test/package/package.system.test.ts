import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transform } from 'rolldown/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOTICES } from '../../bundle/notices.ts'
import { eventColumns, MODEL_VERSION, run } from '../../sim/index.ts'
import { ended } from '../bridges/process.ts'
import { smallStudy, tableDigest } from '../cli/study/engines/small-study.ts'
import { ROOT } from '../lint/rooms.ts'
import { scenario } from '../scenarios.ts'
import { startRedis } from '../services/redis-server.ts'
import { examples } from './examples.ts'

/** Bytes that the package may have. */
const MOST = 4_000_000
const WEEKS = 30

let folder: string
let tarball: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package of "helferkreise" '))
  const told = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  tarball = join(folder, /"filename": "([^"]+)"/.exec(told)![1]!)
  mkdirSync(join(folder, 'user'))
  writeFileSync(join(folder, 'user/package.json'), '{ "private": true, "type": "module" }')
  npm('install', '--no-audit', '--no-fund', '--prefer-offline', tarball)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const user = (...parts: string[]) => join(folder, 'user', ...parts)
function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: user(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
/** Without what npm tells the scripts of this repository. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD|NODE_OPTIONS|VITEST)/.test(name),
  ),
)
function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: user(), encoding: 'utf8', env })
}
/** What the compiler says of files in a strict project that has the package installed. */
function checked(...files: string[]): string {
  const options =
    '--noEmit --strict --target es2023 --lib es2023,dom --module nodenext --types node'
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  mkdirSync(user('node_modules/@types'), { recursive: true })
  for (const name of ['@types/node', 'undici-types'])
    cpSync(join(ROOT, 'node_modules', name), user('node_modules', name), { recursive: true })
  return spawnSync(process.execPath, [tsc, ...options.split(' '), ...files], {
    cwd: user(),
    encoding: 'utf8',
  }).stdout
}
const bin = (...args: string[]) => node(user('node_modules/.bin/helferkreise'), ...args)

describe('the package', () => {
  test('is small, needs no TypeScript to run, and ships types and source maps', () => {
    expect(statSync(tarball).size).toBeLessThan(MOST)
    const lib = user('node_modules/helferkreise/lib')
    const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
    const modules = files.filter((file) => file.endsWith('.js'))
    expect(modules.length).toBeGreaterThan(5)
    const mapped = modules.filter((file) =>
      readFileSync(join(lib, file), 'utf8').includes('\n//# sourceMappingURL='),
    )
    expect(mapped).toEqual(expect.arrayContaining(['cli.js', 'sim.js', 'worker.js']))
    expect(files).toEqual(expect.arrayContaining(mapped.map((file) => `${file}.map`)))
    expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([])
    const about = JSON.parse(readFileSync(join(lib, '../package.json'), 'utf8'))
    expect(about.dependencies ?? {}).toEqual({})
    const notices = readFileSync(join(lib, NOTICES), 'utf8')
    for (const bundled of ['zod', 'yaml', 'commander', 'assemblyscript'])
      expect(notices).toMatch(new RegExp(`^${bundled} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
    for (const { types, default: module } of Object.values(about.exports).filter(
      (each) => typeof each === 'object',
    ) as { types: string; default: string }[])
      for (const path of [types, module])
        expect(statSync(join(lib, '..', path)).isFile()).toBe(true)
    expect(
      readdirSync(user('node_modules')).filter((name) => name === 'tsx' || name === 'vite'),
    ).toEqual([])
  })

  test('runs as a command with the results of the sources', () => {
    const town = scenario('town-1')
    const { fingerprint } = run(town, 'package', { weeks: WEEKS })
    const options = ['--seed', 'package', '--weeks', `${WEEKS}`, '--quiet']
    expect(bin('run', 'town-1', ...options)).toBe(`fingerprint ${fingerprint}\n`)
    cpSync(join(ROOT, 'scenarios/town-1.yaml'), user('my town.yaml'))
    expect(bin('run', 'my town.yaml', ...options)).toBe(`fingerprint ${fingerprint}\n`)
    expect(bin('--version').trim()).toBe(MODEL_VERSION)
    expect(bin('run', '--help')).toContain('\n  helferkreise run town-1\n')
    expect(bin('--help')).not.toContain('npm run')
  })

  test('answers a batch in its workers, about a scenario of its own and a file', () => {
    cpSync(join(ROOT, 'scenarios/town-2.yaml'), user('second.yaml'))
    const asked = [
      { id: 1, scenario: 'town-1', seed: 'x', weeks: WEEKS },
      { id: 2, file: 'second.yaml', seed: 'x', weeks: WEEKS },
    ]
    const told = execFileSync(
      process.execPath,
      [user('node_modules/.bin/helferkreise'), 'batch', '--ordered', '--workers', '2'],
      {
        ...{ cwd: user(), encoding: 'utf8', env },
        input: asked.map((request) => JSON.stringify(request)).join('\n'),
      },
    )
    const [hello, ...answers] = told
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(hello).toMatchObject({ hello: true, version: MODEL_VERSION, workers: 2 })
    const prints = ['town-1', 'town-2'].map(
      (name) => run(scenario(name), 'x', { weeks: WEEKS }).fingerprint,
    )
    expect(answers.map(({ fingerprint }) => fingerprint)).toEqual(prints)
  })

  test('makes a study in its threads, and with a worker at a Redis', async () => {
    const [here, there] = ['here', 'there'].map((name) =>
      smallStudy(user(`study ${name}`), { points: 2, weeks: WEEKS }),
    ) as [string, string]
    expect(bin('study', 'run', here, '--workers', '1')).toContain('8 runs, 8 of them now, 0 failed')
    const server = await startRedis()
    try {
      const command = [process.execPath, user('node_modules/.bin/helferkreise')] as const
      const worker = ended(
        [...command, 'worker', '--redis', server.address, '--threads', '1', '--idle-exit', '5s'],
        user(),
      )
      const study = ended([...command, 'study', 'run', there, '--engine', server.address], user())
      expect(await study).toMatchObject({ code: 0 })
      expect(await worker).toMatchObject({ code: 0 })
    } finally {
      await server.close()
    }
    expect(tableDigest(there)).toBe(tableDigest(here))
  })

  test('is imported: model, workers, experiments, files', () => {
    writeFileSync(
      user('use.mjs'),
      `import { eventColumns, parseScenario, run } from 'helferkreise'
import { assess, inProcess, Runs } from 'helferkreise/experiments'
import { loadScenario, shippedNames } from 'helferkreise/files'
import { bringEngine, createPool } from 'helferkreise/workers'
const { scenario } = loadScenario('town-2')
const options = { weeks: ${WEEKS} }
const here = run(scenario, 'x', options)
await bringEngine()
const compiled = run(scenario, 'x', options)
const pool = createPool(1)
const there = await pool.run({ scenario, seed: 'x', options })
await pool.close()
const rows = await assess({}, { seeds: 1, pairs: 1, ids: ['P18'], load: (name) => loadScenario(name).scenario, runs: new Runs(inProcess()) })
console.log(JSON.stringify([[here, compiled, there].map((run) => run.fingerprint), eventColumns(here).length, rows.length > 0, shippedNames().length, parseScenario('').ok]))
`,
    )
    const [prints, columns, rows, names, ok] = JSON.parse(node('use.mjs'))
    const { fingerprint } = run(scenario('town-2'), 'x', { weeks: WEEKS })
    expect(prints).toEqual([fingerprint, fingerprint, fingerprint])
    expect(columns).toBe(eventColumns(run(scenario('town-2'), 'x', { weeks: 2 })).length)
    expect([rows, ok]).toEqual([true, false])
    expect(names).toBeGreaterThan(5)
  })

  test('has types that a strict project of its own can use', () => {
    writeFileSync(
      user('use.ts'),
      `import { run, type Scenario, type Trajectory } from 'helferkreise'
import { type PatternRow, quantile } from 'helferkreise/experiments'
import { loadScenario } from 'helferkreise/files'
import { createPool, type Pool } from 'helferkreise/workers'
const scenario: Scenario = loadScenario('town-1').scenario
const trajectory: Trajectory = run(scenario, 'x')
const pool: Pool = createPool()
export const row: PatternRow['met'] = true
export const level: number = quantile(trajectory.outcomes.members ?? [], 0.5)
// @ts-expect-error a seed is a text
run(scenario, 1)
void pool.close()
`,
    )
    expect(checked('use.ts')).toBe('')
  })
})

describe('the examples of its doc comments', () => {
  const all = examples().map((example, index) => ({ ...example, file: `example-${index}` }))

  test('have no faults of type', () => {
    for (const { file, code } of all) writeFileSync(user(`${file}.ts`), code)
    expect(checked(...all.map(({ file }) => `${file}.ts`))).toBe('')
  })

  test.each(all)('$name prints what it says', async ({ file, code, printed }) => {
    const { code: plain } = await transform(`${file}.ts`, code)
    writeFileSync(user(`${file}.mjs`), plain)
    expect(node(`${file}.mjs`)).toBe(printed)
  })
})

test('paths mean the folder where the user stands, also through a script of npm', () => {
  cpSync(join(ROOT, 'scenarios/neutral.yaml'), user('here.yaml'))
  const told = execFileSync(
    'npm',
    [
      '--prefix',
      ROOT,
      'run',
      '--silent',
      'sim',
      '--',
      'run',
      'here.yaml',
      '--weeks',
      '3',
      '--quiet',
      '--out',
      'there',
    ],
    { cwd: user(), encoding: 'utf8', env },
  )
  expect(told).toMatch(/^fingerprint [0-9a-f]{32}\n$/)
  expect(readdirSync(user('there'))).toContain('manifest.json')
})
