import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  importsOf,
  inexact,
  PAGE,
  ROOT,
  resolved,
  roomOfPage,
  sourceFiles,
  textOf,
  trespasses,
} from './lint/rooms.ts'

test('no file imports a package, or from a room of the page, that it may not', () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap((file) => trespasses(file, textOf(file)))).toEqual([])
})

test('no two rooms of the page can need each other, and no door stands open that nobody uses', () => {
  const names = Object.keys(PAGE)
  const doors = Object.entries(PAGE).flatMap(([name, others]) =>
    others.split(' ').flatMap((other) => (other ? [{ name, other }] : [])),
  )
  for (const { name, other } of doors)
    expect(names.slice(0, names.indexOf(name)), `${name} enters ${other}`).toContain(other)
  const used = new Set(
    sourceFiles().flatMap((file) =>
      importsOf(textOf(file)).map(
        (source) => `${roomOfPage(file)} ${roomOfPage(resolved(file, source))}`,
      ),
    ),
  )
  expect(doors.filter(({ name, other }) => !used.has(`${name} ${other}`))).toEqual([])
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
    "const ends = ['from', 'to']",
  ].join('\n')
  expect(importsOf(text)).toEqual(['a', 'b', '../c.ts', './d.ts', './e.ts', 'h', 'i'])
})

/** One breach per line: where it stands, what it says. */
type Case = readonly [file: string, text: string]

/** What the tables of packages and of the rooms of the page forbid. */
const TRESPASSES: readonly Case[] = [
  ['sim/breach.ts', "import { z } from 'zod'"],
  ['sim/input/breach.ts', "import { csvParse } from 'd3'"],
  ['sim/mechanisms/breach.ts', "import { html } from 'lit'"],
  ['workers/node/breach.ts', "import { html } from 'lit'"],
  ['experiments/breach.ts', "import { Command } from 'commander'"],
  ['figures/breach.ts', "import { html } from 'lit'"],
  ['cli/breach.ts', "import { html } from 'lit'"],
  ['viz/breach.ts', "import { step } from '../sim/step.ts'"],
  ['viz/stage/breach.ts', "import { step } from '../../sim/step.ts'"],
  ['viz/breach.ts', "import { Command } from 'commander'"],
  ['viz/breach.ts', "import { scaleLinear } from 'd3'"],
  ['viz/plan/breach.ts', "import { html } from 'lit'"],
  ['viz/replay/breach.ts', "import { scaleLinear } from 'd3-scale'"],
  ['viz/state/breach.ts', "import '../stage/layout.ts'"],
  ['viz/session/breach.ts', "import type { Page } from '../element/page.ts'"],
  ['viz/words/breach.ts', "export const late = () => import('../parts/legend.ts')"],
]

/**
 * What no `tsconfig.json` of a room lets through: other rooms, and what the place knows. The
 * compiler names one file of a project for each that it should not know, so none is twice here.
 */
const WALLS: readonly Case[] = [
  ['sim/breach.ts', "import '../viz/main.ts'"],
  ['sim/breach.ts', "import type { Pool } from '../workers/api.ts'"],
  ['sim/breach.ts', "export * from '../cli/main.ts'"],
  ['sim/breach.ts', "import { readFileSync } from 'node:fs'"],
  ['sim/breach.ts', "export const late = () => import('../experiments/ensemble.ts')"],
  ['sim/input/breach.ts', "import '../../viz/plan/tree.ts'"],
  ['sim/world/breach.ts', "import '../input/schema.ts'"],
  ...'clearTimeout console crypto document fetch localStorage navigator performance process'
    .split(' ')
    .concat('queueMicrotask require self setInterval setTimeout window'.split(' '))
    .map((name): Case => ['sim/acts/breach.ts', `export const value = ${name}`]),
  ['workers/breach.ts', "import '../viz/main.ts'"],
  ['workers/breach.ts', "import { Worker } from 'node:worker_threads'"],
  ['workers/node/breach.ts', "import '../../experiments/ensemble.ts'"],
  ['experiments/breach.ts', "import '../viz/main.ts'"],
  ['experiments/breach.ts', 'export const value = document.title'],
  ['figures/breach.ts', "import '../viz/main.ts'"],
  ['figures/breach.ts', 'export const value = document.title'],
  ['cli/breach.ts', "import '../viz/main.ts'"],
  ['viz/breach.ts', "import { readFileSync } from 'node:fs'"],
  ['viz/breach.ts', "export const late = () => import('../cli/main.ts')"],
  ['viz/stage/breach.ts', 'export const value = process.argv'],
  ['bundle/engine/breach.ts', "import '../../viz/main.ts'"],
  ['viz/stage/breach.ts', 'export const value = (list: number[]): number => list[0]'],
]

/** Mechanisms that meet elsewhere than in the columns of the world, and a claim without a proof. */
const MEETINGS: readonly Case[] = [
  ['sim/acts/breach.ts', 'export const value = (list: number[]): number => list[0]!'],
  ['sim/mechanisms/breach.ts', "import { forum } from './forum.ts'"],
  ['sim/mechanisms/breach.ts', "import type { Forum } from '../mechanisms/forum.ts'"],
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
  'export const value = Intl',
  'export const value = globalThis',
]

/** What is allowed must stay silent, or people stop listening. */
const CLEAN: readonly Case[] = [
  [
    'sim/clean.ts',
    "import seedrandom from 'seedrandom'\n\nexport const value = Math.floor(seedrandom('a')())",
  ],
  [
    'sim/input/clean.ts',
    "import { z } from 'zod'\nimport { log } from '../exact/math.ts'\n\nexport const value = [z, log]",
  ],
  [
    'sim/mechanisms/clean.ts',
    "import { exp } from '../exact/math.ts'\n\n/** Says ** and Date in words. */\nexport const value = exp(2 * 3)",
  ],
  ['sim/acts/clean.ts', 'export const value = (list: number[]): number => list[0]'],
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

const EXACTNESS = INEXACT.map((text): Case => ['sim/breach.ts', text])

/** The rooms as the compiler finds them, each file with no more than its imports need. */
const STUBS: readonly Case[] = [
  ['sim/index.ts', 'export const run = () => 0'],
  ['sim/exact/math.ts', 'export const exp = (x: number) => x\nexport const log = exp'],
  ['sim/input/schema.ts', 'export {}'],
  ['workers/api.ts', 'export type Pool = 0'],
  ['experiments/ensemble.ts', 'export {}'],
  ['cli/main.ts', 'export {}'],
  ['viz/main.ts', 'export {}'],
  ['viz/plan/tree.ts', 'export const planOf = (_state: object, id: number) => id'],
  ['viz/state/state.ts', 'export type State = object'],
]
const CONFIGURATIONS = [
  'tsconfig.base.json',
  'sim/numbers.d.ts',
  'sim/tsconfig.loops.json',
  ...'sim workers workers/node experiments figures cli viz bundle/engine'
    .split(' ')
    .map((room) => `${room}/tsconfig.json`),
]

const numbered = new Map(
  [...WALLS, ...MEETINGS, ...EXACTNESS, ...CLEAN].map((each, index) => [
    each,
    each[0].replace('.ts', `-${index}.ts`),
  ]),
)
const seenByLinter = new Set<string>()
const seenByCompiler = new Set<string>()

// Below the root, where packages are found.
mkdirSync(join(ROOT, 'out'), { recursive: true })
const scratch = mkdtempSync(join(ROOT, 'out/house-rules-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

beforeAll(() => {
  for (const path of ['biome.json', 'test/lint', ...CONFIGURATIONS])
    cpSync(join(ROOT, path), join(scratch, path), { recursive: true })
  const files = [...STUBS, ...[...numbered].map(([[, text], file]): Case => [file, text])]
  for (const [file, text] of files) {
    mkdirSync(dirname(join(scratch, file)), { recursive: true })
    writeFileSync(join(scratch, file), `${text}\n`)
  }
  execFileSync('git', ['init', '--quiet', scratch])
  const lint = ['lint', '--reporter=github', '--max-diagnostics=none', '--diagnostic-level=error']
  const linter = output('@biomejs/biome/bin/biome', ...lint, '.')
  if (linter.includes('loading of plugins')) throw new Error(linter)
  const ours =
    /title=(?:plugin|lint\/style\/no(?:RestrictedGlobals|NonNullAssertion)),file=[^,]*house-rules-\w+\/([^,]+)/g
  for (const [, file] of linter.matchAll(ours)) if (file) seenByLinter.add(file)
  const compiler = output('typescript/bin/tsc', '-b', 'cli', 'viz', '--pretty', 'false')
  for (const [, file] of compiler.matchAll(/^(\S+)\(\d+,\d+\): error/gm))
    if (file) seenByCompiler.add(file)
}, 60_000)

/** What a tool of this repository says about the scratch folder. */
function output(tool: string, ...args: string[]): string {
  const script = join(ROOT, 'node_modules', tool)
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: scratch,
    encoding: 'utf8',
  })
  return stdout + stderr
}

test.each(TRESPASSES)('in %s the scan sees %s', (file, text) => {
  expect(trespasses(file, text)).not.toEqual([])
})

test.each(WALLS.map((wall) => [...wall, numbered.get(wall)]))(
  'in %s the compiler sees %s',
  (_file, _text, path) => {
    expect(seenByCompiler).toContain(path)
  },
)

test.each(MEETINGS.map((meeting) => [...meeting, numbered.get(meeting)]))(
  'in %s the linter sees %s',
  (_file, _text, path) => {
    expect(seenByLinter).toContain(path)
  },
)

test.each(EXACTNESS.map((inexactness) => [...inexactness, numbered.get(inexactness)]))(
  'in %s the linter and the scan both see %s',
  (file, text, path) => {
    expect(inexact(file ?? '', text ?? '')).not.toEqual([])
    expect(seenByLinter).toContain(path)
  },
)

test.each(CLEAN.map((clean) => [...clean, numbered.get(clean)]))(
  'nobody minds the clean %s',
  (file, text, path) => {
    expect([...trespasses(file ?? '', text ?? ''), ...inexact(file ?? '', text ?? '')]).toEqual([])
    expect(seenByLinter).not.toContain(path)
    expect(seenByCompiler).not.toContain(path)
  },
)
