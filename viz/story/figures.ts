import { EVENT, eventIndex, OUTCOMES, type OutcomeKey, valueAt, weekOf } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import type { Towns } from '../replay/towns.ts'
import { valuesOf } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'

/** A peak is looked for up to here: the source observes until then. */
const OBSERVED_UNTIL = '2021-12-31'
const FIGURE = /\{(?:(max|month|before|when) )?(\w+)(?:#([123]))?(?:@(\d{4}-\d\d))?\}/g

/** Where the figures of a text come from. */
export type Ground = {
  /** The run that is shown. */
  readonly towns: Towns
  /** What `before` reads. */
  readonly baseline: Towns
  /** Where nothing else is said. */
  readonly town: number
  readonly week: number
}

/**
 * Fills the figures of a text from the run: `{members}` is the value in the town and week of the
 * step, `{members#2@2021-12}` that of town II in December 2021, `{max members}` its highest value
 * up to 2021 and `{month members}` when that was, `{before members}` the value of the baseline.
 * `{when posts}` is the month of the first event of a kind, or says that there is none in this run.
 */
export function fillFigures(text: string, ground: Ground, say: Speech): string {
  return text.replace(FIGURE, (whole, how, key, town, date) => {
    const where = town === undefined ? ground.town : Number(town) - 1
    if (how === 'when') {
      if (!Object.hasOwn(EVENT, key)) throw new RangeError(`unknown figure ${whole}`)
      return firstMonth(EVENT[key as keyof typeof EVENT], where, ground, say)
    }
    const outcome = OUTCOMES.find((each) => each.key === key)?.key
    if (outcome === undefined) throw new RangeError(`unknown figure ${whole}`)
    return figure(outcome, how, where, date, ground, say)
  })
}

/** When something first happens in a town under the clock of all; what is there from its start counts. */
function firstMonth(kind: number, town: number, { towns }: Ground, say: Speech): string {
  const { trajectory } = valueAt(towns.replays, town)
  const first = eventIndex(trajectory).ofKind(kind)[0]
  const { storyWords } = say.words
  if (first === undefined) return storyWords.never
  return storyWords.inMonth(
    say.month(dayOf(valueAt(trajectory.events.week, first), trajectory.start)),
  )
}

/** The text while its figures are not there yet. */
export function withoutFigures(text: string): string {
  return text.replace(FIGURE, '…')
}

function figure(
  outcome: OutcomeKey,
  how: string | undefined,
  town: number,
  date: string | undefined,
  { towns, baseline, week }: Ground,
  say: Speech,
): string {
  const run = how === 'before' ? baseline : towns
  const values = valuesOf(run, town, outcome)
  if (how === 'max' || how === 'month') {
    const seen = values.subarray(0, weekOf(OBSERVED_UNTIL, run.start))
    const peak = seen.indexOf(Math.max(...seen))
    if (how === 'month') return say.month(dayOf(peak, run.start))
    return outcomeFormat(outcome, say)(valueAt(seen, peak))
  }
  const at = date === undefined ? week : weekOf(`${date}-01`, run.start)
  const value = values[at]
  if (value === undefined) throw new RangeError(`no value of ${outcome} in week ${at}`)
  return outcomeFormat(outcome, say)(value)
}
