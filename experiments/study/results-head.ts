import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues } from '../../sim/input/schema-issue.ts'

/** Version of the format of manifests of results. */
export const RESULTS_FORMAT = 1

const headSchema = z.looseObject({ schema: z.int().min(1) })
const count = z.int().min(0)
const manifestSchema = z.looseObject({
  schema: z.int(),
  title: z.string(),
  hash: z.string(),
  design: z.looseObject({ method: z.string(), rows: count }),
  towns: z.array(z.string()),
  seeds: count,
  runs: count,
  done: count,
  failed: count,
  versions: z.looseObject({ helferkreise: z.string() }),
})

/** What the manifest of a study's results says of how they were made. */
export type ResultsHead = z.output<typeof manifestSchema>

/** A manifest; the format of one that is newer; or all that is wrong with it. */
export type ResultsRead =
  | { readonly ok: true; readonly results: ResultsHead }
  | { readonly ok: false; readonly format: number }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the manifest of results. Never throws. */
export function readResultsHead(text: string): ResultsRead {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [{ path: '(file)', message: `expected JSON: ${reason}` }] }
  }
  const head = headSchema.safeParse(input)
  if (head.success && head.data.schema > RESULTS_FORMAT)
    return { ok: false, format: head.data.schema }
  const read = manifestSchema.safeParse(input)
  if (read.success) return { ok: true, results: read.data }
  return { ok: false, problems: explainIssues(read.error.issues, input, manifestSchema) }
}
