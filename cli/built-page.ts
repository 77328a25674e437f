import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the built page is made of. */
const SOURCES = [
  'viz',
  'sim',
  'workers',
  'scenarios',
  'experiments',
  'figures',
  'bundle',
  'docs',
  'vite.config.ts',
  'package-lock.json',
]
/** What is built beside what the page itself names. */
const ALWAYS = ['index.html', 'sw.js', 'helferkreise.html', 'docs/index.html']
/** Names of files: in the page, and in the list of what is kept for use without a network. */
const IN_PAGE =
  /(?:href|src)="(?:\.\/)?([\w./-]+)"|'(?:\.\/)?(assets\/[\w./-]+)'|"(assets\/[\w./-]+)"/g
const IN_LIST = /\burl:\s*"([^"]+)"/g

/** How the built page stands: as good as new, made of what has changed since, or without files it needs. */
export type BuiltPage =
  | { readonly state: 'fresh' }
  | { readonly state: 'old' }
  | { readonly state: 'incomplete'; readonly missing: readonly string[] }

/**
 * Looks at `dist/` of a folder with the sources. The page is fresh when it is newer than all it is
 * made of and names the address `feedback`; incomplete when a file is missing or empty that
 * `index.html` or the list of kept files names.
 */
export function builtPage(root: string, feedback: string): BuiltPage {
  const dist = join(root, 'dist')
  const page = textOf(join(dist, 'index.html'))
  const named = [
    ...ALWAYS,
    ...[...page.matchAll(IN_PAGE)].flatMap((names) => names.slice(1).flatMap((name) => name ?? [])),
    ...[...textOf(join(dist, 'sw.js')).matchAll(IN_LIST)].flatMap(([, name]) => name ?? []),
  ]
  const missing = [...new Set(named)].filter((name) => !isWhole(join(dist, name)))
  if (missing.length > 0) return { state: 'incomplete', missing }
  const [, told = ''] = /<meta name="feedback" content="([^"]*)"/.exec(page) ?? []
  const built = statSync(join(dist, 'index.html')).mtimeMs
  const fresh =
    told.replaceAll('&amp;', '&') === feedback &&
    SOURCES.every((source) => newest(join(root, source)) < built)
  return { state: fresh ? 'fresh' : 'old' }
}

/** Whether the page can be built here: that writes `dist/`, and for a moment beside the packages. */
export function canBuild(root: string): boolean {
  const dist = join(root, 'dist')
  return [existsSync(dist) ? dist : root, join(root, 'node_modules')].every((folder) => {
    try {
      accessSync(folder, constants.W_OK)
      return true
    } catch {
      return false
    }
  })
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function isWhole(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const names = readdirSync(path).filter((name) => name !== 'node_modules')
  return Math.max(mtimeMs, ...names.map((name) => newest(join(path, name))))
}
