import { quantile } from '../../experiments/quantile.ts'
import { EVENT, eventIndex, OUTCOMES, type OutcomeKey, valueAt, weekOf } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import type { Towns } from '../replay/towns.ts'
import { valuesOf } from '../replay/towns.ts'
import { type Pair, tally, valuesAt } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { PAIRS } from './plan-runs.ts'

/** A peak is looked for up to here: the source observes until then. */
const OBSERVED_UNTIL = '2021-12-31'
const FIGURE =
  /\{(?:(max|month|when|fewer|median|median-before) )?(\w+)(?:#([123]))?(?:@(\d{4}-\d\d))?\}/g
/** Figures over all pairs of runs of a plan. */
const PAIRED: readonly string[] = ['fewer', 'median', 'median-before']

/** Where the figures of a text come from. */
export type Ground = {
  /** The run that is shown. */
  readonly towns: Towns
  /** Where nothing else is said. */
  readonly town: number
  readonly week: number
  /** The plan and the baseline with the same luck, run for run; undefined until they are there. */
  readonly pair?: ((town: number) => Pair | undefined) | undefined
  /** An own scenario stands for a town; it may be shorter, or start later, than what the text tells of. */
  readonly own?: boolean
}

/**
 * Fills the figures of a text from the run: `{members}` is the value in the town and week of the
 * step, `{members#2@2021-12}` that of town II in December 2021, `{max members}` its highest value
 * up to 2021 and `{month members}` when that was.
 * `{when posts}` is the month of the first event of a kind, or says that there is none in this run.
 *
 * Over pairs of runs, the plan against the baseline: `{pairs}` is how many there are, `{fewer members}`
 * in how many of them the plan has less, `{median members}` and `{median-before members}` the medians.
 */
export function fillFigures(text: string, ground: Ground, say: Speech): string {
  return text.replace(FIGURE, (whole, how, key, town, date) => {
    const where = town === undefined ? ground.town : Number(town) - 1
    if (how === 'when') {
      if (!Object.hasOwn(EVENT, key)) throw new RangeError(`unknown figure ${whole}`)
      return firstMonth(EVENT[key as keyof typeof EVENT], where, ground, say)
    }
    if (key === 'pairs') return say.whole(PAIRS)
    const outcome = OUTCOMES.find((each) => each.key === key)?.key
    if (outcome === undefined) throw new RangeError(`unknown figure ${whole}`)
    if (PAIRED.includes(how)) return overPairs(outcome, how, where, ground, say)
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

const MISSING = '…'

/** The text while its figures are not there yet. */
export function withoutFigures(text: string): string {
  return text.replace(FIGURE, MISSING)
}

/** Whether a text compares pairs of runs. */
export function tellsOfPairs(text: string): boolean {
  return [...text.matchAll(FIGURE)].some(([, how = '']) => PAIRED.includes(how))
}

function overPairs(
  outcome: OutcomeKey,
  how: string,
  town: number,
  { pair: pairOf, week, towns, own = false }: Ground,
  say: Speech,
): string {
  const pair = pairOf?.(town)
  if (!pair) return MISSING
  const at = week + valueAt(towns.offsets, town)
  if (own && at >= pair.a.weeks) return say.words.over.short
  if (!pair.difference[outcome]) throw new RangeError(`no pairs of ${outcome}`)
  if (how === 'fewer') return say.whole(tally(pair, outcome, at).below)
  const side = how === 'median' ? pair.b : pair.a
  const values = valuesAt(side.outcomes[outcome]!.values, side.weeks, at)
  return outcomeFormat(outcome, say)(quantile(values, 0.5))
}

function figure(
  outcome: OutcomeKey,
  how: string | undefined,
  town: number,
  date: string | undefined,
  { towns, week, own = false }: Ground,
  say: Speech,
): string {
  const values = valuesOf(towns, town, outcome)
  if (how === 'max' || how === 'month') {
    const seen = values.subarray(0, Math.max(0, weekOf(OBSERVED_UNTIL, towns.start)))
    if (own && seen.length === 0) return say.words.over.short
    const peak = seen.indexOf(Math.max(...seen))
    if (how === 'month') return say.month(dayOf(peak, towns.start))
    return outcomeFormat(outcome, say)(valueAt(seen, peak))
  }
  const at = date === undefined ? week : weekOf(`${date}-01`, towns.start)
  const value = values[at]
  if (own && value === undefined) return say.words.over.short
  if (value === undefined) throw new RangeError(`no value of ${outcome} in week ${at}`)
  return outcomeFormat(outcome, say)(value)
}
