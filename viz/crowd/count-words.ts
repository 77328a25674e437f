import type { OutcomeKey } from '../../sim/index.ts'
import type { Count } from '../ranges/town-ranges.ts'
import type { Speech } from '../words/index.ts'
import { rangesWords } from '../words/ranges/index.ts'

/** In how many runs a plan has more or less of an outcome than the baseline at a time, in a sentence; what is rarer comes second. */
export function countWords(
  { runs, above, level, below }: Count,
  outcome: OutcomeKey,
  date: string,
  say: Speech,
): string {
  const words = rangesWords(say)
  const all = say.whole(runs)
  if (level === runs) return words.level(date, all)
  const more = above >= below
  const named: Partial<Record<OutcomeKey, string>> = more ? words.above : words.below
  const what = named[outcome]
  if (what === undefined) throw new RangeError(`no words for more or less of "${outcome}"`)
  const [most, other] = more ? [above, below] : [below, above]
  return words.against(date, say.whole(most), all, what, say.whole(other), say.whole(level))
}

/** The same of people in circles, in few words. */
export function countBriefly({ runs, above, level, below }: Count, say: Speech): string {
  const { briefly, brieflyLevel } = rangesWords(say)
  if (level === runs) return brieflyLevel
  const more = above >= below
  return briefly(say.whole(more ? above : below), say.whole(runs), more)
}
