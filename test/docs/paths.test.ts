import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'

/** Folders whose files are written by people; what is named below them has to be there. */
const FOLDERS = 'bench bridges bundle cli docs experiments scenarios sim test viz workers'.split(
  ' ',
)

const files = [
  ...FOLDERS,
  ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  ),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((name) => !name.includes('/node_modules/')),
  ),
]

/** A path below one of the folders, or the name of a source; `*` and `<name>` stand for any name. */
const NAME = '[\\w.*<>-]'
const PATH = new RegExp(
  `(?<![\\w./@:-])(?:(?:${FOLDERS.join('|')})/(?:${NAME}+/)*${NAME}*|(?:${NAME}+/)*${NAME}+\\.(?:ts|md|grit|asc))(?![\\w/])`,
  'g',
)

/** Paths that a text names; those that begin with dots are led on from the folder of its file. */
function pathsIn(text: string, file = ''): string[] {
  return [...text.matchAll(PATH)].map(([named]) => {
    const path = named.replace(/[./]+$/, '')
    return path.startsWith('..') ? posix.join(posix.dirname(file), path) : path
  })
}

/** A path from a folder above is meant as it stands, any other one from wherever the reader is. */
function isThere(path: string): boolean {
  const pattern = path
    .split(/\*|<\w+>/)
    .map((part) => part.replaceAll('.', '\\.'))
    .join('[^/]+')
  const start = FOLDERS.includes(path.split('/')[0]!) ? '^' : '(?:^|/)'
  const wanted = new RegExp(`${start}${pattern}$`)
  return files.some((file) => wanted.test(file))
}

/** What a file tells its reader: all of a document, the comments of a source. */
function told(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8')
  if (file.endsWith('.md')) return superseded(text) ? '' : text
  return (text.match(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g) ?? []).join('\n')
}

/** A decision that another one replaced keeps its words, and with them the files of its time. */
const superseded = (text: string) => /^# .*\n+\*\*Superseded by/.test(text)

test('every path that a document or a comment names is there', () => {
  const readers = files.filter((file) => /\.(?:md|ts|asc|grit)$/.test(file))
  const named = readers.flatMap((file) => pathsIn(told(file), file).map((path) => ({ file, path })))
  expect(named.length).toBeGreaterThan(200)
  const gone = named.filter(({ path }) => !isThere(path))
  expect(gone.map(({ file, path }) => `${file} names ${path}`)).toEqual([])
})

test('paths are found as people write them', () => {
  const text =
    'See `sim/step.ts`, (docs/odd.md), any of sim/mechanisms/, viz/stage. `inflow.ts`; ' +
    'scenarios/*.yaml and routes/<name>/<name>-screen.ts, not https://example.org/sim/a.ts'
  expect(pathsIn(text)).toEqual([
    'sim/step.ts',
    'docs/odd.md',
    'sim/mechanisms',
    'viz/stage',
    'inflow.ts',
    'scenarios/*.yaml',
    'routes/<name>/<name>-screen.ts',
  ])
  expect(isThere('sim/mechanisms/<name>.ts')).toBe(true)
  expect(isThere('mechanisms/forum.ts')).toBe(true)
  expect(isThere('sim/mechanisms/friction.ts')).toBe(false)
})
