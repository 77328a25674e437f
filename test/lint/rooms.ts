import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/**
 * The packages that files may import; the first row that fits a file holds. Which rooms they may
 * enter, and whether they know Node or the page, stands in the `tsconfig.json` of their room.
 */
const PACKAGES: readonly (readonly [files: RegExp, packages: RegExp])[] = [
  [/^sim\/input\//, /^(?:zod|yaml|d3-dsv)$/],
  [/^sim\//, /^seedrandom$/],
  [/^workers\/node\//, /^(?:comlink(?:\/.*)?|node:.*)$/],
  [/^workers\//, /^(?:comlink(?:\/.*)?|virtual:engine)$/],
  [/^experiments\//, /^(?:ml-matrix|zod|d3-dsv)$/],
  [/^figures\//, /^d3-(?:scale|shape)$/],
  [/^cli\/study\/redis\//, /^(?:node:.*|bullmq|ioredis)$/],
  [
    /^cli\//,
    /^(?:node:.*|commander|cli-progress|d3-dsv|fflate|hyparquet(?:-writer)?|nanotar|vite|zod)$/,
  ],
  [/^viz\/(?:words|embed|plan|state|replay|seminar|opening|session)\//, /^virtual:/],
  [/^viz\/face\.ts$/, /^@fontsource/],
  [/^viz\//, /^(?:lit(?:\/.*)?|d3-(?:dsv|scale|shape)|fflate|uqr|virtual:.*)$/],
]

/**
 * The rooms of the page, each with those it may enter. All of them stand above it, so that no two
 * rooms can need each other; what no room holds, such as `viz/app.ts`, may enter all. Up to
 * `session` they only know; from the next one on they draw.
 */
export const PAGE: Readonly<Record<string, string>> = {
  words: '',
  embed: '',
  plan: 'words',
  state: 'words embed plan',
  replay: 'words plan state',
  seminar: 'plan state replay',
  opening: 'state replay',
  ranges: 'plan state',
  session: 'plan state replay opening ranges',
  element: 'words state replay seminar session',
  log: 'words state replay element',
  parts: 'words plan state replay seminar element log',
  charts: 'words state replay ranges session element parts',
  crowd: 'words plan state replay ranges session element charts',
  stage: 'words state replay element',
  understand: 'words plan state replay session element parts',
  levers: 'words plan state replay element',
  guess: 'words state replay element charts',
  story: 'words plan state replay ranges session element charts',
  fork: 'words plan state session element parts',
  keys: 'words state element parts fork',
  facilitate: 'words plan state session element parts levers',
  policies: 'words plan state element parts',
  offline: 'words embed',
  export: 'words plan state replay session element parts charts fork',
  feedback: 'state element export',
  files: 'words state parts export',
  compare: 'words plan state replay ranges session element parts charts crowd stage fork',
  own: 'words state replay ranges session understand files',
  research: 'words plan state replay session element parts charts export files',
  studies: 'words plan state session element parts export files research policies',
  routes:
    'words embed plan state replay seminar opening ranges session element log parts charts crowd stage understand levers guess story fork facilitate policies export feedback files compare own research studies',
}
/** Arithmetic that engines round differently, or that is not keyed. */
const INEXACT: readonly RegExp[] = [
  /\bMath\s*\.\s*(?!(?:abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc)\b)\w+/g,
  /\bMath\b(?!\s*\.)/g,
  /\*\*/g,
]

/** Names of the language that the model does without. The linter knows their scopes exactly. */
const OUTSIDE = ['Date', 'Intl', 'globalThis', 'eval']

const COMMENTS_AND_STRINGS =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** The text without comments; strings stay. */
function withoutComments(text: string): string {
  return text.replace(COMMENTS_AND_STRINGS, (part) => (part.startsWith('/') ? ' ' : part))
}

/** The text without comments and quoted strings; templates stay, as they may hold code. */
function codeOnly(text: string): string {
  return text.replace(COMMENTS_AND_STRINGS, (part) => (part.startsWith('`') ? part : "''"))
}

/** Sources of every import, export-from, import() and new URL() of a module, in order. */
export function importsOf(text: string): string[] {
  const source =
    /(?:(?<!['".])\bfrom|\bimport\s*\(?|\bimport\.meta\.glob\()\s*['"`]([^'"`\n]+)['"`]/
  const module = /\bnew\s+URL\(\s*['"`]([^'"`\n]+\.[cm]?[jt]s)['"`]/
  const either = new RegExp(`${source.source}|${module.source}`, 'g')
  return [...withoutComments(text).matchAll(either)].flatMap(
    ([, path, module]) => path ?? module ?? [],
  )
}

/** A relative source as a path from the root, without `?raw`; a package as it is. */
export function resolved(file: string, source: string): string {
  const path = source.replace(/\?.*$/, '')
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : path
}

/** The room of the page that a file is in; undefined where it is in none. */
export function roomOfPage(file: string): string | undefined {
  const [top, room = '', inside] = file.split('/')
  return top === 'viz' && inside ? room : undefined
}

/** Every import of a file that the tables forbid, as "file imports what". */
export function trespasses(file: string, text: string): string[] {
  const packages = PACKAGES.find(([files]) => files.test(file))?.[1]
  const room = roomOfPage(file)
  const doors = room === undefined ? undefined : [room, ...(PAGE[room] ?? '').split(' ')]
  const forbidden = (source: string): boolean => {
    if (!source.startsWith('.')) return packages !== undefined && !packages.test(source)
    const target = resolved(file, source)
    if (file.startsWith('viz/') && target.startsWith('sim/')) return target !== 'sim/index.ts'
    if (!doors || !target.startsWith('viz/')) return false
    return !doors.includes(roomOfPage(target) ?? 'none')
  }
  const found = importsOf(text).filter(forbidden)
  return found.map((source) => `${file} imports ${resolved(file, source)}`)
}

/** Everything in a file of the model that could differ between engines, runs or days. */
export function inexact(file: string, text: string): string[] {
  if (!file.startsWith('sim/')) return []
  const code = codeOnly(text)
  const math = INEXACT.flatMap((pattern) => code.match(pattern) ?? [])
  const outside = OUTSIDE.filter((name) => usesGlobal(code, name))
  return [...math, ...outside].map((name) => `${file} uses ${name}`)
}

/** A name is global where it is used but nowhere declared as a variable or parameter. */
function usesGlobal(code: string, name: string): boolean {
  const declared = new RegExp(
    `(?:\\b(?:const|let|function)\\s+${name}\\b)|(?:[(,]\\s*${name}\\??\\s*:)`,
  )
  const used = new RegExp(`(?<![.\\w])${name}\\b(?!\\s*\\??:)`)
  return used.test(code) && !declared.test(code)
}

/** Every TypeScript file of the rooms, as paths from the root. */
export function sourceFiles(): string[] {
  const rooms = ['sim', 'workers', 'experiments', 'figures', 'cli', 'viz']
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(room, name.replaceAll('\\', '/'))),
  )
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
