import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'

/** How differently a factor is distributed where runs behave as asked and where they do not. */
export type RegionalFactor = {
  readonly name: string
  /** Kolmogorov and Smirnov's distance between both distributions, in [0, 1]. */
  readonly distance: number
  /** Value up to which the distributions differ most. */
  readonly at: number
  /** Whether the factor tends to be higher or lower where runs behave, at that value. */
  readonly behaving: 'higher' | 'lower'
  /** Share of shuffled verdicts under which this factor shows such a distance. */
  readonly p: number
  /** Share of shuffled verdicts under which any factor does: what counts where many are looked at. */
  readonly pOfAny: number
}

/** Regional sensitivity of a verdict on runs. */
export type RegionalSensitivity = {
  /** The factors, those first that separate the runs most. */
  readonly factors: readonly RegionalFactor[]
  readonly behaving: number
  readonly others: number
  /** Distance that two such samples of one continuous distribution pass with a chance of 5 %. */
  readonly critical: number
}

/** How p-values are made. */
export type RegionalOptions = {
  /** How often the verdicts are shuffled; 999 when not said. */
  readonly permutations?: number
  /** Luck of the shuffles. */
  readonly seed: string
}

/**
 * Which factors separate runs that behave from those that do not (regional or generalised
 * sensitivity: Hornberger and Spear 1981). `points[row]` has the values of the factors in the order of
 * the names. p-values by permutation, so that they hold for discrete factors too.
 *
 * @throws RangeError where lengths differ, or no run behaves, or all do.
 *
 * @example
 * ```ts
 * import { regionalSensitivity, sobolSequence } from 'helferkreise/experiments'
 *
 * const pointOf = sobolSequence(2)
 * const points = Array.from({ length: 256 }, (_, row) => pointOf(row))
 * const lasts = points.map(([trust = 0]) => trust > 0.5)
 * const { factors } = regionalSensitivity(['trust', 'parity'], points, lasts, { seed: 'shuffles' })
 * console.log(factors.map(({ name, distance }) => [name, distance > 0.2]))
 * // => [ [ 'trust', true ], [ 'parity', false ] ]
 * ```
 */
export function regionalSensitivity(
  names: readonly string[],
  points: readonly ArrayLike<number>[],
  behaves: ArrayLike<boolean>,
  options: RegionalOptions,
): RegionalSensitivity {
  const { permutations = 999, seed } = options
  if (points.length !== behaves.length)
    throw new RangeError(`expected ${points.length} verdicts on rows, got ${behaves.length}`)
  const verdicts = Uint8Array.from(behaves, Number)
  const behaving = verdicts.reduce((sum, verdict) => sum + verdict, 0)
  const others = verdicts.length - behaving
  if (behaving === 0 || others === 0)
    throw new RangeError(
      `expected runs of both kinds, got ${behaving} that behave of ${points.length}`,
    )

  const columns = names.map((_, factor) => sortedColumn(points, factor))
  const found = columns.map((column) => farthest(column, verdicts, behaving))
  const passes = new Float64Array(names.length)
  const passesOfAny = new Float64Array(names.length)
  const chance = new Chance(seed, 'shuffled verdicts')
  const shuffled = verdicts.slice()
  for (let permutation = 0; permutation < permutations; permutation++) {
    chance.shuffle(shuffled)
    const distances = columns.map((column) => farthest(column, shuffled, behaving).distance)
    const largest = distances.reduce((most, distance) => Math.max(most, distance))
    found.forEach(({ distance }, factor) => {
      if (valueAt(distances, factor) >= distance) count(passes, factor)
      if (largest >= distance) count(passesOfAny, factor)
    })
  }
  // The verdicts themselves are one of the orders that luck could have given.
  const share = (passed: Float64Array, factor: number) =>
    (1 + valueAt(passed, factor)) / (1 + permutations)
  const factors = names.map((name, factor) => ({
    name,
    ...valueAt(found, factor),
    p: share(passes, factor),
    pOfAny: share(passesOfAny, factor),
  }))
  return {
    factors: factors.sort((one, other) => other.distance - one.distance),
    behaving,
    others,
    critical: 1.3581015157406195 * Math.sqrt((behaving + others) / (behaving * others)),
  }
}

function count(counts: Float64Array, at: number): void {
  counts[at] = valueAt(counts, at) + 1
}

type Column = { readonly order: Int32Array; readonly values: Float64Array }

/** Rows in the order of a factor, with its values in that order. */
function sortedColumn(points: readonly ArrayLike<number>[], factor: number): Column {
  const valueIn = (row: number) => valueAt(valueAt(points, row), factor)
  const order = Int32Array.from(points, (_, row) => row)
  order.sort((one, other) => valueIn(one) - valueIn(other))
  return { order, values: Float64Array.from(order, valueIn) }
}

/** Where the distribution of the rows that behave lies farthest from that of the others. */
function farthest({ order, values }: Column, verdicts: Uint8Array, behaving: number) {
  const others = verdicts.length - behaving
  let [below, belowOthers] = [0, 0]
  let found: Pick<RegionalFactor, 'distance' | 'at' | 'behaving'> = {
    distance: 0,
    at: valueAt(values, 0),
    behaving: 'higher',
  }
  for (let place = 0; place < order.length; place++) {
    if (verdicts[valueAt(order, place)]) below++
    else belowOthers++
    // Distributions are compared where all rows of one value are counted.
    if (values[place + 1] === values[place]) continue
    const ahead = below / behaving - belowOthers / others
    if (Math.abs(ahead) > found.distance)
      found = {
        distance: Math.abs(ahead),
        at: valueAt(values, place),
        behaving: ahead < 0 ? 'higher' : 'lower',
      }
  }
  return found
}
