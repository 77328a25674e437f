import { html, nothing, type TemplateResult } from 'lit'
import type { OutcomeKey } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import type { Count } from '../ranges/town-ranges.ts'
import type { Towns } from '../replay/towns.ts'
import type { Speech } from '../words/index.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { countOf } from './count-of.ts'

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
  const { briefly, brieflyAlso, brieflyLevel } = rangesWords(say)
  if (level === runs) return brieflyLevel
  const more = above >= below
  const most = more ? above : below
  const told = briefly(say.whole(most), say.whole(runs), more)
  // Where most runs are the same, that is what has to be known.
  return level > most ? told + brieflyAlso(say.whole(level)) : told
}

/** The sentence for a town and the week shown, on a line of its own; nothing where there is no count. */
export function countedSentence(
  page: Page,
  towns: Towns,
  town: number,
  outcome: OutcomeKey,
): TemplateResult | typeof nothing {
  const known = countOf(page, towns, town, outcome)
  if (!known) return nothing
  return html`<br /><span data-count=${outcome}>${countWords(known.count, outcome, known.month, page.say)}</span>`
}
