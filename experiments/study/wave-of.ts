import { valueAt } from '../../sim/index.ts'
import { meanOf } from '../course.ts'
import { fitEmulator } from '../inference/fit-emulator.ts'
import type { MatchedOutcome, Wave } from '../inference/implausibility.ts'
import { isKnown, type Statistic } from '../inference/target.ts'
import { activeInputs } from './active.ts'
import type { StudyTarget, WaveSettings } from './calibration.ts'

/** Inputs of an emulator; all others count as luck. */
const MOST_INPUTS = 8
/** Runs that an emulator is fitted to: its work grows with their third power. */
const MOST_RUNS = 300
/** Runs below which nothing is emulated. */
const LEAST_RUNS = 30

/** What a wave knows of a target. */
export type WaveTarget = {
  readonly name: string
  /** Names of the inputs on which it depends most; none where it was not emulated. */
  readonly inputs: readonly number[]
  /** Share of the variance of single runs that the emulator leaves. */
  readonly unexplained: number
}

/** A wave of history matching with what it knows of each target. */
export type MadeWave = { readonly wave: Wave; readonly targets: readonly WaveTarget[] }

/**
 * Emulators of all targets that are fitted to, from points that were run (in shares) and what they
 * said, `null` where a run failed. Each depends on the inputs that matter to it; what others do to
 * it counts as luck, as does that of the seeds. A target that never varies, or that too few runs
 * say, rules nothing out.
 */
export function waveOf(
  points: readonly ArrayLike<number>[],
  statistics: readonly (readonly Statistic[] | null)[],
  targets: readonly StudyTarget[],
  { cutoff, rank }: Pick<WaveSettings, 'cutoff' | 'rank'>,
): MadeWave {
  const told: WaveTarget[] = []
  const outcomes: MatchedOutcome[] = []
  for (const [at, target] of targets.entries()) {
    if (target.held) continue
    const known = points.flatMap((point, row) => {
      const value = statistics[row]?.[at]
      return isKnown(value) ? [{ point, value }] : []
    })
    const used = known.slice(-MOST_RUNS)
    const values = Float64Array.from(used, ({ value }) => value)
    const variance = varianceOf(values)
    if (used.length < LEAST_RUNS || !(variance > 0)) {
      told.push({ name: target.name, inputs: [], unexplained: Number.NaN })
      continue
    }
    const inputs = activeInputs(
      used.map(({ point }) => point),
      values,
      MOST_INPUTS,
    )
    if (inputs.length === 0) {
      const mean = meanOf(values)
      outcomes.push({ target, luck: variance, predict: () => ({ mean, variance: 0 }) })
      told.push({ name: target.name, inputs, unexplained: 1 })
      continue
    }
    const only = (point: ArrayLike<number>) => inputs.map((input) => valueAt(point, input))
    const emulator = fitEmulator({
      points: used.map(({ point }) => only(point)),
      values,
      smoothness: 'matern52',
      trend: 'linear',
    })
    const luck = emulator.hyper.nugget
    outcomes.push({ target, luck, predict: (point) => emulator.predict(only(point)) })
    told.push({ name: target.name, inputs, unexplained: Math.min(1, luck / variance) })
  }
  return { wave: { outcomes, rank, cutoff }, targets: told }
}

function varianceOf(values: Float64Array): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}
