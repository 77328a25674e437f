import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  importsOf,
  inexact,
  PAGE,
  ROOT,
  resolved,
  roomOf,
  sourceFiles,
  textOf,
  trespasses,
} from './lint/rooms.ts'

const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

test('no file imports from a room it may not enter', () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap((file) => trespasses(file, textOf(file)))).toEqual([])
})

test('no two rooms of the page can need each other, and no door stands open that nobody uses', () => {
  const names = Object.keys(PAGE)
  const doors = names.flatMap((name) =>
    PAGE[name]!.split(' ')
      .filter(Boolean)
      .map((other) => [name, other] as const),
  )
  for (const [name, other] of doors)
    expect(names.slice(0, names.indexOf(name)), `${name} enters ${other}`).toContain(other)
  const used = new Set(
    sourceFiles().flatMap((file) =>
      importsOf(textOf(file)).map((source) => `${roomOf(file)} ${roomOf(resolved(file, source))}`),
    ),
  )
  const unused = doors.filter(([name, other]) => !used.has(`viz/${name} viz/${other}`))
  expect(unused).toEqual([])
})

test('nothing in the model depends on the engine, the clock or the place it runs in', () => {
  expect(sourceFiles().flatMap((file) => inexact(file, textOf(file)))).toEqual([])
})

test('every mechanism exports one function, named like its file', () => {
  for (const file of sourceFiles().filter((name) => name.startsWith('sim/mechanisms/'))) {
    const exported = [...textOf(file).matchAll(/^export (?:async )?(\w+) (\w+)/gm)]
    const functions = exported.filter((match) => match[1] === 'function').map((match) => match[2])
    const name = file.slice('sim/mechanisms/'.length, -'.ts'.length)
    expect(functions, file).toEqual([name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())])
  }
})

test('imports are found in every form they can take', () => {
  const text = [
    "import 'a'",
    'import type { x } from "b"',
    "export * from '../c.ts'",
    "const d = () => import('./d.ts')",
    "const e = new URL('./e.ts', import.meta.url)",
    "const folder = new URL('../scenarios', import.meta.url)",
    "// import 'f'",
    "/* import 'g' */ export { y } from 'h'",
    "import {\n  z,\n} from 'i'",
  ].join('\n')
  expect(importsOf(text)).toEqual(['a', 'b', '../c.ts', './d.ts', './e.ts', 'h', 'i'])
})

/** One breach per line: where it stands, what it says. Each must be seen by both watchers. */
const BREACHES: readonly (readonly [file: string, text: string])[] = [
  ['sim/breach.ts', "import '../viz/main.ts'"],
  ['sim/breach.ts', "import type { Pool } from '../workers/api.ts'"],
  ['sim/breach.ts', "export * from '../cli/main.ts'"],
  ['sim/breach.ts', "import { readFileSync } from 'node:fs'"],
  ['sim/breach.ts', "import { z } from 'zod'"],
  ['sim/breach.ts', "export const late = () => import('../experiments/ensemble.ts')"],
  ['sim/input/breach.ts', "import { csvParse } from 'd3'"],
  ['sim/input/breach.ts', "import '../../viz/main.ts'"],
  ['sim/mechanisms/breach.ts', "import { forum } from './forum.ts'"],
  ['sim/mechanisms/breach.ts', "import type { Forum } from '../mechanisms/forum.ts'"],
  ['sim/mechanisms/breach.ts', "import { html } from 'lit'"],
  ['workers/breach.ts', "import '../viz/main.ts'"],
  ['workers/breach.ts', "import { Worker } from 'node:worker_threads'"],
  ['workers/node/breach.ts', "import { html } from 'lit'"],
  ['workers/node/breach.ts', "import '../../experiments/ensemble.ts'"],
  ['experiments/breach.ts', "import '../viz/main.ts'"],
  ['experiments/breach.ts', "import { Command } from 'commander'"],
  ['cli/breach.ts', "import '../viz/main.ts'"],
  ['cli/breach.ts', "import { html } from 'lit'"],
  ['viz/breach.ts', "import { step } from '../sim/step.ts'"],
  ['viz/stage/breach.ts', "import { step } from '../../sim/step.ts'"],
  ['viz/breach.ts', "import { readFileSync } from 'node:fs'"],
  ['viz/breach.ts', "import { Command } from 'commander'"],
  ['viz/breach.ts', "import { scaleLinear } from 'd3'"],
  ['viz/breach.ts', "export const late = () => import('../cli/main.ts')"],
  ['viz/plan/breach.ts', "import { html } from 'lit'"],
  ['viz/replay/breach.ts', "import { scaleLinear } from 'd3-scale'"],
  ['viz/state/breach.ts', "import '../stage/layout.ts'"],
  ['viz/session/breach.ts', "import type { Page } from '../element/page.ts'"],
  ['viz/words/breach.ts', "export const late = () => import('../parts/legend.ts')"],
]

const INEXACT: readonly string[] = [
  ...'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2'
    .split(' ')
    .concat('pow random sin sinh tan tanh'.split(' '))
    .map((member) => `export const value = Math.${member}(1)`),
  'const { exp } = Math\nexport const value = exp(1)',
  "export const value = Math['ex' + 'p'](1)",
  'export const value = (x: number) => x ** 2',
  'export let value = 3\nvalue **= 2',
  'export const value = Date.now()',
  'export const value = new Date()',
  'export const value = performance.now()',
  'export const value = process.argv',
  'export const value = window.name',
  'export const value = document.title',
  'export const value = globalThis',
  'export const value = fetch',
  'export const value = crypto',
  'export const value = () => setTimeout(() => {}, 1)',
]

/** What is allowed must stay silent, or people stop listening. */
const CLEAN: readonly (readonly [file: string, text: string])[] = [
  [
    'sim/clean.ts',
    "import seedrandom from 'seedrandom'\n\nexport const value = Math.floor(seedrandom('a')())",
  ],
  [
    'sim/input/clean.ts',
    "import { z } from 'zod'\nimport { log } from '../math.ts'\n\nexport const value = [z, log]",
  ],
  [
    'sim/mechanisms/clean.ts',
    "import { exp } from '../math.ts'\n\n/** Says ** and Date in words. */\nexport const value = exp(2 * 3)",
  ],
  ['workers/clean.ts', "import { run } from '../sim/index.ts'\n\nexport const value = run"],
  [
    'workers/node/clean.ts',
    "import { Worker } from 'node:worker_threads'\n\nexport const value = Worker",
  ],
  [
    'viz/clean.ts',
    "import { html } from 'lit'\nimport { run } from '../sim/index.ts'\n\nexport const value = [html, run, Math.exp(1)]",
  ],
  [
    'viz/session/clean.ts',
    "import { planOf } from '../plan/tree.ts'\nimport type { State } from '../state/state.ts'\n\nexport const value = (state: State) => planOf(state, 0)",
  ],
  [
    'cli/clean.ts',
    "import { argv } from 'node:process'\nimport { run } from '../sim/index.ts'\n\nexport const value = [argv, run]",
  ],
]

/** Every case in a file of its own, below a number, in a copy of the rules. */
const CASES = [
  ...BREACHES.map(([file, text]) => ({ file, text, breach: true })),
  ...INEXACT.map((text) => ({ file: 'sim/breach.ts', text, breach: true })),
  ...CLEAN.map(([file, text]) => ({ file, text, breach: false })),
]
const scratch = mkdtempSync(join(tmpdir(), 'house-rules-'))
const seenByLinter = new Set<number>()

beforeAll(() => {
  cpSync(join(ROOT, 'biome.json'), join(scratch, 'biome.json'))
  cpSync(join(ROOT, 'test/lint'), join(scratch, 'test/lint'), { recursive: true })
  execFileSync('git', ['init', '--quiet', scratch])
  CASES.forEach(({ file, text }, index) => {
    const path = join(scratch, `case-${index}`, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${text}\n`)
  })
  const args = [
    BIOME,
    'lint',
    '--reporter=github',
    '--max-diagnostics=none',
    '--diagnostic-level=error',
    '.',
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: scratch, encoding: 'utf8' })
  if (stderr.includes('loading of plugins')) throw new Error(stderr)
  const ours = /title=(plugin|lint\/style\/noRestrictedGlobals),file=[^,]*case-(\d+)\//g
  for (const match of stdout.matchAll(ours)) seenByLinter.add(Number(match[2]))
}, 60_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test.each(CASES.map((breach, index) => ({ ...breach, index })).filter(({ breach }) => breach))(
  'the linter and the scan both see "$text" in $file',
  ({ file, text, index }) => {
    expect([...trespasses(file, text), ...inexact(file, text)]).not.toEqual([])
    expect(seenByLinter.has(index), 'the linter is silent').toBe(true)
  },
)

test.each(CASES.map((clean, index) => ({ ...clean, index })).filter(({ breach }) => !breach))(
  'neither the linter nor the scan minds the clean $file',
  ({ file, text, index }) => {
    expect([...trespasses(file, text), ...inexact(file, text)]).toEqual([])
    expect(seenByLinter.has(index), 'the linter complains').toBe(false)
  },
)
