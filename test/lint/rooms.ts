import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** A room and what its files may import: paths from the root of the repository, or packages. */
export type Room = { readonly files: RegExp; readonly may: readonly RegExp[] }

const SIM = /^sim\//
const WORKERS = /^workers\//

/** What every room of the page may import beside other rooms of the page. */
const AROUND_THE_PAGE: readonly RegExp[] = [
  /^sim\/index\.ts$/,
  /^workers\/(?!node\/)/,
  /^experiments\//,
  /^scenarios\//,
  /^docs\/.*\.md$/,
  /^virtual:/,
]
const DRAWING = /^(?:lit(?:\/.*)?|d3-(?:dsv|scale|shape)|uqr)$/

/**
 * The rooms of the page, each with those it may enter. All of them stand above it, so that no two
 * rooms can need each other; what no room holds, such as `viz/app.ts`, may enter all.
 */
export const PAGE: Readonly<Record<string, string>> = {
  words: '',
  embed: '',
  plan: 'words',
  state: 'words embed plan',
  replay: 'words state',
  seminar: 'state replay',
  opening: 'replay',
  session: 'words plan state replay opening',
  element: 'words state replay seminar session',
  log: 'words state replay element',
  parts: 'words plan state replay seminar element log',
  charts: 'words state replay session element parts',
  crowd: 'words plan state replay session element charts',
  stage: 'words state replay element log',
  understand: 'words plan state replay session element parts',
  levers: 'words plan state element',
  guess: 'words state replay element charts',
  story: 'words plan state replay session element charts',
  fork: 'words plan state session element parts',
  keys: 'words state element parts fork',
  facilitate: 'words plan state element parts',
  offline: 'words embed',
  export: 'words plan state replay element parts charts',
  feedback: 'element export',
  files: 'words state parts export',
  compare: 'words plan state replay session element parts charts crowd stage fork',
  research: 'words plan state replay session element parts charts crowd export files',
  routes:
    'words embed plan state replay seminar opening session element log parts charts crowd stage understand levers guess story fork facilitate export feedback compare research',
}
/** The last of the rooms that only know: from the next one on they draw. */
const LAST_THAT_KNOWS = 'session'

function roomsOfThePage(): Record<string, Room> {
  const names = Object.keys(PAGE)
  const knowing = names.slice(0, names.indexOf(LAST_THAT_KNOWS) + 1)
  const made = names.map((name): [string, Room] => {
    const doors = [name, ...PAGE[name]!.split(' ')].filter(Boolean)
    const may = [...AROUND_THE_PAGE, new RegExp(`^viz/(?:${doors.join('|')})/`)]
    return [
      `viz/${name}`,
      { files: new RegExp(`^viz/${name}/`), may: knowing.includes(name) ? may : [...may, DRAWING] },
    ]
  })
  return Object.fromEntries(made)
}

/** The first room whose `files` fit a path is the room of that file. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'sim/mechanisms': { files: /^sim\/mechanisms\//, may: [/^sim\/(?!mechanisms\/)/] },
  'sim/input': { files: /^sim\/input\//, may: [SIM, /^(?:zod|yaml|d3-dsv)$/] },
  sim: { files: SIM, may: [SIM, /^seedrandom$/] },
  'workers/node': {
    files: /^workers\/node\//,
    may: [SIM, WORKERS, /^comlink(?:\/|$)/, /^node:/, /^bundle\/engine\//],
  },
  workers: { files: WORKERS, may: [SIM, /^workers\//, /^comlink(?:\/|$)/, /^virtual:engine$/] },
  experiments: { files: /^experiments\//, may: [SIM, WORKERS, /^experiments\//] },
  cli: {
    files: /^cli\//,
    may: [
      SIM,
      WORKERS,
      /^experiments\//,
      /^cli\//,
      /^package\.json$/,
      /^node:/,
      /^(?:commander|cli-progress|hyparquet-writer|vite)$/,
    ],
  },
  ...roomsOfThePage(),
  viz: { files: /^viz\//, may: [...AROUND_THE_PAGE, DRAWING, /^viz\//] },
}

/** Arithmetic that engines round differently, or that is not keyed. */
const INEXACT: readonly RegExp[] = [
  /\bMath\s*\.\s*(?!(?:abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc)\b)\w+/g,
  /\bMath\b(?!\s*\.)/g,
  /\*\*/g,
]

/** Names of the clock, of Node and of the page. The linter knows their scopes exactly. */
const OUTSIDE =
  'Date Intl performance process window document navigator globalThis crypto console fetch ' +
  'setTimeout setInterval queueMicrotask require eval'

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
  const source = /(?:\bfrom|\bimport\s*\(?|\bimport\.meta\.glob\()\s*['"`]([^'"`\n]+)['"`]/
  const module = /\bnew\s+URL\(\s*['"`]([^'"`\n]+\.[cm]?[jt]s)['"`]/
  const either = new RegExp(`${source.source}|${module.source}`, 'g')
  return [...withoutComments(text).matchAll(either)].map((match) => (match[1] ?? match[2])!)
}

/** A relative source as a path from the root, without `?raw`; a package as it is. */
export function resolved(file: string, source: string): string {
  const path = source.replace(/\?.*$/, '')
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : path
}

/** Name of the room a file is in; undefined when it may import everything. */
export function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS).find((name) => ROOMS[name]!.files.test(file))
}

/** Everything in a file that the table of rooms forbids, as "file imports what". */
export function trespasses(file: string, text: string): string[] {
  const room = roomOf(file)
  if (room === undefined) return []
  const targets = importsOf(text).map((source) => resolved(file, source))
  const allowed = (target: string) => ROOMS[room]!.may.some((pattern) => pattern.test(target))
  return targets.filter((target) => !allowed(target)).map((target) => `${file} imports ${target}`)
}

/** Everything in a file of the model that could differ between engines, runs or days. */
export function inexact(file: string, text: string): string[] {
  if (!SIM.test(file)) return []
  const code = codeOnly(text)
  const math = INEXACT.flatMap((pattern) => code.match(pattern) ?? [])
  const outside = OUTSIDE.split(' ').filter((name) => usesGlobal(code, name))
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
  const rooms = ['sim', 'workers', 'experiments', 'cli', 'viz']
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => posix.join(room, name.replaceAll('\\', '/'))),
  )
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
