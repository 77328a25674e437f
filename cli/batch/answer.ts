import { show } from '../../sim/input/schema-issue.ts'
import type { Pool } from '../../workers/api.ts'
import { knowledge } from './knowledge.ts'
import type { Line } from './lines.ts'
import { outsideRun, readMetrics } from './metric.ts'
import { Refusal } from './refusal.ts'
import { type Id, idOf, type RunRequest, readRequest } from './request.ts'
import type { scenarioReader } from './resolve.ts'
import { outcomesFor, resultOf } from './result.ts'
import { aboutStudy, runSetting, type studyReader } from './study.ts'

/** What answering needs besides the line. */
export type Desk = {
  readonly pool: Pool
  readonly scenarioOf: ReturnType<typeof scenarioReader>
  readonly studyOf: ReturnType<typeof studyReader>
  readonly signal: AbortSignal
}

/** Lists and objects inside one another; more than any request needs, less than the stack holds. */
const DEEPEST = 32

/** The answer to a line of the input, as JSON. Never rejects: what goes wrong is an answer, too. */
export async function answer(line: Line, desk: Desk): Promise<string> {
  let id: Id | null = null
  try {
    const input = parsed(line)
    id = idOf(input)
    const request = readRequest(input)
    return JSON.stringify(await toldOf(request, desk))
  } catch (error) {
    const { code, message, problems } = refusalFrom(error)
    const refused = { id, status: 'error', line: line.number, error: { code, message, problems } }
    return JSON.stringify(refused)
  }
}

async function toldOf(request: ReturnType<typeof readRequest>, desk: Desk): Promise<object> {
  if (request.request === 'run') return runOf(request, desk)
  if (request.request === 'setting') return runSetting(request, desk)
  if (request.request === 'study') return aboutStudy(request, desk)
  return knowledge(request)
}

function parsed(line: Line): unknown {
  if ('fault' in line) throw new Refusal('E_LINE', line.fault)
  const input = parsedText(line.text)
  if (isDeeper(input, DEEPEST))
    throw new Refusal('E_JSON', `expected at most ${DEEPEST} lists and objects inside one another`)
  return input
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('E_JSON', `expected one JSON object per line, got ${show(text)}`)
  }
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1))
}

async function runOf(request: RunRequest, { pool, scenarioOf, signal }: Desk): Promise<object> {
  const { metrics, problems } = readMetrics(request.metrics)
  const resolved = scenarioOf(request)
  if (!resolved.ok) {
    if (problems.length === 0)
      throw new Refusal('E_SCENARIO', 'The scenario cannot be used', resolved.problems)
    const all = [...problems, ...resolved.problems]
    throw new Refusal('E_REQUEST', 'The request cannot be used', all)
  }
  const { scenario, warnings } = resolved
  const weeks = request.weeks ?? scenario.weeks
  const tooLong = { path: 'weeks', message: `expected at most ${scenario.weeks}, got ${weeks}` }
  const outside = weeks > scenario.weeks ? [tooLong] : outsideRun(metrics, { ...scenario, weeks })
  if (problems.length + outside.length > 0)
    throw new Refusal('E_REQUEST', 'The request cannot be used', [...problems, ...outside])
  const seed = String(request.seed ?? scenario.seed)
  const outcomes = outcomesFor(request, metrics)
  const options = { weeks, outcomes, columnsOnly: !request.events }
  return resultOf(
    request,
    metrics,
    await pool.run({ scenario, seed, options }, { signal }),
    warnings,
  )
}

function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error)) return new Refusal('E_RUN', String(error))
  return new Refusal(error.name === 'AbortError' ? 'E_INTERRUPTED' : 'E_RUN', error.message)
}
