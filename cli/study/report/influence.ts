import type { Estimate } from '../../../experiments/sensitivity/estimate.ts'
import type { Finding } from '../../../experiments/study/analyse.ts'

/** How much a factor matters, by whatever measure: the most important factors first. */
export type Influence = { readonly name: string; readonly estimate: Estimate }

/** Total indices, sizes of effects or distances; nothing where an analysis was refused. */
export function influenceOf(finding: Finding | undefined): readonly Influence[] {
  return [...unordered(finding)].sort((one, other) => other.estimate.value - one.estimate.value)
}

function unordered(finding: Finding | undefined): readonly Influence[] {
  if (finding?.method === 'sobol') {
    const { groups, total } = finding.found
    return groups.flatMap((name, at) => {
      const estimate = total[at]
      return estimate === undefined ? [] : [{ name, estimate }]
    })
  }
  if (finding?.method === 'morris')
    return finding.found.effects.map(({ name, muStar }) => ({ name, estimate: muStar }))
  if (finding?.method === 'pawn')
    return finding.found.factors.map(({ name, median }) => ({ name, estimate: median }))
  return []
}
