import { formatDay, parseDay } from '../exact/calendar.ts'
import { DAYS_PER_WEEK } from '../terms/weeks.ts'
import { firstDayOf, type InflowTable, monthOf, type Scope } from '../world/inflow.ts'
import type { Problem } from './problem.ts'
import type { Outside } from './schema.ts'

/** First and last day, as day numbers. */
type Span = { readonly first: number; readonly last: number }

function spanOfRun({ start, weeks }: Outside): Span {
  const first = parseDay(start)
  return { first, last: first + weeks * DAYS_PER_WEEK - 1 }
}

function spanOfTable({ firstMonth, arrivals }: InflowTable): Span {
  const month = monthOf(parseDay(firstMonth))
  return { first: firstDayOf(month), last: firstDayOf(month + arrivals.length) - 1 }
}

const months = ({ first, last }: Span) =>
  `${formatDay(first).slice(0, 7)} to ${formatDay(last).slice(0, 7)}`
const days = ({ first, last }: Span) => `${formatDay(first)} to ${formatDay(last)}`

/** Somebody lives there of those who can help; a state has a key and people; a town is no larger than its state. */
export function checkPlace({ place }: Outside): Problem[] {
  const { stateKey, statePopulation, population, adultShare } = place
  if (Math.round(population * adultShare) < 1)
    return [
      {
        path: 'place.adultShare',
        message: `expected at least one of ${population} inhabitants of 14 and older, got a share of ${adultShare}`,
      },
    ]
  if (stateKey !== undefined && statePopulation === undefined)
    return [{ path: 'place.statePopulation', message: 'missing; expected one beside stateKey' }]
  if (statePopulation !== undefined && stateKey === undefined)
    return [{ path: 'place.stateKey', message: 'missing; expected one beside statePopulation' }]
  if (statePopulation === undefined || population <= statePopulation) return []
  return [
    {
      path: 'place.population',
      message: `expected at most those of the state (${statePopulation}), got ${population}`,
    },
  ]
}

/** Shocks begin within the run. */
export function checkShocks(said: Outside): Problem[] {
  const run = spanOfRun(said)
  return said.arrivals.shocks.flatMap(({ from }, index) => {
    const day = parseDay(from)
    if (day >= run.first && day <= run.last) return []
    const message = `expected a date in the run (${days(run)}), got ${from}`
    return [{ path: `arrivals.shocks[${index}].from`, message }]
  })
}

/** A table has the months of the run, or else there is a background; and some of them in any case. */
export function checkMonths(said: Outside, table: InflowTable): Problem[] {
  if (table.arrivals.length === 0) return []
  const run = spanOfRun(said)
  const there = spanOfTable(table)
  const has = `"${said.inflow}" has the months ${months(there)}`
  if (there.last < run.first || there.first > run.last) {
    const message = `${has}, none of them in the run (${days(run)}); name another table, or generate arrivals: inflow none and arrivals.background`
    return [{ path: 'inflow', message }]
  }
  if (said.arrivals.background !== null) return []
  const help =
    'or add months, or give arrivals.background: persons per week where the table has no month'
  const problems: Problem[] = []
  if (run.first < there.first)
    problems.push({
      path: 'start',
      message: `expected ${formatDay(there.first)} or later, got ${said.start}: ${has}; ${help}`,
    })
  if (run.last > there.last) {
    const most = Math.floor((there.last + 1 - run.first) / DAYS_PER_WEEK)
    problems.push({
      path: 'weeks',
      message: `expected at most ${most}, got ${said.weeks}: ${has}; ${help}`,
    })
  }
  return problems
}

/** More than this share of the inhabitants in a month is more than any town has seen. */
const IMPLAUSIBLE_SHARE = 0.03
/** Fewer in the highest month than in any month of the country since 2002. */
const IMPLAUSIBLE_NATION = 1500
/** Days of a table before the run that say how many are there when it begins. */
const HALF_YEAR = 182

/** What can be meant but often is not, and what is filled in although nothing tells of it. */
export function doubts(
  said: Outside,
  scope: Scope,
  table: InflowTable,
  country: InflowTable | undefined,
): Problem[] {
  const run = spanOfRun(said)
  const warnings = said.arrivals.shocks.flatMap(({ from, weeks }, index) => {
    if (parseDay(from) + weeks * DAYS_PER_WEEK - 1 <= run.last) return []
    const message = `the run ends on ${formatDay(run.last)}, before the shock does`
    return [{ path: `arrivals.shocks[${index}].weeks`, message }]
  })
  if (table.arrivals.length === 0) return warnings
  const name = `"${said.inflow}"`
  const warn = (path: string, message: string) => warnings.push({ path, message })
  const most = table.arrivals.reduce((high, persons) => Math.max(high, persons), 0)
  if (scope === 'local' && most > IMPLAUSIBLE_SHARE * said.place.population)
    warn(
      'inflow',
      `${most} persons in one month, for ${said.place.population} inhabitants; does ${name} count those who come to the country?`,
    )
  if (scope === 'national' && most < IMPLAUSIBLE_NATION)
    warn(
      'inflow',
      `at most ${most} persons in one month, for the whole country; does ${name} count those who come to the town?`,
    )
  const there = spanOfTable(table)
  if (said.arrivals.background === null && run.first - there.first < HALF_YEAR)
    warn(
      'start',
      `${name} begins less than half a year before; how many are there at the start is guessed from the first half year of the run`,
    )
  const nation = country && [spanOfTable(country)]
  const ownNews = table.attention !== undefined || (country === undefined && scope === 'national')
  const news = untold(run, [...(nation ?? []), ...(ownNews ? [there] : [])])
  if (news !== undefined)
    warn(
      'inflow',
      `nothing tells how full the news are in ${news}; they follow the own arrivals, where 1 is what November 2015 would have brought to this town, or the own peak where that is higher; a column "attention" would tell`,
    )
  const cases = untold(run, [...(nation ?? []), ...(table.pending === undefined ? [] : [there])])
  if (cases !== undefined)
    warn(
      'inflow',
      `nothing tells how many cases are open in ${cases}; the arrivals of half a year stand for them; a column "pending" would tell`,
    )
  return warnings
}

/** First and last month of a run that none of the spans holds. */
function untold(run: Span, spans: readonly Span[]): string | undefined {
  const open: number[] = []
  for (let month = monthOf(run.first); month <= monthOf(run.last); month++) {
    const day = Math.max(run.first, firstDayOf(month))
    if (!spans.some(({ first, last }) => day >= first && day <= last)) open.push(day)
  }
  const [first] = open
  const last = open.at(-1)
  return first === undefined || last === undefined ? undefined : months({ first, last })
}
