import { EVENT, eventIndex, OUTCOMES, type OutcomeKey, valueAt, weekOf } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import type { Towns } from '../replay/towns.ts'
import { valuesOf } from '../replay/towns.ts'
import { OBSERVED_UNTIL } from '../state/observed.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { loadWords } from '../words/load-words.ts'
import type { Paired } from './paired.ts'
import type { Step } from './parse.ts'

const FIGURE =
  /\{(?:(max|month|told|when|fewer|median|median-before) )?(\w+)(?:#([123]))?(?:@(\d{4}-\d\d))?\}/g
/** Figures over all pairs of runs of a plan. */
const PAIRED = ['fewer', 'median', 'median-before'] as const
type PairedFigure = (typeof PAIRED)[number]

/** Where the figures of a text come from. */
export type Ground = {
  /** The run that is shown. */
  readonly towns: Towns
  /** Where nothing else is said. */
  readonly town: number
  readonly week: number
  /** The plan and the baseline with the same luck, run for run; undefined until they are there. */
  readonly pair?: ((town: number) => Paired | undefined) | undefined
  /** An own scenario stands for a town; it may be shorter, or start later, than what the text tells of. */
  readonly own?: boolean
}

/**
 * Fills the figures of a text from the run: `{members}` is the value in the town and week of the
 * step, `{members#2@2021-12}` that of town II in December 2021, `{max members}` its highest value
 * up to 2021 and `{month members}` when that was; `{told load}` is how much work there is, in words.
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
    if (key === 'pairs') return runsOf(ground.pair?.(where), say)
    const outcome = OUTCOMES.find((each) => each.key === key)?.key
    if (outcome === undefined) throw new RangeError(`unknown figure ${whole}`)
    if (isPaired(how)) return overPairs(outcome, how, where, ground, say)
    return figure(outcome, how, where, date, ground, say)
  })
}

function isPaired(how: string | undefined): how is PairedFigure {
  return PAIRED.some((each) => each === how)
}

/** A value of an outcome in a text; who reads plain German is told a share as so many of a hundred. */
function figureWords(outcome: OutcomeKey, value: number, say: Speech): string {
  const { unit } = OUTCOMES.find(({ key }) => key === outcome)!
  if (unit === 'share')
    return say.words.storyWords.share(say.percent(value), say.whole(value * 100))
  return outcomeFormat(outcome, say)(value)
}

/** A number of a text that can be drawn: people, or a share. */
export type Drawable = { readonly unit: 'people' | 'share'; readonly value: number }

/** The numbers of people and the shares that a text tells of the run, in its order, equal ones once. */
export function drawablesIn(text: string, { towns, town, week }: Ground): Drawable[] {
  const found = [...text.matchAll(FIGURE)].flatMap(([, how, key, other, date]): Drawable[] => {
    const outcome = OUTCOMES.find((each) => each.key === key)
    if (how !== undefined || !outcome) return []
    const { unit } = outcome
    if (unit !== 'people' && unit !== 'share') return []
    const where = other === undefined ? town : Number(other) - 1
    const at = date === undefined ? week : weekOf(`${date}-01`, towns.start)
    const value = valuesOf(towns, where, outcome.key)[at]
    return value === undefined ? [] : [{ unit, value }]
  })
  return [...new Map(found.map((each) => [`${each.unit} ${each.value}`, each])).values()]
}

/** The week of the highest value while the source observes; undefined where the run has none of it. */
function peakOf(towns: Towns, town: number, outcome: OutcomeKey): number | undefined {
  const until = Math.max(0, weekOf(OBSERVED_UNTIL, towns.start))
  const seen = valuesOf(towns, town, outcome).subarray(0, until)
  return seen.length === 0 ? undefined : seen.indexOf(Math.max(...seen))
}

/**
 * The week that a step shows: the one of its address, or that of a peak where the first figure of
 * its text is the month of one, since when that is hangs on the run.
 */
export function weekOfStep(
  { state, parts }: Pick<Step, 'state' | 'parts'>,
  towns: Towns | undefined,
): number {
  const own = state.week ?? 0
  const text = parts.find(({ kind }) => kind === 'text')?.text ?? ''
  const [[, how, key, town] = []] = text.matchAll(FIGURE)
  const outcome = OUTCOMES.find((each) => each.key === key)?.key
  if (!towns || how !== 'month' || !outcome || town !== undefined) return own
  return peakOf(towns, state.town, outcome) ?? own
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

/** A figure of a text: how it is taken, of what, and where it differs from the step its town (0 to 2) and its date (year and month). */
export type Figure = {
  readonly text: string
  readonly how: string | undefined
  readonly key: string
  readonly town: number | undefined
  readonly date: string | undefined
}

/** The figures of a text, in its order. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(([found, how, key = '', town, date]) => ({
    text: found,
    how,
    key,
    town: town === undefined ? undefined : Number(town) - 1,
    date,
  }))
}

/** The text while its figures are not there yet. */
export function withoutFigures(text: string): string {
  return text.replace(FIGURE, MISSING)
}

/** Whether a text compares pairs of runs. */
export function tellsOfPairs(text: string): boolean {
  return [...text.matchAll(FIGURE)].some(([, how]) => isPaired(how))
}

function overPairs(
  outcome: OutcomeKey,
  how: PairedFigure,
  town: number,
  { pair: pairOf, week, towns, own = false }: Ground,
  say: Speech,
): string {
  const pair = pairOf?.(town)
  if (!pair) return MISSING
  const at = week + valueAt(towns.offsets, town)
  if (own && at >= pair.weeks) return say.words.over.short
  const value = {
    fewer: () => pair.fewer(outcome, at),
    median: () => pair.after(outcome, at),
    'median-before': () => pair.before(outcome, at),
  }[how]()
  if (value === undefined) throw new RangeError(`no pairs of ${outcome}`)
  return how === 'fewer' ? say.whole(value) : figureWords(outcome, value, say)
}

function runsOf(pair: Paired | undefined, say: Speech): string {
  return pair ? say.whole(pair.runs) : MISSING
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
    const peak = peakOf(towns, town, outcome)
    if (own && peak === undefined) return say.words.over.short
    if (peak === undefined) throw new RangeError(`no value of ${outcome}`)
    if (how === 'month') return say.month(dayOf(peak, towns.start))
    return figureWords(outcome, valueAt(values, peak), say)
  }
  const at = date === undefined ? week : weekOf(`${date}-01`, towns.start)
  const value = values[at]
  if (own && value === undefined) return say.words.over.short
  if (value === undefined) throw new RangeError(`no value of ${outcome} in week ${at}`)
  return how === 'told' ? loadWords(value, say) : figureWords(outcome, value, say)
}
