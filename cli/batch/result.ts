import {
  type Column,
  eventColumns,
  OUTCOMES,
  type OutcomeKey,
  type Problem,
  type Trajectory,
  trajectoryColumns,
} from '../../sim/index.ts'
import { summaryValues } from '../summary.ts'
import { type Metric, measure } from './metric.ts'
import type { RunRequest } from './request.ts'

/** Whether a request wants the summary: it says so, or it wants nothing else. */
function wantsSummary({ metrics, series, events }: RunRequest): boolean {
  return metrics === 'summary' || (metrics === undefined && !series && !events)
}

/** Outcomes that have to be kept of a run to answer its request. */
export function outcomesFor(request: RunRequest, metrics: readonly Metric[]): OutcomeKey[] {
  if (wantsSummary(request) || request.series === true) return OUTCOMES.map(({ key }) => key)
  return [...new Set([...metrics.map(({ outcome }) => outcome), ...(request.series ?? [])])]
}

/** The answer to a request whose run is done. No value of it depends on clock or workers. */
export function resultOf(
  request: RunRequest,
  metrics: readonly Metric[],
  run: Trajectory,
  warnings: readonly Problem[],
): object {
  const values = wantsSummary(request)
    ? summaryValues(run)
    : Object.fromEntries(metrics.map((metric) => [metric.name, measure(metric, run)]))
  const weekly = request.series ? seriesOf(run, request.series) : {}
  const invalid = [
    ...Object.keys(values).filter((name) => !Number.isFinite(values[name])),
    ...Object.keys(weekly).filter((name) => weekly[name]?.some(isInvalid)),
  ]
  return answerOf(request.id, run, values, invalid, {
    ...(request.series && { series: weekly }),
    ...(request.events && { events: eventsOf(run, request.events) }),
    ...(warnings.length > 0 && { warnings }),
  })
}

/** A run as an answer has it, with its numbers, the names of those that are none, and what else was asked for. */
export function answerOf(
  id: RunRequest['id'],
  { scenario, seed, weeks, version, fingerprint }: Trajectory,
  metrics: Readonly<Record<string, number | undefined>>,
  invalid: readonly string[],
  more: object = {},
): object {
  return {
    id,
    status: invalid.length > 0 ? 'invalid' : 'ok',
    scenario: scenario.id,
    seed,
    weeks,
    version,
    fingerprint,
    metrics,
    ...more,
    ...(invalid.length > 0 && { invalid }),
  }
}

function isInvalid(value: number | string | null): boolean {
  return typeof value === 'number' && !Number.isFinite(value)
}

type Values = Readonly<Record<string, readonly (number | string | null)[]>>

function byName(columns: readonly Column[]): Values {
  return Object.fromEntries(columns.map(({ name, data }) => [name, data]))
}

/** Week, date and outcomes, one value per week each. */
function seriesOf(run: Trajectory, asked: NonNullable<RunRequest['series']>): Values {
  const wanted = (name: string) =>
    asked === true || ['week', 'date'].includes(name) || asked.some((key) => key === name)
  return byName(trajectoryColumns(run).filter(({ name }) => wanted(name)))
}

/** The event log as tables have it, of the kinds that are asked for. */
function eventsOf(run: Trajectory, asked: NonNullable<RunRequest['events']>): Values {
  const columns = eventColumns(run)
  if (typeof asked === 'boolean') return byName(columns)
  const kinds = new Set<unknown>(asked)
  const kind = columns.find(({ name }) => name === 'kind')?.data ?? []
  const rows = [...kind.keys()].filter((row) => kinds.has(kind[row]))
  return Object.fromEntries(
    columns.map(({ name, data }) => [name, rows.map((row) => data[row] ?? null)]),
  )
}
