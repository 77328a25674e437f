import { assign } from './assign.ts'
import type { Problem } from './problem.ts'
import { openText } from './scenario-text.ts'

/** The text with the new values, or what is wrong with the assignments. */
export type Assigned =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Applies `path=value` assignments to the text of a scenario; comments stay. Never throws. Whether
 * the values may stand there, `parseScenario` tells.
 *
 * @example
 * ```ts
 * import { setPath } from 'helferkreise'
 *
 * const set = setPath('id: my-town # its name\nweeks: 520', ['weeks=104'])
 * if (set.ok) console.log(set.text.trim())
 * // => id: my-town # its name
 * // => weeks: 104
 * ```
 */
export function setPath(text: string, assignments: readonly string[]): Assigned {
  const opened = openText(text)
  if (!opened.ok) return opened
  const { document } = opened.text
  const problems = assign(document, assignments)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text: document.toString() }
}
