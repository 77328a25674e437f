import type {
  EffectOutcome,
  Moment,
  Outcome,
  PatternOutcome,
  Span,
} from '../../../experiments/outcomes/outcome.ts'
import { outcomeText } from '../../../experiments/outcomes/outcome-text.ts'
import { SINGLE_CHECKS } from '../../../experiments/outcomes/single-checks.ts'
import { OUTCOMES } from '../../../sim/index.ts'
import type { Say } from './say.ts'

/** An outcome in words of the language; in its short form where there are no words for it. */
export function outcomeName(outcome: Outcome, say: Say): string {
  const { words } = say
  if ('pattern' in outcome || 'effect' in outcome) return judgedName(outcome, say)
  if ('survival' in outcome && outcome.survival === 'circles' && outcome.give === 'share')
    return words.lasting(say.decimal(outcome.years ?? Number.NaN))
  if ('first' in outcome)
    return `${words.first(outcome.first.join(' + '))}${spanName(outcome, say)}`
  if ('events' in outcome) {
    const told = outcome.give === 'rate' ? words.rate : words.events
    return `${told(outcome.events.join(' + '))}${spanName(outcome, say)}`
  }
  if (!('of' in outcome)) return outcomeText(outcome)
  const { of, over, reduce, at, level, every } = outcome
  const names = (keys: readonly string[]) => keys.map((key) => columnName(key, say)).join(' + ')
  const what = over === undefined ? names(of) : words.divided(names(of), names(over))
  const how = [
    words.reductions[reduce],
    level === undefined ? '' : say.number(level),
    at === undefined ? '' : momentName(at, say),
    every === undefined ? '' : words.every[every],
  ]
  const told = how.filter((word) => word !== '').join(' ')
  return `${what}${told === '' ? '' : `, ${told}`}${spanName(outcome, say)}`
}

/** A pattern or an effect, or one of the quantities that it asks about: `P4: mean circle size`. */
function judgedName(outcome: PatternOutcome | EffectOutcome, { words }: Say): string {
  const id = 'pattern' in outcome ? outcome.pattern : outcome.effect
  const { check, give } = outcome
  const first = give === 'value' ? SINGLE_CHECKS.find((one) => one.id === id)?.what : undefined
  const asked = check ?? first
  const quantity = asked === undefined ? '' : (words.quantities[asked] ?? asked)
  if (give === 'value') return `${id}: ${quantity}`
  return words.judged[give](quantity === '' ? id : `${id}, ${quantity}`)
}

function spanName({ from, to }: Span, say: Say): string {
  const { words } = say
  const [begin, end] = [from, to].map((moment) =>
    moment === undefined ? undefined : momentName(moment, say),
  )
  if (begin === undefined) return end === undefined ? '' : words.ofSpan(words.until(end))
  if (end === undefined) return words.ofSpan(words.since(begin))
  return words.ofSpan(begin === end ? begin : `${begin}\u00a0– ${end}`)
}

/** A moment in words that stay on one line. */
function momentName(moment: Moment, say: Say): string {
  if (typeof moment === 'number') return say.words.week(say.whole(moment))
  const parts = moment.split('-').length
  if (parts === 1) return moment
  const date = new Date(parts === 2 ? `${moment}-01` : moment)
  return (parts === 2 ? say.month(date) : say.date(date)).replaceAll(' ', '\u00a0')
}

/** A column of a run in words of the language. */
export function columnName(key: string, say: Say): string {
  if (key === 'residents' || key === 'population') return say.words[key]
  const column = OUTCOMES.find((outcome) => outcome.key === key)
  return column === undefined ? key : column[say.language]
}

/** Shares below it are told with one digit more. */
const SMALL = 0.1

/** How values of an outcome are written: shares of one column in per cent. */
export function outcomeFormat(outcome: Outcome, say: Say): (value: number) => string {
  const share = (value: number) => (Math.abs(value) < SMALL ? say.permille : say.percent)(value)
  if ('survival' in outcome && outcome.give === 'share') return share
  if (!('of' in outcome) || outcome.over !== undefined || outcome.of.length !== 1) return say.number
  const plain = ['mean', 'min', 'max', 'first', 'last', 'at', 'quantile']
  const column = OUTCOMES.find(({ key }) => key === outcome.of[0])
  return column?.unit === 'share' && plain.includes(outcome.reduce) ? share : say.number
}

/** The period of a value of a series: `2015 Q1`, `2015-03`, `2015`. */
export function periodOf(id: string, value: string): string {
  const [year = '', part] = value.slice(id.length + 1).split('_')
  if (part === undefined) return year
  return part.startsWith('q') ? `${year} ${part.toUpperCase()}` : `${year}-${part}`
}

/** Words below an axis of periods: each year where it begins. */
export function yearMarks(periods: readonly string[]): { at: number; text: string }[] {
  return periods.flatMap((period, at) => {
    const year = period.slice(0, 4)
    return year === periods[at - 1]?.slice(0, 4) ? [] : [{ at, text: year }]
  })
}
