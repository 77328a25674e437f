import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lint/rooms.ts'
import { KNOWN } from './model-names.ts'

/** Words of formulas, and what a sentence beside a formula says. */
const WORDS =
  'min max exp log clamp sum mean draw if else and week tie fall same normal alone engaged held forced bridges'.split(
    ' ',
  )
const documents = [
  'docs/odd.md',
  ...readdirSync(join(ROOT, 'docs/odd')).map((name) => `docs/odd/${name}`),
]
const blocks = documents.flatMap((file) => [
  ...readFileSync(join(ROOT, file), 'utf8').matchAll(/^```\n([\s\S]*?)^```$/gm),
])
/** What the formulas of the ODD description work out. */
const worked = blocks.flatMap(([, block = '']) =>
  [...block.matchAll(/^(\w+) =/gm)].map(([, name = '']) => name),
)

/** All names that a formula of the documents may use. */
export const documentWords: ReadonlySet<string> = new Set([...KNOWN, ...worked, ...WORDS])
