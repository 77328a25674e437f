import type { Estimate } from '../sensitivity/estimate.ts'
import type { Finding } from './analyse.ts'

/** Columns of the tables of sensitivity. */
export const SENSITIVITY_COLUMNS = [
  'town',
  'metric',
  'parameter',
  'parameter_2',
  'index',
  'estimate',
  'ci_low',
  'ci_high',
  'n',
  'method',
] as const

/** A cell of a table; null where there is nothing. */
export type Cell = string | number | null

/** Rows of a table of sensitivity for what one analysis found; none where it was refused. */
export function sensitivityRows(finding: Finding, settings: number): readonly (readonly Cell[])[] {
  const { town, value, method } = finding
  const row = (
    index: string,
    [one, other]: readonly [string, string?],
    { value: estimate, low, high }: Estimate,
    n = settings,
    told: string = method,
  ): readonly Cell[] => [town, value, one, other ?? null, index, estimate, low, high, n, told]
  const plain = (value: number): Estimate => ({ value, low: Number.NaN, high: Number.NaN })
  if (finding.method === 'sobol') {
    const { groups, first, total, pairs, points } = finding.found
    return [
      ...groups.flatMap((name, at) => {
        const [own, whole] = [first[at], total[at]]
        return own && whole
          ? [row('first', [name], own, points), row('total', [name], whole, points)]
          : []
      }),
      ...pairs.map((pair) => row('second', pair.of, pair, points)),
    ]
  }
  if (finding.method === 'morris') {
    const { effects, trajectories } = finding.found
    return effects.flatMap(({ name, mu, muStar, sigma }) => [
      row('mu_star', [name], muStar, trajectories),
      row('mu', [name], plain(mu), trajectories),
      row('sigma', [name], plain(sigma), trajectories),
    ])
  }
  if (finding.method === 'pawn') {
    const { factors, dummy } = finding.found
    return [...factors, dummy].flatMap(({ name, median, mean, max, min }) => [
      row('median', [name], median),
      row('mean', [name], mean),
      row('max', [name], max),
      row('min', [name], min),
    ])
  }
  if (finding.method !== 'regional') return []
  const { found, split, threshold } = finding
  const told = `regional ${split.side} ${threshold}`
  return found.factors.flatMap(({ name, distance, at, p, pOfAny }) => [
    row('distance', [name], plain(distance), settings, told),
    row('at', [name], plain(at), settings, told),
    row('p', [name], plain(p), settings, told),
    row('p_of_any', [name], plain(pOfAny), settings, told),
  ])
}

/** Columns of the table of boxes. */
export const BOX_COLUMNS = [
  'town',
  'metric',
  'cases',
  'box',
  'parameter',
  'low',
  'high',
  'values',
  'p_low',
  'p_high',
  'coverage',
  'density',
  'mass',
] as const

/** Rows of the table of boxes: a row for each limit of the best box of each search. */
export function boxRows(finding: Finding): readonly (readonly Cell[])[] {
  if (finding.method !== 'prim') return []
  const { town, value, found, split, threshold } = finding
  return found.flatMap(({ boxes, best }, box) => {
    const chosen = boxes[best]
    if (chosen === undefined) return []
    const { coverage, density, mass, limits } = chosen
    return limits.map(({ name, side, p }) => {
      const ends: readonly Cell[] =
        'values' in side ? [null, null, side.values.join(' ')] : [side.low, side.high, null]
      const chances = 'choice' in p ? [p.choice, p.choice] : [p.low, p.high]
      return [
        ...[town, value, `${split.side} ${threshold}`, box + 1, name],
        ...[...ends, ...chances, coverage, density, mass],
      ]
    })
  })
}
