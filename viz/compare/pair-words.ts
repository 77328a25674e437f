import type { OutcomeKey } from '../../sim/index.ts'
import type { Count } from '../ranges/town-ranges.ts'
import type { Speech } from '../words/index.ts'

/** In how many of the pairs of the same luck B lies above or below A, in a sentence. */
export function pairWords(
  { runs, above, level, below }: Omit<Count, 'week'>,
  outcome: OutcomeKey,
  say: Speech,
): string {
  const { crowd, gap } = say.words.comparison
  const most = Math.max(above, below)
  const count = most === 0 ? level : most
  const rises = above >= below
  const [named, any] = rises ? [crowd.higher, gap.higher] : [crowd.lower, gap.lower]
  const what =
    most === 0 ? crowd.level : ((named as Partial<Record<OutcomeKey, string>>)[outcome] ?? any)
  const sentence = crowd.pairs(say.whole(count), say.whole(runs), what)
  return most > 0 && level > 0 ? `${sentence} ${crowd.levelToo(say.whole(level))}` : sentence
}
