import { Matrix, solve } from 'ml-matrix'
import { valueAt } from '../../sim/index.ts'
import type { KeptDraw, PriorDraw } from './rejection.ts'
import { isKnown, type Target } from './target.ts'

/**
 * Draws moved along the lines on which scores change with statistics, to the statistics observed;
 * the nearer a draw, the more it says about the lines and the more it weighs. A model with too few
 * draws to tell its lines keeps them as they are, and so does one whose statistics all agree.
 */
export function adjusted(
  kept: readonly KeptDraw[],
  draws: readonly PriorDraw[],
  targets: readonly Target[],
  scales: ArrayLike<number>,
  epsilon: number,
): KeptDraw[] {
  const models = new Set(kept.map(({ model }) => model))
  const all = [...models].flatMap((model) => {
    const own = kept.filter((draw) => draw.model === model)
    return oneModel(own, draws, targets, scales, epsilon)
  })
  const sum = all.reduce((total, { weight }) => total + weight, 0)
  // All lie as far as the farthest: none says more than the others.
  if (sum === 0) return [...kept]
  return all.map((draw) => ({ ...draw, weight: draw.weight / sum })).sort((a, b) => a.draw - b.draw)
}

function oneModel(
  own: readonly KeptDraw[],
  draws: readonly PriorDraw[],
  targets: readonly Target[],
  scales: ArrayLike<number>,
  epsilon: number,
): KeptDraw[] {
  const size = own[0]?.scores.length ?? 0
  const nearness = own.map(({ distance }) => {
    const part = epsilon > 0 ? distance / epsilon : 0
    return 1 - part * part
  })
  const weighed = own.map((draw, at) => ({ ...draw, weight: draw.weight * valueAt(nearness, at) }))
  const isTold = nearness.filter((near) => near > 0).length > targets.length + 1
  if (size === 0 || epsilon === 0 || !isTold) return weighed
  const apart = own.map(({ draw }) =>
    targets.map(({ value }, at) => {
      const said = valueAt(draws, draw).statistics?.[at]
      const scale = valueAt(scales, at)
      return isKnown(said) && isKnown(value) ? (said - value) / scale : 0
    }),
  )
  const root = nearness.map(Math.sqrt)
  const design = new Matrix(
    apart.map((row, at) => [1, ...row].map((value) => value * valueAt(root, at))),
  )
  const answer = new Matrix(
    own.map(({ scores }, at) => [...scores].map((value) => value * valueAt(root, at))),
  )
  // Statistics that never vary together leave a line open: the shortest one that fits is taken.
  const lines = solve(design, answer, true)
  return weighed.map((draw, at) => ({
    ...draw,
    scores: draw.scores.map((score, one) => {
      const moved = valueAt(apart, at).reduce(
        (sum, value, row) => sum + value * lines.get(row + 1, one),
        0,
      )
      return score - moved
    }),
  }))
}
