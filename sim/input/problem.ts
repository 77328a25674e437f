import { valueAt } from '../exact/value-at.ts'

/** What is wrong with an input, and where: `path` is a key path or a line and column. */
export type Problem = {
  readonly path: string
  readonly message: string
  /** Line of the file that says what is at a key path, where one does. */
  readonly line?: number
  /** How many problems this one stands for; one when absent. */
  readonly count?: number
}

/** So many are told one by one; who mends them sees the next. */
const TOLD = 20
const OTHERS = '(and)'

/**
 * The first problems, and one that stands for all others; `untold` are those that were only counted.
 *
 * @internal
 */
export function firstOf(problems: readonly Problem[], untold = 0): Problem[] {
  const single = problems.filter(({ path }) => path !== OTHERS)
  const first = single.slice(0, TOLD)
  const more = countProblems(problems) - countProblems(first) + untold
  if (more === 0) return first
  const message = `${more} more, which are told when these are mended`
  return [...first, { path: OTHERS, message, count: more }]
}

/**
 * How many problems these are.
 *
 * @internal
 */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((sum, { count = 1 }) => sum + count, 0)
}

/** Where a problem is: the line, when it is known, and the path. */
export function placeText({ path, line }: Problem): string {
  return line === undefined ? path : `line ${line}, ${path}`
}

/**
 * Prints problems under one title, each on its own indented line.
 *
 * @example
 * ```ts
 * import { formatProblems, parseScenario } from 'helferkreise'
 *
 * const parsed = parseScenario('{')
 * if (!parsed.ok) console.log(formatProblems('The scenario cannot be used', parsed.problems))
 * // => The scenario cannot be used (1 problem):
 * // =>   line 1, column 2: Flow map must end with a }
 * ```
 */
export function formatProblems(
  title: string,
  problems: readonly Problem[],
  kind: 'problem' | 'warning' = 'problem',
): string {
  const all = countProblems(problems)
  const count = all === 1 ? `1 ${kind}` : `${all} ${kind}s`
  return [
    `${title} (${count}):`,
    ...problems.map((problem) => `  ${placeText(problem)}: ${problem.message}`),
  ].join('\n')
}

/** Longer words are no slip of the hand. */
const LONGEST_WORD = 60

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
 * at most two edits, and at most a third of the longer word. Words of more than 60 letters have none.
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = 3
  if (word.length > LONGEST_WORD) return undefined
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
