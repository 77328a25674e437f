import { type Design, pointsOf } from '../../../experiments/designs/design.ts'

/** Ishigami and Homma (1990) with a = 7, b = 0.1, of shares that are stretched to [-pi, pi]. */
export function ishigami(shares: ArrayLike<number>): number {
  const [x, y, z] = [0, 1, 2].map((at) => -Math.PI + 2 * Math.PI * shares[at]!) as [
    number,
    number,
    number,
  ]
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

/** Exact, from Saltelli et al. (2008). */
export const ISHIGAMI = {
  names: ['x1', 'x2', 'x3'],
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.24368366406214773],
  pairs: [0, 0.24368366406214773, 0],
} as const

const G = [0, 1, 4.5, 9, 99, 99, 99, 99]

/** The G function of Sobol with a = (0, 1, 4.5, 9, 99, 99, 99, 99). */
export function sobolG(shares: ArrayLike<number>): number {
  return G.reduce((product, a, at) => (product * (Math.abs(4 * shares[at]! - 2) + a)) / (1 + a), 1)
}

/** Exact: V_i = 1 / (3 (1 + a_i)^2), V = product of (1 + V_i) less 1. */
export function exactG(): { first: number[]; total: number[] } {
  const parts = G.map((a) => 1 / (3 * (1 + a) ** 2))
  const all = parts.reduce((product, part) => product * (1 + part), 1)
  return {
    first: parts.map((part) => part / (all - 1)),
    total: parts.map((part) => (part * (all / (1 + part))) / (all - 1)),
  }
}

/** Outcomes of a model at all points of a design. */
export function outcomesOf(design: Design, model: (shares: ArrayLike<number>) => number) {
  return Float64Array.from(pointsOf(design), model)
}
