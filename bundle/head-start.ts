import type { Plugin } from 'vite'
import { earlyWorkers } from '../viz/session/early-workers.ts'

/** What a built chunk is asked here; assets have no imports. */
type Chunk = {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly moduleIds: readonly string[]
}

/** The module that starts the runs of the towns. */
const FIRST = /\/viz\/session\/first\.ts$/
const MAIN = /\/viz\/main\.ts$/
/** Modules that each get one file with all they need that is in no file before: few ways to the server. */
const FILES = {
  first: FIRST,
  index: MAIN,
  // What the start shares with the stage.
  picture:
    /\/viz\/(?:stage\/(?:ground|dots|slots|overlaid|rim-styles)|parts\/(?:time-line-styles|member-curves|loading-view|loading-styles)|routes\/(?:when-ready|screen)|element\/size)\.ts$/,
  // What the words of every language share with screens.
  names: /\/viz\/words\/(?:counted|lever-names)\.ts$/,
  start: /\/viz\/routes\/start\/start-screen\.ts$/,
  opening: /\/viz\/routes\/stage\/opening-week\.ts$/,
  stage: /\/viz\/routes\/stage\/stage-screen\.ts$/,
} as const
/** What an address may ask for: a screen, and words. */
const SCREEN = /\/viz\/routes\/(\w+)\/\1-screen\.ts$/
const WORDS = /\/viz\/words\/(de|en|leicht|stage\.de)\.ts$/
const WORKER = /^assets\/page-worker-[^/]+\.js$/
/** The script goes before all that is fetched: a style sheet would hold it up. */
const PLACE = '<meta charset="utf-8" />'
const SCRIPT = /\s*<script type="module"[^>]*><\/script>/g

/** How the modules of the page are put into files. */
export function together() {
  return Object.entries(FILES).map(([name, test], index) => ({ name, test, priority: 9 - index }))
}

/**
 * Nothing waits for the name of a file to be found in another: the head of the page starts
 * the workers and the runs of the towns, and asks for the screen that the address names.
 */
export function headStart(): Plugin {
  return {
    name: 'head-start',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter((file) => file.type === 'chunk') as readonly Chunk[]
      const first = chunks.find(({ moduleIds }) => moduleIds.some((id) => FIRST.test(id)))
      const worker = files.find(({ fileName }) => WORKER.test(fileName))
      const page = bundle['index.html']
      if (!first || page?.type !== 'asset') return
      if (!worker) throw new Error('the page has no file of a worker')
      const html = String(page.source)
      if (!html.includes(PLACE)) throw new Error(`the page has no ${PLACE}`)
      const main = chunks.find(({ moduleIds }) => moduleIds.some((id) => MAIN.test(id)))
      if (!main) throw new Error('the page has no file of its own')
      const names = [worker, first, main].map(({ fileName }) => fileName)
      const asked: Record<string, string[]> = {}
      for (const chunk of chunks) {
        const needed = [...withImports(chunk, chunks)].filter((file) => !names.includes(file))
        for (const id of chunk.moduleIds) {
          const name = SCREEN.exec(id)?.[1] ?? WORDS.exec(id)?.[1]
          if (name) asked[name] = needed
        }
      }
      const script = `<script>${scriptOf(names, asked)}</script>`
      page.source = html.replaceAll(SCRIPT, '').replace(PLACE, () => `${PLACE}\n    ${script}`)
    },
  }
}

/** Names of a chunk and of all that it imports before it runs. */
function withImports(
  chunk: Chunk,
  chunks: readonly Chunk[],
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(chunk.fileName)) return seen
  seen.add(chunk.fileName)
  for (const name of chunk.imports) {
    const other = chunks.find(({ fileName }) => fileName === name)
    if (other) withImports(other, chunks, seen)
  }
  return seen
}

/**
 * What the frame of the page needs comes first, and as soon as the first of it is there the screen
 * that the address names, so that the line is never idle and the processor has the frame to build
 * meanwhile; each file runs when it has come. Only the worker waits where the stage is painted
 * without it and one core has to do all (`viz/session/first.ts`). A worker that could not be loaded is taken back,
 * so that the next one tells why; so does the page where there can be none. A screen that is missing
 * is told of by the page that opens it; when the page itself is missing or cut, `pageFailed` says
 * so (`bundle/guard.ts`).
 */
function scriptOf(
  [worker, first, main]: readonly string[],
  asked: Record<string, string[]>,
): string {
  return `{
const started = globalThis.startedWorkers = []
for (let n = (${earlyWorkers})(navigator.hardwareConcurrency || 2, location.hash); n > 0; n--) {
try {
const worker = new Worker('./${worker}', { type: 'module' })
worker.onerror = () => { if (started.includes(worker)) started.splice(started.indexOf(worker), 1) }
started.push(worker)
} catch { break }
}
const asked = new Map(${JSON.stringify(Object.entries(asked))})
const name = /^#\\/(\\w+)/.exec(location.hash)?.[1] ?? 'start'
const screen = asked.get(name) ?? []
const few = name === 'start' ? [] : location.hash === '#/stage' ? asked.get('stage.de') : undefined
const words = asked.get(/[?&]lang(?:uage)?=(\\w+)/.exec(location.hash)?.[1]) ?? few ?? asked.get('de') ?? []
const ask = (file, then) => document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: './' + file, onload: then, onerror: then }))
const rest = () => { for (const file of new Set([...screen, ...words])) import('./' + file).catch(() => undefined) }
ask('${first}', rest)
ask('${main}')
import('./${first}').catch(() => undefined)
import('./${main}').then(() => pageFailed('./${main} is empty'), pageFailed)
}`
}
