import { dateOfWeek } from '../exact/calendar.ts'
import { valueAt } from '../exact/value-at.ts'
import { LEVERS } from '../terms/levers.ts'
import { PARAMETERS } from '../terms/parameters.ts'
import type { Condition, PolicyEntry, Scenario } from '../terms/scenario.ts'
import { scheduleOf } from '../world/schedule.ts'
import type { Problem } from './problem.ts'

/** Officials per 100,000 inhabitants as towns have them; half or double of it is unusual. */
const OFFICIALS = { low: 20, high: 80, factor: 2 } as const
/** Smaller municipalities than this are rare. */
const SMALLEST_MUNICIPALITY = 500

/**
 * What a scenario says that can be run and is hardly meant: contradictions, entries that never
 * act, values beyond what is plausible. The same scenario gives the same warnings; none is a problem.
 */
export function warningsOf(scenario: Scenario): Problem[] {
  return [
    ...townWarnings(scenario),
    ...policyWarnings(scenario),
    ...fundsWarnings(scenario),
    ...PARAMETERS.flatMap(({ key, unit, prior: [low, high] }) => {
      const value = scenario.parameters[key]
      if (value >= low && value <= high) return []
      const message = `${value} is outside of what is plausible (${unit} in [${low}, ${high}])`
      return [{ path: `parameters.${key}`, message }]
    }),
  ]
}

function townWarnings({ place, administration, society }: Scenario): Problem[] {
  const { population, municipalities } = place
  const warnings: Problem[] = []
  const officials = administration.offices.reduce((sum, office) => sum + office.officials, 0)
  const share = (officials * 100_000) / population
  if (share < OFFICIALS.low / OFFICIALS.factor || share > OFFICIALS.high * OFFICIALS.factor)
    warnings.push({
      path: 'administration.offices',
      message: `${officials} officials for ${population} inhabitants are ${Math.round(share)} per 100,000; ${OFFICIALS.low} to ${OFFICIALS.high} are usual`,
    })
  if (municipalities > population / SMALLEST_MUNICIPALITY)
    warnings.push({
      path: 'place.municipalities',
      message: `${municipalities} municipalities for ${population} inhabitants are less than ${SMALLEST_MUNICIPALITY} people each`,
    })
  const adults = Math.round(population * place.adultShare)
  const first = society.circles * society.circleSize
  const resting =
    society.allianceSince === null ? 0 : Math.round((society.allianceMembers * adults) / 1000)
  if (first + resting > adults)
    warnings.push({
      path: 'society.circles',
      message: `${first} first members and ${resting} of an earlier alliance are more than the ${adults} inhabitants of 14 and older`,
    })
  return warnings
}

/** An entry with its place in the file and the weeks that its dates allow. */
type Row = {
  readonly entry: PolicyEntry
  readonly index: number
  readonly begins: number
  readonly ends: number
}

function policyWarnings(scenario: Scenario): Problem[] {
  const { begins, ends } = scheduleOf(scenario)
  const rows = scenario.policy.map((entry, index) => ({
    entry,
    index,
    begins: valueAt(begins, index),
    ends: valueAt(ends, index),
  }))
  return rows.flatMap((row) => {
    const warnings = [...dateWarnings(scenario, row), ...contentWarnings(row.entry)]
    if (warnings.length === 0) warnings.push(...hiddenWarnings(row, rows))
    return warnings.map(({ path, message }) => ({ path: `policy[${row.index}].${path}`, message }))
  })
}

function dateWarnings({ start, weeks }: Scenario, { entry, begins, ends }: Row): Problem[] {
  const { from, to } = entry
  if (ends <= begins)
    return [{ path: 'to', message: `no week lies between ${from} and ${to}: it never acts` }]
  if (ends <= 0)
    return [{ path: 'to', message: `${to} is before the run, which starts on ${start}` }]
  if (begins < weeks) return []
  const message = `${from} is after the run, which ends on ${dateOfWeek(weeks, start)}`
  return [{ path: 'from', message }]
}

function contentWarnings(entry: PolicyEntry): Problem[] {
  const { intensity, settings, when, until } = entry
  const { convenor, parity = -1 } = settings
  const warnings = moneyWarnings(entry)
  if (when) warnings.push(...conditionWarnings(when, 'when'))
  if (until) warnings.push(...conditionWarnings(until, 'until'))
  if (when && until && sameMarks(when, until))
    warnings.push({ path: 'until', message: 'ends the entry by the same as starts it' })
  if (intensity === 0 && Object.keys(settings).length > 0)
    warnings.push({ path: 'settings', message: 'without effect at intensity 0' })
  if (convenor !== undefined && parity >= 0)
    warnings.push({ path: 'settings.convenor', message: 'without effect where parity is forced' })
  return warnings
}

function moneyWarnings(entry: PolicyEntry): Problem[] {
  const { lever, cost, grant } = entry
  const warnings: Problem[] = []
  if (cost !== undefined && lever === 'posts')
    warnings.push({
      path: 'cost',
      message: 'without effect: posts are paid by the post (parameters.postCost)',
    })
  if (grant !== undefined && !costs(entry))
    warnings.push({ path: 'grant', message: 'never spent: the entry costs nothing' })
  return warnings
}

/** Whether money flows for an entry. */
function costs({ lever, intensity, cost }: PolicyEntry): boolean {
  const usual = LEVERS.find(({ key }) => key === lever)?.cost ?? 0
  return intensity > 0 && (lever === 'posts' || (cost ?? usual) > 0)
}

/** Funds that nothing is paid from. */
function fundsWarnings({ funds, policy }: Scenario): Problem[] {
  if (funds === null || policy.some((entry) => entry.grant === undefined && costs(entry))) return []
  return [{ path: 'funds', message: 'never spent: no entry without a grant costs anything' }]
}

function conditionWarnings({ above, below }: Condition, path: string): Problem[] {
  if (above === undefined && below === undefined)
    return [{ path, message: 'neither above nor below: every value meets it' }]
  if (above === undefined || below === undefined || above < below) return []
  return [{ path, message: `no value is above ${above} and below ${below}: it is never met` }]
}

function sameMarks(a: Condition, b: Condition): boolean {
  return a.outcome === b.outcome && a.above === b.above && a.below === b.below
}

/** Of the entries of one lever the strongest counts, of equal ones the first. */
function hiddenWarnings({ entry, index, begins, ends }: Row, rows: readonly Row[]): Problem[] {
  const { lever, intensity } = entry
  if (intensity === 0) return []
  const hiding = rows.find((other) => {
    const always = !other.entry.when && !other.entry.until && other.entry.grant === undefined
    const before = other.begins <= Math.max(0, begins) && other.ends >= ends
    const harder = other.entry.intensity - intensity
    const counts = harder > 0 || (harder === 0 && other.index < index)
    return other.entry.lever === lever && always && before && counts
  })
  if (!hiding) return []
  const message = `never counts: policy[${hiding.index}] pulls ${lever} at least as hard all the while`
  return [{ path: 'intensity', message }]
}
