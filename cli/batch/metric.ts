import {
  dateOfWeek,
  OUTCOMES,
  type OutcomeKey,
  type Problem,
  parseDay,
  type Trajectory,
  weekOf,
} from '../../sim/index.ts'
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import type { RunRequest } from './request.ts'

/** What can be asked of an outcome over a span of weeks. */
const STATISTICS = {
  first: (values) => values[0],
  last: (values) => values.at(-1),
  min: (values) => values.reduce((low, value) => Math.min(low, value)),
  max: (values) => values.reduce((high, value) => Math.max(high, value)),
  mean: (values) => sum(values) / values.length,
  sum,
} satisfies Record<string, (values: Float64Array) => number | undefined>

type Statistic = keyof typeof STATISTICS
export const STATISTIC_NAMES = Object.keys(STATISTICS)

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A number of a run: a statistic of an outcome from one moment to another, both included. */
export type Metric = {
  readonly name: string
  /** Where the request asks for it. */
  readonly path: string
  readonly outcome: OutcomeKey
  readonly statistic: Statistic
  /** A week, or a date in it; the whole run when absent. */
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Reads the metrics of a request; what is no metric becomes a problem. */
export function readMetrics(asked: RunRequest['metrics']): {
  readonly metrics: readonly Metric[]
  readonly problems: readonly Problem[]
} {
  if (asked === undefined || asked === 'summary') return { metrics: [], problems: [] }
  const named = Array.isArray(asked)
    ? asked.map((text, index) => ({ name: text, path: `metrics[${index}]`, text }))
    : Object.entries(asked).map(([name, text]) => ({ name, path: `metrics.${name}`, text }))
  const read = named.map(readMetric)
  return {
    metrics: read.flatMap((one) => ('metric' in one ? one.metric : [])),
    problems: read.flatMap((one) => ('problem' in one ? one.problem : [])),
  }
}

type Named = { readonly name: string; readonly path: string; readonly text: string }

function readMetric({ name, path, text }: Named): { metric: Metric } | { problem: Problem } {
  const problem = (message: string) => ({ problem: { path, message } })
  const [head = '', when, ...more] = text.split('@')
  const [key = '', word, ...tail] = head.split('.')
  if (more.length > 0 || tail.length > 0)
    return problem(`expected outcome.statistic, got ${show(text)}`)
  const outcome = OUTCOMES.find((known) => known.key === key)?.key
  if (outcome === undefined)
    return problem(
      unknownKey(
        key,
        OUTCOMES.map((one) => one.key),
        'outcome',
      ),
    )
  const statistic = word ?? 'last'
  if (!isStatistic(statistic)) return problem(unknownKey(statistic, STATISTIC_NAMES, 'statistic'))
  if (word === undefined && when === undefined)
    return problem(
      `expected a week or a statistic, such as ${key}@52 or ${key}.last, got ${show(text)}`,
    )
  const [from, to, ...rest] = when?.split('..') ?? []
  const moments = [from, to].filter((moment) => moment !== undefined)
  if (rest.length > 0 || (word === undefined && to !== undefined))
    return problem(`expected one moment, or a statistic from..to, got ${show(text)}`)
  if (!moments.every(isMoment))
    return problem(`expected a week or a date YYYY-MM-DD after @, got ${show(text)}`)
  return { metric: { name, path, outcome, statistic, from, to: to ?? from } }
}

function isStatistic(word: string): word is Statistic {
  return Object.hasOwn(STATISTICS, word)
}

function isMoment(text: string): boolean {
  return /^\d{1,4}$/.test(text) || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(parseDay(text)))
}

/** The run as far as metrics need it. */
type Span = { readonly start: string; readonly weeks: number }

/** Problems of metrics that ask for weeks which a run does not have. */
export function outsideRun(metrics: readonly Metric[], { start, weeks }: Span): Problem[] {
  return metrics.flatMap(({ path, from, to }) => {
    const first = weekAt(from, start, 0)
    const last = weekAt(to, start, weeks - 1)
    if (first >= 0 && last < weeks && first <= last) return []
    const run = `weeks 0 to ${weeks - 1} (${start} to ${dateOfWeek(weeks - 1, start)})`
    const got = from === to ? from : `${from}..${to}`
    return [{ path, message: `expected moments in the run, ${run}, first to last, got ${got}` }]
  })
}

function weekAt(moment: string | undefined, start: string, otherwise: number): number {
  if (moment === undefined) return otherwise
  return moment.includes('-') ? weekOf(moment, start) : Number(moment)
}

/** The value of a metric; NaN where the run did not keep its outcome. */
export function measure({ outcome, statistic, from, to }: Metric, run: Trajectory): number {
  const first = weekAt(from, run.start, 0)
  const last = weekAt(to, run.start, run.weeks - 1)
  const values = run.outcomes[outcome]?.subarray(first, last + 1)
  return values ? (STATISTICS[statistic](values) ?? Number.NaN) : Number.NaN
}
