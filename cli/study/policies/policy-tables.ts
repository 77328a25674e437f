import { choiceText } from '../../../experiments/policies/compact.ts'
import type { AimSummary } from '../../../experiments/policies/compare.ts'
import { isAllEnough } from '../../../experiments/policies/compare.ts'
import { spreadOf, worstOf } from '../../../experiments/policies/robustness.ts'
import { worldParts } from '../../../experiments/policies/world-parts.ts'
import { settingOf } from '../../../experiments/study/setting.ts'
import { valueAt } from '../../../sim/index.ts'
import { type Cell, csvOf } from '../../csv.ts'
import { writeAll } from '../../write-all.ts'
import { resultPath } from '../open-study.ts'
import type { PolicyResults } from './run-policies.ts'

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/** Writes all tables about policies below `results/policies`. */
export function writePolicies(folder: string, results: PolicyResults): readonly string[] {
  const files = policyTables(results)
  writeAll(resultPath(folder, '.'), files)
  return files.map(([name]) => name)
}

/** All tables about policies, by their paths among the results. */
export function policyTables(results: PolicyResults): (readonly [string, string])[] {
  const tables: Readonly<Record<string, Table>> = {
    plans: plansTable(results),
    states: statesTable(results),
    regret: regretTable(results),
    pareto: paretoTable(results),
    vulnerability: vulnerabilityTable(results),
    information: informationTable(results),
  }
  return Object.entries(tables).map(([name, { head, rows }]) => [
    `policies/${name}.csv`,
    csvOf([head, ...rows]),
  ])
}

const AIM_COLUMNS = {
  mean: ({ mean }) => mean,
  sd: ({ sd }) => sd,
  q05: ({ low }) => low,
  median: ({ median }) => median,
  q95: ({ high }) => high,
  worst: ({ worst }) => worst,
  cautious: ({ cautious }) => cautious,
  enough: ({ enough }) => enough,
  harm: ({ harm }) => harm,
  missing: ({ missing }) => missing,
} as const satisfies Readonly<Record<string, (aim: AimSummary) => number>>

function plansTable({ policies, comparison }: PolicyResults): Table {
  return {
    head: [
      'plan',
      'policy',
      'undominated',
      'within_budget',
      'over_budget',
      'enough',
      'dearest_year_cost_q05',
      'dearest_year_cost_median',
      'dearest_year_cost_q95',
      'dearest_year_hours_q05',
      'dearest_year_hours_median',
      'dearest_year_hours_q95',
      'together_regret_mean',
      'together_regret_most',
      ...policies.aims.flatMap(({ name }) =>
        Object.keys(AIM_COLUMNS).map((column) => `${name}_${column}`),
      ),
    ],
    rows: comparison.plans.map(
      ({ name, aims, cost, hours, over, within, enough, undominated, together }, at) => [
        name,
        valueAt(policies.plans, at).set.join('; '),
        yesNo(undominated),
        yesNo(within),
        over,
        enough,
        cost.low,
        cost.median,
        cost.high,
        hours.low,
        hours.median,
        hours.high,
        together?.mean ?? null,
        together?.most ?? null,
        ...aims.flatMap((aim) => Object.values(AIM_COLUMNS).map((column) => column(aim))),
      ],
    ),
  }
}

/** Every plan in every world, so that all else can be counted again. */
function statesTable({ policies, states, worlds, outcomes }: PolicyResults): Table {
  const { aims, futures } = policies
  return {
    head: [
      'plan',
      'state',
      'future',
      'weight',
      ...aims.map(({ name }) => name),
      'dearest_year_cost',
      'dearest_year_hours',
      'enough',
      ...states.factors.map(({ name }) => `p_${name}`),
    ],
    rows: outcomes.flatMap((plan) =>
      worlds.map(({ state, future, weight }, world) => [
        plan.name,
        state,
        valueAt(futures, future).name,
        weight,
        ...plan.aims.map((values) => valueAt(values, world)),
        valueAt(plan.cost, world),
        valueAt(plan.hours, world),
        yesNo(isAllEnough(plan, aims, world)),
        ...states.factors.map((factor, at): Cell => {
          const setting = settingOf(factor, valueAt(valueAt(states.points, state), at))
          return typeof setting === 'number' ? setting : String(setting)
        }),
      ]),
    ),
  }
}

/** Regret in all futures together, and in each. */
function regretTable({ policies, worlds, comparison }: PolicyResults): Table {
  const { aims, futures } = policies
  const parts = worldParts(futures, worlds)
  return {
    head: ['plan', 'aim', 'future', 'mean', 'median', 'q95', 'most', 'missing'],
    rows: comparison.plans.flatMap((plan) =>
      plan.aims.flatMap(({ regrets }, aim) =>
        parts.map(({ future = 'all', weights }) => {
          const { mean, median, high, missing } = spreadOf(regrets, weights)
          const most = worstOf(regrets, 'lower', weights)
          return [plan.name, valueAt(aims, aim).name, future, mean, median, high, most, missing]
        }),
      ),
    ),
  }
}

/** Plans that were given, in the mean over all worlds, and those that a search ended with, by what it judged. */
function paretoTable({ policies, comparison, found }: PolicyResults): Table {
  const names = policies.aims.map(({ name }) => name)
  return {
    head: ['plan', 'from', 'compared', 'undominated', ...names, 'policy'],
    rows: [
      ...comparison.plans.map(({ name, undominated, aims }, at) => [
        name,
        'compared',
        'yes',
        yesNo(undominated),
        ...aims.map(({ mean }) => mean),
        valueAt(policies.plans, at).set.join('; '),
      ]),
      ...found.map(({ plan, judged, kept }) => [
        plan.name,
        'search',
        yesNo(kept),
        'yes',
        ...judged,
        plan.set.join('; '),
      ]),
    ],
  }
}

function vulnerabilityTable(results: PolicyResults): Table {
  const { comparison, vulnerabilities } = results
  return {
    head: [
      'plan',
      'fails',
      'coverage',
      'density',
      'mass',
      'limit',
      'low',
      'high',
      'values',
      'p_low',
      'p_high',
    ],
    rows: vulnerabilities.flatMap(({ fails, box, limits }, at) => {
      const begin = [valueAt(comparison.plans, at).name, fails]
      if (box === undefined) return [[...begin, ...Array<null>(9).fill(null)]]
      const { coverage, density, mass } = box
      return limits.map(({ name, side, p }) => [
        ...begin,
        coverage,
        density,
        mass,
        name,
        ...('values' in side
          ? [null, null, side.values.map((value) => choiceText(results, name, value)).join(' ')]
          : [side.low, side.high, null]),
        ...('choice' in p ? [p.choice, p.choice] : [p.low, p.high]),
      ])
    }),
  }
}

function informationTable({ information }: PolicyResults): Table {
  return {
    head: ['aim', 'known', 'value', 'floor'],
    rows: information.map(({ aim, known, value, floor }) => [aim, known, value, floor]),
  }
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no'
}
