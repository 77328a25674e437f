import {
  dateOfWeek,
  LEVERS,
  OUTCOMES,
  PARAMETERS,
  type Scenario,
  startValue,
  weekWithin,
} from '../../sim/index.ts'
import { applyChanges } from '../plan/apply.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import type { Choice, FitChoice, Moved, ScreeningChoice } from './choice.ts'
import { targetsOf } from './shipped.ts'

/** One in so many draws is kept. */
const ONE_OF = 10
/** The town in a study of the page, and the file beside it that has its scenario. */
export const PLAN = 'plan'
export const PLAN_FILE = 'plan.json'

/**
 * The study that a choice asks for, as the text of a `study.yaml`: the page runs what stands there,
 * and the command line runs the same. `scenario` is that of the town.
 */
export function studyText(choice: Choice, scenario: Scenario): string {
  const study =
    choice.kind === 'fit' ? fitStudy(choice, scenario) : screeningStudy(choice, scenario)
  // JSON is YAML: a line for each key can be read and changed.
  const lines = Object.entries(study).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `${lines.join('\n')}\n`
}

function fitStudy({ title, seed, town, draws }: FitChoice, scenario: Scenario): object {
  return {
    study: 1,
    title,
    seed,
    towns: { [PLAN]: PLAN_FILE },
    uncertainties: uncertain(scenario),
    outcomes: ['members at 2021-09'],
    targets: { [PLAN]: targetsOf(town) },
    calibration: { abc: { method: 'rejection', draws, particles: Math.ceil(draws / ONE_OF) } },
  }
}

function screeningStudy(
  { title, seed, moved, trajectories }: ScreeningChoice,
  scenario: Scenario,
): object {
  const { levers, uncertainties, groups } = factorsOf(moved, scenario)
  const week = readIn(scenario)
  const at = dateOfWeek(week, scenario.start)
  return {
    study: 1,
    title,
    seed,
    towns: { [PLAN]: PLAN_FILE },
    weeks: week + 1,
    ...(levers.length > 0 ? { levers: Object.fromEntries(levers) } : {}),
    ...(Object.keys(uncertainties).length > 0 ? { uncertainties } : {}),
    outcomes: OUTCOMES.map(({ key }) => ({ id: idOf(key), of: key, reduce: 'at', at })),
    design: { method: 'morris', trajectories, ...(groups === undefined ? {} : { groups }) },
    seeds: 1,
  }
}

/** Week of a run whose outcomes a screening reads. */
export function readIn({ start, weeks }: Scenario): number {
  return weekWithin(LAST_OBSERVED, start, weeks)
}

/** The scenario with an entry in its policy for each lever, so that each can be forced. */
export function withAllLevers(scenario: Scenario): Scenario {
  const forced = new Set(scenario.policy.map(({ lever }) => lever))
  const others = LEVERS.filter(({ key }) => !forced.has(key))
  const changes = others.map(({ key }) => ({ town: 0, key, value: 1 }))
  return applyChanges(scenario, changes, 0)
}

/** Name of an outcome in a study, where capitals may not stand. */
export function idOf(outcome: string): string {
  return outcome.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}

/** Name of a factor that forces a lever. */
export function leverFactor(lever: string): string {
  return `lever_${lever}`
}

/** Start values for which a scenario says how far they may be off. */
export function uncertainStarts(scenario: Scenario): string[] {
  return Object.entries(scenario.ranges ?? {}).flatMap(([path, [low, high]]) =>
    startValue(scenario, path) !== undefined && low < high ? [path] : [],
  )
}

/** How many groups of factors, or single ones, a screening of a town moves one after the other. */
export function groupsMoved(moved: Moved, scenario: Scenario): number {
  const starts = uncertainStarts(scenario)
  if (moved === 'levers') return LEVERS.length
  if (moved === 'start') return starts.length
  if (moved === 'parameters') return PARAMETERS.length
  return new Set(starts.map(sectionOf)).size + 2
}

/** Name of the group of a start value. */
function sectionOf(path: string): string {
  return `start_${path.slice(0, path.indexOf('.'))}`
}

const ALL_PARAMETERS = { parameters: { all: 'parameters' } }
const START = { start: { all: 'start' } }

/** All parameters, and all start values of which a scenario says how far they may be off. */
function uncertain(scenario: Scenario): object {
  return uncertainStarts(scenario).length > 0 ? { ...ALL_PARAMETERS, ...START } : ALL_PARAMETERS
}

/** How many values a fit of a town draws. */
export function valuesDrawn(scenario: Scenario): number {
  return PARAMETERS.length + uncertainStarts(scenario).length
}

type Factors = {
  readonly levers: readonly (readonly [string, object])[]
  readonly uncertainties: object
  readonly groups?: Readonly<Record<string, readonly string[]>>
}

function factorsOf(moved: Moved, scenario: Scenario): Factors {
  const starts = uncertainStarts(scenario)
  if (moved === 'levers') return { levers: forced(scenario), uncertainties: {} }
  if (moved === 'start') return { levers: [], uncertainties: START }
  if (moved === 'parameters') return { levers: [], uncertainties: ALL_PARAMETERS }
  const levers = forced(scenario)
  const sections = new Map<string, string[]>()
  for (const path of starts) {
    const name = path.replaceAll('.', '_')
    const section = sectionOf(path)
    sections.set(section, [...(sections.get(section) ?? []), name])
  }
  return {
    levers,
    uncertainties: uncertain(scenario),
    groups: {
      levers: levers.map(([name]) => name),
      ...Object.fromEntries(sections),
      parameters: PARAMETERS.map(({ key }) => key),
    },
  }
}

/** Every lever, forced from nothing to full from the first week on, by its entries in the policy. */
function forced(scenario: Scenario): (readonly [string, object])[] {
  return LEVERS.flatMap(({ key }) => {
    const set = scenario.policy.flatMap(({ lever }, at) =>
      lever === key ? [`policy[${at}].intensity`] : [],
    )
    if (set.length === 0) return []
    return [[leverFactor(key), { set, family: 'uniform', low: 0, high: 1 }] as const]
  })
}
