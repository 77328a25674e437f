import { hasBorders, isAllEnough } from '../../../../../experiments/policies/compare.ts'
import { harmShare, shareOf } from '../../../../../experiments/policies/robustness.ts'
import { lanesDrawing } from '../../../../../figures/lanes.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import {
  aimFormat,
  aimName,
  aimValues,
  bordersText,
  lanesOf,
  measuredRows,
  planSection,
  shareText,
} from '../../plans.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'

/** In which share of the worlds all borders hold, and in which a plan is worse than the one it is held against. */
export const enough = planSection(
  'plans-enough',
  ({ words }) => words.plans.enough.title,
  (results, say) => [
    ...(hasBorders(results.policies.aims) ? [enoughFigure(results, say)] : []),
    ...results.policies.aims.map((_, at) => harmFigure(results, at, say)),
    harmTable(results, say),
  ],
)

type Share = (plan: number, weights: ArrayLike<number>) => number

/** Shares of the worlds as lanes from 0 to 1, with their numbers; one plan may be left out of the lanes. */
function sharesOf(results: PolicyResults, share: Share, reading: string, say: Say, but = '') {
  const rows = lanesOf(
    results,
    (plan, weights) => ({ value: share(plan, weights), low: 0, high: share(plan, weights) }),
    { told: ({ value }) => shareText(value, say), reach: 1 },
    say,
  ).filter(({ name }) => name !== but)
  return {
    told: reading,
    drawing: lanesDrawing({ rows, ends: [0, 1], format: say.percent }),
    rows: [
      ['plan', 'future', 'share_of_worlds'],
      ...measuredRows(results, (plan, weights) => [share(plan, weights)]),
    ],
  }
}

function enoughFigure(results: PolicyResults, say: Say): Block {
  const words = say.words.plans.enough
  const { aims } = results.policies
  const share: Share = (plan, weights) =>
    shareOf((world) => isAllEnough(valueAt(results.outcomes, plan), aims, world), weights)
  return {
    kind: 'figure',
    name: 'plans-enough',
    title: words.figure,
    ...sharesOf(results, share, words.told(bordersText(aims, say)), say),
  }
}

function harmFigure(results: PolicyResults, at: number, say: Say): Block {
  const words = say.words.plans.enough
  const { aims, against, plans } = results.policies
  const aim = valueAt(aims, at)
  const base = plans.findIndex(({ name }) => name === against)
  const share: Share = (plan, weights) =>
    harmShare(aimValues(results, plan, at), aimValues(results, base, at), aim, weights)
  const matters = aim.matters === 0 ? undefined : aimFormat(aim, say)(aim.matters)
  return {
    kind: 'figure',
    name: `plans-harm-${aim.name}`,
    title: words.harm(aimName(aim, say), against),
    ...sharesOf(results, share, words.harmTold(matters), say, against),
  }
}

function harmTable({ policies, comparison }: PolicyResults, say: Say): Block {
  const words = say.words.plans
  return {
    kind: 'table',
    title: words.enough.table,
    head: [words.plan, ...policies.aims.map(({ name }) => name)],
    rows: comparison.plans.map(({ name, aims }) => [
      name,
      ...aims.map(({ harm }) => shareText(harm, say)),
    ]),
    right: policies.aims.map((_, at) => at + 1),
  }
}
