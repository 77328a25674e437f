import { dateOfWeek, type OutcomeKey, type Trajectory, valueAt, weekOf } from '../sim/index.ts'
import { NOTE } from './note.ts'
import { alignedTable } from './table.ts'

/** One line of a summary: a number of the run and when or how it is meant. */
export type SummaryRow = {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly shown: string
  /** When, or over which weeks. */
  readonly when: string
  /** Other runs have another day. */
  readonly ownDay: boolean
  /** Any value of this row as text. */
  readonly show: (value: number) => string
}

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** The run in a dozen numbers. Rows whose weeks were not simulated are left out. */
export function summarise(trajectory: Trajectory): SummaryRow[] {
  const { weeks, start, outcomes } = trajectory
  const rows: SummaryRow[] = []
  const column = (key: OutcomeKey) => outcomes[key] ?? new Float64Array(weeks)
  const last = weeks - 1
  const at = (week: number) => dateOfWeek(week, start)
  const count = (value: number) => WHOLE.format(value)
  const share = (value: number) => value.toFixed(3)
  const add = (
    key: string,
    label: string,
    value: number,
    show: (value: number) => string,
    when: string,
    ownDay = false,
  ) => rows.push({ key, label, value, shown: show(value), when, ownDay, show })
  const peak = (
    key: string,
    label: string,
    outcome: OutcomeKey,
    show: (value: number) => string,
  ) => {
    const week = peakWeek(column(outcome))
    add(key, label, column(outcome)[week] ?? 0, show, at(week), true)
  }
  const year = (key: string, label: string, outcome: OutcomeKey, of: number) => {
    const from = Math.max(0, weekOf(`${of}-01-01`, start))
    const to = Math.min(weeks, weekOf(`${of + 1}-01-01`, start))
    if (to > from) add(key, label, mean(column(outcome), from, to), share, `mean of ${of}`)
  }
  peak('peakActive', 'Active helpers, peak', 'active', count)
  add('activeAtEnd', 'Active helpers, end', column('active')[last] ?? 0, count, at(last))
  peak('peakMembers', 'Members of circles, peak', 'members', count)
  add('membersAtEnd', 'Members of circles, end', column('members')[last] ?? 0, count, at(last))
  const members = column('members')
  const highest = members[peakWeek(members)] ?? 0
  add(
    'persistence',
    'Members, end / peak',
    highest > 0 ? (members[last] ?? 0) / highest : 0,
    share,
    '',
  )
  peak('peakCircles', 'Helper circles, peak', 'circles', count)
  add('circlesAtEnd', 'Helper circles, end', column('circles')[last] ?? 0, count, at(last))
  add(
    'associationsAtEnd',
    'of them associations',
    column('circlesAssociation')[last] ?? 0,
    count,
    at(last),
  )
  add('everActive', 'Ever active', column('everActive')[last] ?? 0, count, at(last))
  year('coverage2015', 'Coverage of need', 'coverage', 2015)
  add(
    'coverage',
    'Coverage of need',
    mean(column('coverage'), 0, weeks),
    share,
    'mean of all weeks',
  )
  peak('conflictPeak', 'Unresolved conflict, peak', 'conflict', share)
  year('linking2014', 'Linking capital', 'linking', 2014)
  add(
    'linkingAtEnd',
    'Linking capital, end',
    mean(column('linking'), Math.max(0, weeks - 52), weeks),
    share,
    'mean of last 52 weeks',
  )
  peak('postsPeak', 'Coordination posts, peak', 'posts', (value) => value.toFixed(1))
  add(
    'cost',
    'Cost of levers, EUR',
    column('cost').reduce((sum, value) => sum + value, 0),
    count,
    'sum of all weeks',
  )
  return rows
}

/** The numbers of the summary by key. */
export function summaryValues(trajectory: Trajectory): Record<string, number> {
  return Object.fromEntries(summarise(trajectory).map(({ key, value }) => [key, value]))
}

/** The summary as aligned text under a title. */
export function summaryText(trajectory: Trajectory): string {
  const { scenario, seed, version, start, weeks } = trajectory
  const rows = summarise(trajectory).map(({ label, shown, when }) => [label, shown, when])
  return [
    `${scenario.title.en}, seed "${seed}", ${start} to ${dateOfWeek(weeks, start)} (${weeks} weeks), model ${version}`,
    `${NOTE}.`,
    '',
    alignedTable(rows, [1]),
  ].join('\n')
}

function peakWeek(values: Float64Array): number {
  let best = 0
  for (const [week, value] of values.entries()) if (value > valueAt(values, best)) best = week
  return best
}

function mean(values: Float64Array, from: number, to: number): number {
  if (to <= from) return 0
  return values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from)
}
