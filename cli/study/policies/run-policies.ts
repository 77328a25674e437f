import { Chance } from '../../../experiments/chance.ts'
import {
  type Comparison,
  compare,
  hasBorders,
  isAllEnough,
  type PlanOutcomes,
  type World,
} from '../../../experiments/policies/compare.ts'
import { informationOf, type KnownRow } from '../../../experiments/policies/information-table.ts'
import type { Policies } from '../../../experiments/policies/policies.ts'
import { type Vulnerability, vulnerability } from '../../../experiments/policies/vulnerability.ts'
import { valueAt } from '../../../sim/index.ts'
import type { Journal } from '../journal.ts'
import type { OpenStudy } from '../open-study.ts'
import { type ChosenStates, chooseStates } from './choose-states.ts'
import { type DonePlanRun, type FailedPlanRun, type Maker, PolicyRuns } from './policy-runs.ts'
import { type FoundPlan, searchPlans } from './search-plans.ts'

/** Everything that a study says of its policies. */
export type PolicyResults = {
  readonly policies: Policies
  readonly states: ChosenStates
  readonly worlds: readonly World[]
  readonly outcomes: readonly PlanOutcomes[]
  readonly comparison: Comparison
  readonly found: readonly FoundPlan[]
  /** Plan by plan; empty where nothing has to be enough. */
  readonly vulnerabilities: readonly Vulnerability[]
  readonly information: readonly KnownRow[]
  readonly failures: readonly FailedPlanRun[]
  /** The runs that are behind it. */
  runs(): readonly DonePlanRun[]
}

/**
 * Runs the plans of a study in all worlds, looks for further ones where it is asked to, and
 * compares them. Without a maker it only reads, and what is missing is an InputError.
 */
export async function runPolicies(
  open: OpenStudy,
  journal: Journal,
  maker: Maker | undefined,
): Promise<PolicyResults | undefined> {
  const { study } = open
  const { policies } = study
  if (policies === undefined) return undefined
  const { search, aims } = policies
  const states = await chooseStates(open, policies)
  const count = states.points.length
  const runs = new PolicyRuns(open, policies, states, journal)
  await runs.make({ plans: policies.plans, states: count }, maker, 'the policies')
  const found = search ? await searchPlans(runs, { study, policies, search }, maker, count) : []
  const plans = [...policies.plans, ...found.flatMap(({ plan, kept }) => (kept ? [plan] : []))]
  await runs.make({ plans, states: count }, maker, 'the plans that the search found')
  const worlds = runs.worlds(count)
  const outcomes = plans.map((plan) => runs.outcomesOf(plan, count))
  const comparison = compare(outcomes, aims, worlds, policies)
  return {
    policies: { ...policies, plans },
    states,
    worlds,
    outcomes,
    comparison,
    found,
    vulnerabilities: hasBorders(aims)
      ? outcomes.map((plan) => weakness(plan, { policies, states, worlds, seed: study.seed }))
      : [],
    information: informationOf({
      policies,
      states,
      worlds,
      outcomes,
      comparison,
      seed: study.seed,
    }),
    failures: runs.failures({ plans, states: count }),
    runs: () => runs.done({ plans, states: count }),
  }
}

/** What was run, in a line. */
export function policiesTold(
  { comparison, worlds, failures }: PolicyResults,
  folder: string,
): string {
  const failed = failures.length > 0 ? `, ${failures.length} runs failed` : ''
  return `Policies: ${comparison.plans.length} plans in ${worlds.length} worlds${failed}. Next: study policies ${folder}`
}

function weakness(
  plan: PlanOutcomes,
  {
    policies: { aims, futures },
    states: { factors, points },
    worlds,
    seed,
  }: { policies: Policies; states: ChosenStates; worlds: readonly World[]; seed: string },
): Vulnerability {
  const several = futures.length > 1
  const choices = factors.filter(({ choices: of }) => of !== undefined).map(({ name }) => name)
  return vulnerability(
    {
      names: [...factors.map(({ name }) => name), ...(several ? ['future'] : [])],
      points: worlds.map(({ state, future }) => [
        ...valueAt(points, state),
        ...(several ? [future] : []),
      ]),
      kinds: Object.fromEntries(
        [...choices, ...(several ? ['future'] : [])].map((name) => [name, 'choice' as const]),
      ),
      weights: worlds.map(({ weight }) => weight),
    },
    (world) => !isAllEnough(plan, aims, world),
    new Chance(seed, 'policies', 'vulnerability', plan.name),
  )
}
