import type { CompactAim, Told } from '../../experiments/policies/compact.ts'
import { OUTCOMES } from '../../sim/index.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { policiesWords } from '../words/policies/index.ts'

/** A dash where nobody can say. */
const UNKNOWN = '–'
const DIGITS = 3
/** Outcomes that there are words for: a weekly column at a month, or over some. */
const FORM = /^(\w+) (mean|at|sum)(?: (\d{4}-\d\d)(?:\.\.(\d{4}-\d\d))?)?$/

/** The weekly column that an aim is measured of, and whether its values are shares. */
function columnOf({ outcome }: CompactAim) {
  const [, key, reduce, from, to] = FORM.exec(outcome) ?? []
  const column = OUTCOMES.find((each) => each.key === key)
  return { column, reduce, from, to, isShare: column?.unit === 'share' && reduce !== 'sum' }
}

/** What an aim is called where there is little room. */
export function shortAim(aim: CompactAim, say: Speech): string {
  const { column } = columnOf(aim)
  const short: Readonly<Record<string, string>> = policiesWords(say).aim
  if (!column) return aim.name
  return short[column.key] ?? say.words.outcomeName[column.key]
}

/** What is measured, in words; in its short form where there are no words for it. */
export function aimWords(aim: CompactAim, say: Speech): string {
  const words = policiesWords(say)
  const { column, reduce, from, to } = columnOf(aim)
  if (!column) return aim.outcome
  const what = words.outcome[column.key] ?? say.words.outcomeName[column.key]
  if (reduce === 'sum' && from === undefined) return words.measured.sum(what)
  if (reduce === 'sum' || from === undefined) return aim.outcome
  const month = (day: string): string => say.month(dayOf(0, `${day}-01`))
  const span = to === undefined ? month(from) : words.span(month(from), month(to))
  return words.measured[reduce === 'mean' ? 'mean' : 'at'](what, span)
}

/** From where on an aim is enough, in words; undefined where nobody says. */
export function borderWords(aim: CompactAim, say: Speech): string | undefined {
  if (aim.enough === undefined) return undefined
  const { atLeast, atMost } = policiesWords(say)
  const border = valueWords(aim, aim.enough, say)
  return (aim.better === 'higher' ? atLeast : atMost)(aimWords(aim, say), border)
}

/** A value of an aim, with no more digits than say something. */
export function valueWords(aim: CompactAim, value: Told, say: Speech): string {
  if (value === null) return UNKNOWN
  if (columnOf(aim).isShare) return say.share(value)
  return amountWords(value, say)
}

/** EUR, hours and other amounts, with no more digits than say something. */
export function amountWords(value: Told, say: Speech): string {
  if (value === null) return UNKNOWN
  const rounded = Number(value.toPrecision(DIGITS))
  return Number.isInteger(rounded) ? say.whole(rounded) : say.fine(rounded)
}

/** A share of the worlds. */
export function shareWords(value: Told, say: Speech): string {
  return value === null ? UNKNOWN : say.percent(value)
}
