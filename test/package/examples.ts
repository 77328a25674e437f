import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lint/rooms.ts'

/** Rooms with the modules of the package. */
const ROOMS = ['sim', 'workers', 'experiments', 'cli']

/** An `@example` of a doc comment, and what it says that it prints. */
export type Example = {
  /** File and symbol. */
  readonly name: string
  readonly code: string
  readonly printed: string
}

/** Every example in the doc comments of the package, and those of the page that leads to them. */
export function examples(): Example[] {
  return [...documentExamples('docs/api/README.md'), ...ROOMS.flatMap(sourceExamples)]
}

function documentExamples(file: string): Example[] {
  const blocks = readFileSync(join(ROOT, file), 'utf8').matchAll(/^```ts\n([\s\S]*?\n)```$/gm)
  return [...blocks].map(([, code = '']) => ({ name: file, code, printed: printedBy(code) }))
}

function sourceExamples(room: string): Example[] {
  const files = readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => examplesIn(`${room}/${file}`, readFileSync(join(ROOT, room, file), 'utf8')))
}

/** What an example says that it prints. */
function printedBy(code: string): string {
  return [...code.matchAll(/\/\/ => ?(.*)$/gm)].map(([, line]) => `${line}\n`).join('')
}

/** The examples of one source. Throws for one that is not written as code, or prints nothing. */
export function examplesIn(file: string, text: string): Example[] {
  const comments = text.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:\w+\*? )(\w+)/g,
  )
  return [...comments].flatMap(([, comment = '', symbol = '']) => {
    const lines = comment.replaceAll(/^ *\* ?/gm, '')
    const [, ...told] = lines.split(/^@example$/m)
    return told.map((example) => {
      const code = /^\n```ts\n([\s\S]*?\n)```$/m.exec(example)?.[1]
      if (code === undefined) throw new Error(`${file}: the example of ${symbol} is no block of ts`)
      const printed = printedBy(code)
      if (printed === '')
        throw new Error(`${file}: the example of ${symbol} does not say what it prints`)
      return { name: `${file} ${symbol}`, code, printed }
    })
  })
}
