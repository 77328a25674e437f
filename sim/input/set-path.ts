import { assign } from './assign.ts'
import type { Problem } from './problem.ts'
import { openText } from './scenario-text.ts'

export type Assigned =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Applies `path=value` assignments to the text of a scenario; comments stay. */
export function setPath(text: string, assignments: readonly string[]): Assigned {
  const opened = openText(text)
  if (!opened.ok) return opened
  const { document } = opened.text
  const problems = assign(document, assignments)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text: document.toString() }
}
