import { valueAt } from '../../sim/index.ts'
import type { Emulator } from './emulator.ts'

/** How well an emulator foretells runs it has not seen, by leaving out each of its own. */
export type EmulatorCheck = {
  /** What each run differs by from what the others expect, in standard deviations. */
  readonly standardised: readonly number[]
  /** Share of the variance of the values that is foretold: 1 is all, 0 no more than their mean. */
  readonly foretold: number
  /** Shares of runs within two and three standard deviations; about 0.95 and 0.997 if it is right. */
  readonly withinTwo: number
  readonly withinThree: number
}

/** Leaves out each run of an emulator in turn; `values` are those it was made of. */
export function checkEmulator(emulator: Emulator, values: ArrayLike<number>): EmulatorCheck {
  const left = emulator.leaveOneOut()
  const list = Array.from(values)
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length
  let [missed, varied] = [0, 0]
  const standardised = left.map((expected, at) => {
    const off = valueAt(list, at) - expected.mean
    missed += off * off
    varied += (valueAt(list, at) - mean) * (valueAt(list, at) - mean)
    return off / Math.sqrt(expected.variance)
  })
  const within = (limit: number) =>
    standardised.filter((off) => Math.abs(off) <= limit).length / standardised.length
  return {
    standardised,
    foretold: 1 - missed / varied,
    withinTwo: within(2),
    withinThree: within(3),
  }
}
