import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { FIELDS, RECORD_BYTES, signature } from '../../sim/fast/structure.ts'
import { lower, namespace, statementsOf } from './lower.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Where the week and the beginning of a town stand. */
const STEP = 'sim/step.ts'
const BEGIN = 'sim/world/begin.ts'
/** What is written in the other language: the arithmetic of bits, and calls to the outside. */
const TWINS: Readonly<Record<string, string>> = {
  'sim/exact/words.ts': 'sim/fast/words.asc',
  'sim/world/host.ts': 'sim/fast/host.asc',
}
const WORLD = 'sim/world/world.ts'
/** Files of constants: the compiler is given the numbers that they export. */
const isTerms = (file: string) => file.startsWith('sim/terms/') || file === 'sim/world/layout.ts'

/** A mechanism of the week, by its name in `step`. */
export type Part = { readonly name: string; readonly file: string }

/** All that the module is made from, as the compiler reads it, by path; `entry` is where it begins. */
export type Sources = { readonly entry: string; readonly files: ReadonlyMap<string, string> }

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** Files that a source of the model imports, types aside. */
function importsOf(file: string): { file: string; names: readonly string[] }[] {
  return statementsOf(textOf(file), file).flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') return []
    const specifiers = statement.specifiers as readonly {
      importKind: string
      local: { name: string }
    }[]
    const names = specifiers.flatMap(({ importKind, local }) =>
      importKind === 'type' ? [] : [local.name],
    )
    const { value } = statement.source as { value: string }
    return names.length > 0 ? [{ file: posix.join(posix.dirname(file), value), names }] : []
  })
}

/** The mechanisms of the week in order. */
export function partsOfWeek(): readonly Part[] {
  const home = new Map(importsOf(STEP).flatMap(({ file, names }) => names.map((n) => [n, file])))
  const called = [...textOf(STEP).matchAll(/^ {2}(\w+)\(world\)/gm)].flatMap(
    ([, name]) => name ?? [],
  )
  return called.map((name) => {
    const file = home.get(name)
    if (!file) throw new Error(`${STEP} calls ${name} and does not import it`)
    return { name, file }
  })
}

/** Files of the model that are compiled as they stand, and all that they import. */
function reached(): { sources: string[]; others: string[] } {
  const sources = new Set<string>()
  const others = new Set<string>()
  const waiting = [STEP, BEGIN]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (sources.has(file) || others.has(file)) continue
    if (TWINS[file] || isTerms(file)) others.add(file)
    else {
      sources.add(file)
      waiting.push(...importsOf(file).map((imported) => imported.file))
    }
  }
  return { sources: [...sources].sort(), others: [...others].sort() }
}

/** The files of the model that run in both engines, by path. */
export function modelFiles(): readonly string[] {
  return reached().sources
}

/** Puts together what the module is made from. */
export async function gatherSources(): Promise<Sources> {
  const { sources, others } = reached()
  const files = new Map(sources.map((file) => [file, lower(textOf(file), file)]))
  for (const file of others) {
    const twin = TWINS[file]
    files.set(file, twin ? textOf(twin) : await constantsOf(file))
  }
  files.set(WORLD, world())
  const entry = 'sim/module.ts'
  files.set(entry, module(partsOfWeek()))
  return { entry, files }
}

/** Numbers, and groups of numbers, that a file of constants exports. */
async function constantsOf(file: string): Promise<string> {
  // Whoever builds the page does so in plain Node, which reads no TypeScript by itself.
  const exported: Record<string, unknown> = await tsImport(join(ROOT, file), import.meta.url)
  const kind = (values: readonly number[]) => (values.every(Number.isInteger) ? 'i32' : 'f64')
  const lines = Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value === 'number') return [`export const ${name}: ${kind([value])} = ${value}`]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    const rows = Object.entries(value).map(([name, value]) => ({ name, value: value as number }))
    if (rows.length === 0 || rows.some(({ value }) => typeof value !== 'number')) return []
    return [namespace(name, rows, kind(rows.map(({ value }) => value)))]
  })
  return lines.join('\n')
}

/** The classes of the world: columns that read and write as typed arrays do, and its record. */
function world(): string {
  const column = (kind: string, value: string, bits: string, shift: number) => `
@global @unmanaged export class ${kind}s {
  @inline @operator("[]") get(i: i32): ${value} { return <${value}>load<${bits}>(changetype<usize>(this) + (<usize>i << ${shift})) }
  @inline @operator("[]=") set(i: i32, v: ${value}): void { store<${bits}>(changetype<usize>(this) + (<usize>i << ${shift}), <${bits}>v) }
}`
  const sections = new Map<string, string[]>()
  for (const { section, name, kind, column, at } of FIELDS) {
    const type = kind === 'address' ? `${column}s` : kind
    const read =
      kind === 'address'
        ? `changetype<${type}>(load<usize>(BASE + ${at}))`
        : `load<${kind}>(BASE + ${at})`
    const lines = sections.get(section) ?? []
    lines.push(`  @inline get ${name}(): ${type} { return ${read} }`)
    if (section === 'count')
      lines.push(`  @inline set ${name}(value: i32) { store<i32>(BASE + ${at}, value) }`)
    sections.set(section, lines)
  }
  const classOf = (section: string) => (section === 'key' ? 'Key' : `Section_${section}`)
  return [
    column('u8', 'i32', 'u8', 0),
    column('u16', 'i32', 'u16', 1),
    column('i32', 'i32', 'i32', 2),
    column('u32', 'u32', 'u32', 2),
    column('f32', 'f64', 'f32', 2),
    column('f64', 'f64', 'f64', 3),
    '@global @inline export function product(a: i32, b: i32): i32 { return a * b }',
    `@global export const BASE: usize = memory.data(${RECORD_BYTES}, 8)`,
    ...[...sections].flatMap(([section, lines]) =>
      section === ''
        ? []
        : [`@global @unmanaged export class ${classOf(section)} {\n${lines.join('\n')}\n}`],
    ),
    '@global @unmanaged export class World {',
    ...[...sections].flatMap(([section, lines]) =>
      section === ''
        ? lines
        : [
            `  @inline get ${section}(): ${classOf(section)} { return changetype<${classOf(section)}>(0) }`,
          ],
    ),
    '}',
  ].join('\n')
}

/** What the module exports. */
function module(parts: readonly Part[]): string {
  const path = (file: string) => `./${posix.relative('sim', file).slice(0, -3)}`
  return [
    `import { step as week } from './step'`,
    `import { begin as first } from './world/begin'`,
    `import { World } from './world/world'`,
    ...parts.map(({ name, file }) => `import { ${name} as do_${name} } from '${path(file)}'`),
    'const world = changetype<World>(0)',
    `export const record: i32 = ${signature()}`,
    'export const at: i32 = <i32>BASE',
    'export const free: i32 = <i32>__heap_base',
    'export function begin(): void { first(world) }',
    'export function step(): void { week(world) }',
    ...parts.map(({ name }) => `export function ${name}(): void { do_${name}(world) }`),
  ].join('\n')
}
