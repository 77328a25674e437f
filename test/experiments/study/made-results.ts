import { pointsOf } from '../../../experiments/designs/design.ts'
import { designOf } from '../../../experiments/designs/design-of.ts'
import type { DesignSpec } from '../../../experiments/designs/design-spec.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'
import type { Analysed } from '../../../experiments/study/analyse.ts'

/** Results as if a model had made them: of each setting and seed the value that a function gives. */
export function madeResults(
  spec: DesignSpec,
  names: readonly string[],
  valueIn: (point: ArrayLike<number>, seed: number, setting: number) => number,
  seeds = 2,
): Analysed {
  const share = { family: 'uniform', low: 0, high: 1 } as const
  const design = designOf(spec, {
    names,
    priors: names.map(() => priorOf(share)),
    seed: 'made',
  })
  const points = pointsOf(design)
  return {
    design,
    points,
    factors: names.map((name) => ({ name, prior: share })),
    towns: ['town'],
    values: ['made'],
    table: {
      settings: design.rows,
      towns: 1,
      seeds,
      values: 1,
      cells: Float64Array.from({ length: design.rows * seeds }, (_, place) => {
        const setting = Math.floor(place / seeds)
        return valueIn(points[setting] ?? [], place % seeds, setting)
      }),
    },
    seed: 'made',
  }
}
