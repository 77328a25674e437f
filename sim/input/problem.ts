import { valueAt } from '../exact/value-at.ts'

/** What is wrong with an input, and where: `path` is a key path or a line and column. */
export type Problem = { readonly path: string; readonly message: string }

/** Prints all problems under one title, each on its own indented line. */
export function formatProblems(
  title: string,
  problems: readonly Problem[],
  kind: 'problem' | 'warning' = 'problem',
): string {
  const count = problems.length === 1 ? `1 ${kind}` : `${problems.length} ${kind}s`
  return [
    `${title} (${count}):`,
    ...problems.map(({ path, message }) => `  ${path}: ${message}`),
  ].join('\n')
}

/** Edits (insertions, deletions, replacements, swaps of neighbours) from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(
        valueAt(last, column) + 1,
        valueAt(current, column - 1) + 1,
        valueAt(last, column - 1) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) edits = Math.min(edits, valueAt(beforeLast, column - 2) + 1)
      current.push(edits)
    }
    beforeLast = last
    last = current
  }
  return valueAt(last, b.length)
}

/**
 * The known word nearest to `word`, regardless of case, or undefined when none is near:
 * at most two edits, and at most a third of the longer word.
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = 3
  for (const candidate of known) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase())
    const allowed = Math.max(word.length, candidate.length) / 3
    if (edits < fewest && edits <= allowed) {
      best = candidate
      fewest = edits
    }
  }
  return best
}
