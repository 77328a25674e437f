import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { openText } from '../../sim/input/scenario-text.ts'
import { explainIssues } from '../../sim/input/schema-issue.ts'

/** What a study file says of itself, whatever else stands in it. */
export type StudyHead = {
  /** Version of the format of the file. */
  readonly format: number
  readonly title?: string
  readonly question?: string
}

type HeadRead =
  | { readonly ok: true; readonly head: StudyHead }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const headSchema = z.looseObject({
  study: z.int().min(1),
  title: z.string().min(1).exactOptional(),
  question: z.string().exactOptional(),
})

/** Reads the head of a study file: also one of a newer format, so that it can be said that it is. */
export function readStudyHead(text: string): HeadRead {
  const opened = openText(text)
  if (!opened.ok) return opened
  const values = opened.text.values()
  if (!values.ok) return values
  const read = headSchema.safeParse(values.value)
  if (!read.success)
    return { ok: false, problems: explainIssues(read.error.issues, values.value, headSchema) }
  const { study: format, title, question } = read.data
  return {
    ok: true,
    head: {
      format,
      ...(title === undefined ? {} : { title }),
      ...(question === undefined ? {} : { question }),
    },
  }
}
