import type { Judged } from '../../../experiments/policies/dominance.ts'
import { paretoSet } from '../../../experiments/policies/dominance.ts'
import type { Gene } from '../../../experiments/policies/genes.ts'
import { valueAt } from '../../../sim/index.ts'

/** A problem with a known front: Zitzler, Deb and Thiele 2000 (ZDT), Deb et al. 2002 (DTLZ, CONSTR). */
export type Known = {
  readonly genes: readonly Gene[]
  readonly judge: (genes: ArrayLike<number>) => Judged
  /** Points of the front, dense. */
  readonly front: readonly (readonly number[])[]
}

const unit = (count: number): Gene[] =>
  Array.from({ length: count }, () => ({ kind: 'real', low: 0, high: 1 }))
const steps = (count: number) => Array.from({ length: count + 1 }, (_, at) => at / count)

function zdt(shape: (first: number, g: number) => number): Known {
  return {
    genes: unit(30),
    judge(genes) {
      const [first = 0, ...rest] = Array.from(genes)
      const g = 1 + (9 * rest.reduce((sum, value) => sum + value, 0)) / rest.length
      return { objectives: [first, g * shape(first, g)], violation: 0 }
    },
    front: best(steps(2000).map((first) => [first, shape(first, 1)])),
  }
}

function best(points: readonly (readonly number[])[]) {
  const judged = points.map((objectives) => ({ objectives, violation: 0 }))
  return paretoSet(judged).map((at) => valueAt(points, at))
}

export const ZDT1 = zdt((first, g) => 1 - Math.sqrt(first / g))
export const ZDT2 = zdt((first, g) => 1 - (first / g) ** 2)
export const ZDT3 = zdt(
  (first, g) => 1 - Math.sqrt(first / g) - (first / g) * Math.sin(10 * Math.PI * first),
)

export const DTLZ2: Known = {
  genes: unit(12),
  judge(genes) {
    const [a = 0, b = 0, ...rest] = Array.from(genes)
    const g = 1 + rest.reduce((sum, value) => sum + (value - 0.5) ** 2, 0)
    const [x, y] = [(a * Math.PI) / 2, (b * Math.PI) / 2]
    return {
      objectives: [g * Math.cos(x) * Math.cos(y), g * Math.cos(x) * Math.sin(y), g * Math.sin(x)],
      violation: 0,
    }
  },
  front: steps(30).flatMap((a) =>
    steps(30).map((b) => {
      const [x, y] = [(a * Math.PI) / 2, (b * Math.PI) / 2]
      return [Math.cos(x) * Math.cos(y), Math.cos(x) * Math.sin(y), Math.sin(x)]
    }),
  ),
}

/** Its front lies on a limit up to 2/3 and within from there on. */
export const CONSTR: Known = {
  genes: [
    { kind: 'real', low: 0.1, high: 1 },
    { kind: 'real', low: 0, high: 5 },
  ],
  judge(genes) {
    const [x = 0, y = 0] = Array.from(genes)
    const broken = Math.max(0, 6 - (y + 9 * x)) + Math.max(0, 1 - (-y + 9 * x))
    return { objectives: [x, (1 + y) / x], violation: broken }
  },
  front: steps(500)
    .map((share) => 7 / 18 + share * (1 - 7 / 18))
    .map((x) => [x, x < 2 / 3 ? (7 - 9 * x) / x : 1 / x]),
}

/** Mean distance of the points of a front to the nearest one found (inverted generational distance). */
export function distanceToFound(
  front: readonly (readonly number[])[],
  found: readonly ArrayLike<number>[],
): number {
  const nearest = front.map((point) =>
    Math.min(
      ...found.map((other) =>
        Math.sqrt(point.reduce((sum, value, at) => sum + (value - valueAt(other, at)) ** 2, 0)),
      ),
    ),
  )
  return nearest.reduce((sum, value) => sum + value, 0) / nearest.length
}
