import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const text = readFileSync(join(import.meta.dirname, '../sim/terms/events.ts'), 'utf8')

/** The sentence that stands above an event in its table. Throws where there is none. */
export function eventSentence(name: string, number: number): string {
  const said = new RegExp(`/\\*\\* ([^\\n]*) \\*/\\n  ${name}: ${number},`).exec(text)?.[1]
  if (said === undefined) throw new Error(`nothing is said of the event ${name}`)
  return said
}
