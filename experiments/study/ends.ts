import { valueAt } from '../../sim/index.ts'
import { meanOf } from '../course.ts'
import { quantile } from '../quantile.ts'
import { deviation, type Estimate } from '../sensitivity/estimate.ts'

/** What a value is on average where a factor is low, and where it is high. */
export type Ends = { readonly name: string; readonly low: Estimate; readonly high: Estimate }

/** The lowest and the highest fifth of a factor are its ends. */
const END = 0.2
const WIDTH = 1.959963984540054

/**
 * For each factor the mean value of the settings in the lowest and in the highest fifth of its
 * values, all other factors going their own ways, with an interval of 95 %; those first that move the
 * value most. Values that are not known are left out.
 */
export function endsOf(
  names: readonly string[],
  points: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
): readonly Ends[] {
  const known = points.flatMap((point, row) =>
    Number.isNaN(valueAt(values, row)) ? [] : [{ point, value: valueAt(values, row) }],
  )
  const ends = names.map((name, factor): Ends => {
    const of = ({ point }: (typeof known)[number]) => valueAt(point, factor)
    const sorted = Float64Array.from(known, of).sort()
    const [low, high] = [quantile(sorted, END), quantile(sorted, 1 - END)]
    return {
      name,
      low: around(known.filter((each) => of(each) <= low).map(({ value }) => value)),
      high: around(known.filter((each) => of(each) >= high).map(({ value }) => value)),
    }
  })
  const reach = ({ low, high }: Ends) => Math.abs(high.value - low.value)
  return ends.sort((one, other) => reach(other) - reach(one))
}

function around(values: readonly number[]): Estimate {
  const value = meanOf(values)
  const half =
    values.length > 1 ? (WIDTH * deviation(values)) / Math.sqrt(values.length) : Number.NaN
  return { value, low: value - half, high: value + half }
}
