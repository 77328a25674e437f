import { weightedMean, weightedQuantile } from '../../../experiments/inference/weighted.ts'
import {
  beyondBudget,
  type PlanOutcomes,
  type World,
} from '../../../experiments/policies/compare.ts'
import { crowdingOf } from '../../../experiments/policies/crowding.ts'
import type { Judged } from '../../../experiments/policies/dominance.ts'
import { genesOf, planOfGenes } from '../../../experiments/policies/lever-genes.ts'
import { Nsga2 } from '../../../experiments/policies/nsga2.ts'
import type { Policies, PolicyPlan, PolicySearch } from '../../../experiments/policies/policies.ts'
import { oriented } from '../../../experiments/policies/regret.ts'
import { TAIL } from '../../../experiments/policies/robustness.ts'
import type { Study } from '../../../experiments/study/study.ts'
import { valueAt } from '../../../sim/index.ts'
import type { Maker, PolicyRuns } from './policy-runs.ts'

/** A plan that the search ended with: what it was judged by, and whether it is compared further. */
export type FoundPlan = {
  readonly plan: PolicyPlan
  /** In the order and the sense of the aims. */
  readonly judged: readonly number[]
  readonly kept: boolean
}

/**
 * Looks for plans that no other dominates, generation by generation. All runs stand in the journal:
 * whoever goes on plays the generations again that are done.
 */
export async function searchPlans(
  runs: PolicyRuns,
  { study, policies, search }: { study: Study; policies: Policies; search: PolicySearch },
  maker: Maker | undefined,
  most: number,
): Promise<readonly FoundPlan[]> {
  const { scenario } = valueAt(study.towns, policies.town)
  const about = {
    start: scenario.start,
    weeks: study.weeks ?? scenario.weeks,
    entries: scenario.policy.length,
  }
  const states = Math.min(search.states, most)
  const worlds = runs.worlds(states)
  const nsga = new Nsga2({
    genes: genesOf(search.levers),
    population: search.population,
    seed: `${study.seed} policies search`,
  })
  const planOf = (genes: ArrayLike<number>, name = '') =>
    planOfGenes(name, search.levers, genes, about)
  for (let generation = 1; generation <= search.generations; generation++) {
    const plans = nsga.ask().map((genes) => planOf(genes))
    await runs.make(
      { plans, states },
      maker,
      `generation ${generation} of ${search.generations} of the search for plans`,
    )
    nsga.tell(plans.map((plan) => judge(runs.outcomesOf(plan, states), policies, search, worlds)))
  }
  const front = distinct(
    nsga.front.map(({ genes, objectives }) => ({ ...planOf(genes), objectives })),
  )
  const kept = spreadOut(
    front.map(({ objectives }) => objectives),
    search.keep,
  )
  return front.map(({ set, objectives }, at) => ({
    plan: { name: `found_${at + 1}`, set },
    judged: policies.aims.map(({ better }, aim) => -oriented(valueAt(objectives, aim), better)),
    kept: kept.includes(at),
  }))
}

/** Candidates that differ in their entries, in the order of what they were judged by. */
function distinct<One extends { set: readonly string[]; objectives: ArrayLike<number> }>(
  front: readonly One[],
): One[] {
  const each = [...new Map(front.map((one) => [one.set.join('\n'), one])).values()]
  return each.sort((a, b) => {
    const at = Array.from(a.objectives).findIndex((value, place) => value !== b.objectives[place])
    return at < 0 ? 0 : valueAt(a.objectives, at) - valueAt(b.objectives, at)
  })
}

/** Those that stand most alone: the one most crowded is left out, again and again. */
function spreadOut(front: readonly ArrayLike<number>[], most: number): number[] {
  const left = front.map((_, at) => at)
  while (left.length > most) {
    const alone = crowdingOf(left.map((at) => valueAt(front, at)))
    left.splice(alone.indexOf(Math.min(...alone)), 1)
  }
  return left
}

/** Of the worlds the tenth that is worst. */
const TENTH = 0.1

function judge(
  plan: PlanOutcomes,
  { aims, budget }: Policies,
  { by }: PolicySearch,
  worlds: readonly World[],
): Judged {
  const weights = worlds.map(({ weight }) => weight)
  const objectives = aims.map(({ better }, at) => {
    const lost = Array.from(valueAt(plan.aims, at), (value) => -oriented(value, better))
    // What is not known cannot be the better of two.
    if (lost.some(Number.isNaN)) return Infinity
    return by === 'mean' ? weightedMean(lost, weights) : weightedQuantile(lost, weights, 1 - TENTH)
  })
  const beyond = worlds.map((_, world) => beyondBudget(plan, world, budget))
  return { objectives, violation: Math.max(0, weightedQuantile(beyond, weights, 1 - TAIL)) }
}
