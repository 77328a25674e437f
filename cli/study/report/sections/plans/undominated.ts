import type { Outcome } from '../../../../../experiments/outcomes/outcome.ts'
import { cloud } from '../../../../../figures/cloud.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import { changesInWords } from '../../plan-words.ts'
import { aimFormat, aimName, amount, axisAmount, axisFormat, planSection } from '../../plans.ts'
import type { Say } from '../../say.ts'
import { type Block, MOST } from '../../section.ts'

/** Plans that no other dominates (Pareto), what each aim costs, and what a search ended with. */
export const undominated = planSection(
  'plans-undominated',
  ({ words }) => words.plans.undominated.title,
  (results, say) => [
    ...lead(results, say),
    ...results.policies.aims.flatMap(({ outcome }, at) =>
      isCost(outcome) ? [] : [against(results, at, say)],
    ),
    means(results, say),
    ...front(results, say),
  ],
)

function lead({ comparison: { plans } }: PolicyResults, say: Say): readonly Block[] {
  const words = say.words.plans.undominated
  const names = (some: typeof plans) => some.map(({ name }) => name).join(', ')
  const best = plans.filter((plan) => plan.undominated)
  const beyond = plans.filter(({ within }) => !within)
  return [
    { kind: 'text', text: best.length === 0 ? words.none : words.lead(names(best)) },
    ...(beyond.length === 0 ? [] : [{ kind: 'text', text: words.beyond(names(beyond)) } as const]),
  ]
}

/** Cost against cost says nothing. */
function isCost(outcome: Outcome): boolean {
  return 'of' in outcome && outcome.of.includes('cost')
}

/** Every plan by what it costs and what it comes to in an aim. */
function against({ policies, comparison }: PolicyResults, at: number, say: Say): Block {
  const words = say.words.plans
  const aim = valueAt(policies.aims, at)
  const limit = policies.budget.cost
  const points = comparison.plans.map(({ name, aims, cost, undominated: full }) => ({
    name,
    x: cost.high,
    y: valueAt(aims, at).mean,
    full,
  }))
  const known = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  return {
    kind: 'figure',
    name: `plans-cost-and-${aim.name}`,
    title: words.undominated.figure(aimName(aim, say)),
    told: words.undominated.told,
    drawing: cloud(known, {
      x: {
        name: words.undominated.cost,
        format: (value) => axisAmount(value, say),
        ...(limit === undefined
          ? {}
          : { limit: { value: limit, name: words.spending.budget(amount(limit, say)) } }),
      },
      y: { name: say.words.mean, format: axisFormat(aim, say) },
    }),
    rows: [
      ['plan', 'dearest_year_cost_q95', 'mean', 'undominated', 'within_budget'],
      ...comparison.plans.map(({ name, aims, cost, undominated: best, within }) => [
        name,
        cost.high,
        valueAt(aims, at).mean,
        best ? 'yes' : 'no',
        within ? 'yes' : 'no',
      ]),
    ],
  }
}

function means({ policies: { aims }, comparison }: PolicyResults, say: Say): Block {
  const words = say.words.plans
  return {
    kind: 'table',
    title: words.undominated.mean,
    head: [
      words.plan,
      ...aims.map(({ name }) => name),
      words.glance.within,
      words.glance.undominated,
    ],
    rows: comparison.plans.map((plan) => [
      plan.name,
      ...plan.aims.map(({ mean }, at) => aimFormat(valueAt(aims, at), say)(mean)),
      plan.within ? words.yes : words.no,
      plan.undominated ? words.yes : words.no,
    ]),
    right: aims.map((_, at) => at + 1),
  }
}

/** What a search ended with, in words; of very many the first. */
function front({ policies, states, found }: PolicyResults, say: Say): readonly Block[] {
  const words = say.words.plans
  const { search, aims } = policies
  if (search === undefined || found.length === 0) return []
  const seen = Math.min(search.states, states.points.length)
  const more =
    found.length > MOST ? ` ${say.words.more(say.whole(found.length - MOST))} (pareto.csv)` : ''
  return [
    {
      kind: 'text',
      text: `${words.undominated.frontTold(say.whole(found.length), say.whole(seen))}${more}`,
    },
    {
      kind: 'table',
      title: words.undominated.front,
      head: [
        words.plan,
        ...aims.map(({ name }) => name),
        words.undominated.shown,
        words.compared.decided,
      ],
      rows: found
        .slice(0, MOST)
        .map(({ plan, judged, kept }) => [
          plan.name,
          ...judged.map((value, at) => aimFormat(valueAt(aims, at), say)(value)),
          kept ? words.yes : words.no,
          kept
            ? words.undominated.above
            : changesInWords(plan.set, say).join('; ') || words.compared.nothing,
        ]),
      right: aims.map((_, at) => at + 1),
    },
  ]
}
