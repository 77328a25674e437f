import { EVENT_FIELDS, type Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import { armsOf } from './arms.ts'
import type { Kind, Moment } from './outcome.ts'
import {
  COLUMN_NAMES,
  COMPARED,
  DIVISOR_NAMES,
  KIND_NAMES,
  MEASURES,
  type MeasureKey,
} from './schema.ts'
import { SINGLE_CHECKS } from './single-checks.ts'

type Raw = Readonly<Record<string, unknown>>

/** What no schema can say of an outcome: names, and what goes together. */
export function outcomeProblems(kind: MeasureKey, raw: Raw): Problem[] {
  const problems: Problem[] = []
  const tell = (path: string, message: string) => problems.push({ path, message })
  const names = (key: string, known: readonly string[], what: string) => {
    for (const name of (raw[key] as readonly string[] | undefined) ?? [])
      if (!known.includes(name)) tell(key, unknownName(name, known, what))
  }
  names('of', COLUMN_NAMES, 'column')
  names('over', DIVISOR_NAMES, 'column')
  names('first', KIND_NAMES, 'kind of event')
  names('events', KIND_NAMES, 'kind of event')
  if (problems.length === 0) tellOfCause(kind, raw, tell)
  tellOfSpan(raw, tell)
  if (kind === 'of') tellOfColumn(raw, tell)
  if (kind === 'pattern' || kind === 'effect') tellOfCheck(String(raw[kind]), raw, tell)
  if (kind === 'survival') tellOfSurvival(raw, tell)
  if (kind === 'events' && raw.over !== undefined && raw.give !== 'rate')
    tell('over', 'expected only with "give: rate"')
  return problems
}

/** Where no known name is near, those that share a word with it are told. */
function unknownName(name: string, known: readonly string[], what: string): string {
  const told = unknownKey(name, known, what)
  const word = name.toLowerCase()
  const alike = known.filter((other) => word.length > 2 && word.includes(other.toLowerCase()))
  return told.includes(';') || alike.length === 0 ? told : `${told}; there is ${alike.join(', ')}`
}

type Tell = (path: string, message: string) => void

function tellOfSpan({ from, to }: Raw, tell: Tell): void {
  const [first, last] = [from, to] as (Moment | undefined)[]
  if (first === undefined || last === undefined || typeof first !== typeof last) return
  // Days, months and years of the calendar are in the order of their texts as far as both go.
  const length = Math.min(String(first).length, String(last).length)
  const late =
    typeof first === 'number'
      ? first > Number(last)
      : first.slice(0, length) > String(last).slice(0, length)
  if (late) tell('to', `expected a moment not before ${first}, got ${last}`)
}

const LEVEL_ALONE = ['weeksBelow', 'weeksAbove']
const CROSSINGS = ['firstBelow', 'firstAbove']
const SMOOTH_ALREADY = ['mean', 'sum', 'at']

function tellOfColumn(raw: Raw, tell: Tell): void {
  const { at, from, to, level, ofPeak, never, smooth } = raw
  const reduce = raw.reduce as string | undefined
  const given = (value: unknown) => value !== undefined
  if (reduce === undefined) {
    const known = MEASURES.of.shape.reduce.unwrap().options
    tell('reduce', `missing; expected one of ${known.join(', ')}`)
    return
  }
  if (reduce === 'at' && !given(at)) tell('at', 'missing; expected a day, month, year or week')
  if (reduce === 'at' && (given(from) || given(to) || given(raw.every)))
    tell('at', 'expected without "from", "to" and "every"')
  if (reduce !== 'at' && given(at)) tell('at', `expected only with "reduce: at", got ${reduce}`)
  const share = typeof level === 'number' && level >= 0 && level <= 1
  if (reduce === 'quantile' && !share)
    tell('level', `expected a share in [0, 1], got ${show(level)}`)
  if (LEVEL_ALONE.includes(reduce) && !given(level)) tell('level', 'missing; expected a number')
  if (CROSSINGS.includes(reduce)) {
    if (given(level) === given(ofPeak)) tell('level', 'expected either "level" or "ofPeak"')
  } else {
    if (given(ofPeak)) tell('ofPeak', `expected only with ${CROSSINGS.join(' or ')}`)
    if (given(never)) tell('never', `expected only with ${CROSSINGS.join(' or ')}`)
    if (given(level) && reduce !== 'quantile' && !LEVEL_ALONE.includes(reduce))
      tell('level', `expected no level with ${reduce}`)
  }
  if (given(smooth) && SMOOTH_ALREADY.includes(reduce))
    tell('smooth', `expected no rolling mean with ${reduce}`)
}

function tellOfCause(kind: MeasureKey, raw: Raw, tell: Tell): void {
  if (typeof raw.cause !== 'string') return
  const kinds = raw[kind] as readonly Kind[]
  for (const name of kinds) {
    const known = Object.keys(EVENT_FIELDS[name].cause ?? {})
    if (known.length === 0) tell('cause', `events of kind ${name} have no cause`)
    else if (!known.includes(raw.cause)) tell('cause', unknownKey(raw.cause, known, 'cause'))
  }
}

function tellOfCheck(id: string, { check, give }: Raw, tell: Tell): void {
  if (COMPARED.includes(id)) {
    const arms = Object.keys(armsOf(id)).join(', ')
    tell('', `${id} compares runs (${arms}): no single run shows it, only a study as a whole`)
    return
  }
  const own = SINGLE_CHECKS.filter((one) => one.id === id)
  const known = [...new Set(own.map(({ what }) => what))]
  if (check !== undefined && !known.includes(String(check)))
    tell('check', unknownKey(String(check), known, 'quantity'))
  else if (give === 'value' && check === undefined && known.length > 1)
    tell('check', `missing; expected one of ${known.join(', ')}`)
  else if (give !== 'value' && own.every(({ band, what }) => !band || (check ?? what) !== what))
    tell('give', `expected value: nothing must hold of ${String(check ?? id)}`)
}

function tellOfSurvival({ survival, give, years, least }: Raw, tell: Tell): void {
  if (give === 'median' && years !== undefined) tell('years', 'expected no years with median')
  if (give !== 'median' && years === undefined) tell('years', 'missing; expected a number of years')
  if (least !== undefined && survival !== 'circles') tell('least', 'expected only with circles')
}
