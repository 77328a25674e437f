import type { Luck } from '../../../experiments/inference/luck.ts'

/** A series of 100 values of a moving average of order 2 with coefficients 0.6 and 0.2. */
export const SERIES: readonly number[] = [
  1.333287, 0.03614, -0.453605, -3.036857, -1.479576, -0.965855, 0.114969, 0.578838, 1.870038,
  0.56872, 0.438193, 2.020279, 0.534074, 0.031272, -0.018522, -1.447183, -0.447863, -1.382877,
  0.893922, -0.807348, -0.27943, -0.226514, 0.433128, 0.79258, -0.60643, -0.018992, -0.615138,
  0.443362, -1.053804, -1.537544, -0.859534, 0.629042, 0.132895, -0.202697, 1.418113, 1.737826,
  0.787794, -0.500777, -1.111896, -1.081232, -1.393822, -0.281135, 0.683114, 1.338011, -0.458085,
  -0.59168, -0.909286, 1.855793, 2.465218, -0.632665, 0.453814, 1.418427, 1.139579, 1.495636,
  1.918071, 0.942116, 0.951416, -0.044683, -0.249562, -0.075424, 0.712803, 0.361381, 0.107378,
  0.42064, -1.348908, -0.53544, 0.875364, 1.747878, 1.559636, -0.095584, 0.375425, 1.262339,
  1.316187, 0.005547, 0.264102, -0.448134, -1.304178, 0.13414, 0.940923, 2.166199, 2.608693,
  0.657435, -0.398275, 1.288278, -0.145478, 0.107059, -0.445737, -0.898265, -0.420654, 1.080814,
  0.780156, 0.1627, -0.909405, -0.979354, -0.44922, -0.234037, 1.767518, 0.673506, 1.280435,
  -0.479907,
]

/** Its autocovariances at lags 0, 1 and 2. */
export const AUTOCOVARIANCES: readonly number[] = [
  1.1025714390424104, 0.49677273835869995, 0.12477289359746,
]

/** Autocovariances at lags 1 and 2 of 100 values drawn with two coefficients. */
export function drawnAutocovariances(first: number, second: number, luck: Luck): [number, number] {
  let [before, last] = [luck.normal(), luck.normal()]
  let [one, two, sumOne, sumTwo] = [0, 0, 0, 0]
  for (let at = 0; at < 100; at++) {
    const next = luck.normal()
    const value = next + first * last + second * before
    // No value lies before the first: they begin at 0.
    sumOne += value * one
    sumTwo += value * two
    two = one
    one = value
    before = last
    last = next
  }
  return [sumOne / 100, sumTwo / 100]
}

/** A point of the triangle of coefficients that can be told apart, from two shares; all alike likely. */
export function coefficients(one: number, two: number): [number, number] {
  const second = 2 * Math.sqrt(two) - 1
  return [(2 * one - 1) * (1 + second), second]
}
