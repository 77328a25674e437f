import { valueAt } from '../../sim/index.ts'
import { meanOf } from '../course.ts'
import { emulatorOf, type Hyperparameters } from '../inference/emulator.ts'
import { type EmulatorFit, fitHyperparameters } from '../inference/fit-emulator.ts'
import type { MatchedOutcome, Wave } from '../inference/implausibility.ts'
import { isKnown, type Statistic } from '../inference/target.ts'
import { activeInputs } from './active.ts'
import { LEAST_RUNS, type StudyTarget, type WaveSettings } from './calibration.ts'

/** Inputs of an emulator; all others count as luck. */
const MOST_INPUTS = 8
/** Runs that an emulator is fitted to: its work grows with their third power. */
const MOST_RUNS = 300

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

/** How an emulator of runs varies: found here, elsewhere, or before. */
export type Fitting = (fit: EmulatorFit) => Hyperparameters | Promise<Hyperparameters>

/**
 * Emulators of all targets that are fitted to, from points that were run (in shares) and what they
 * said, `null` where a run failed. Each depends on the inputs that matter to it; what others do to
 * it counts as luck, as does that of the seeds. A target that never varies, or that too few runs
 * say, rules nothing out.
 */
export async function waveOf(
  points: readonly ArrayLike<number>[],
  statistics: readonly (readonly Statistic[] | null)[],
  targets: readonly StudyTarget[],
  { cutoff, rank }: Pick<WaveSettings, 'cutoff' | 'rank'>,
  fitting: Fitting = fitHyperparameters,
): Promise<MadeWave> {
  const made = await Promise.all(
    targets.flatMap((target, at) => {
      if (target.held) return []
      const known = points.flatMap((point, row) => {
        const value = statistics[row]?.[at]
        return isKnown(value) ? [{ point, value }] : []
      })
      return [emulated(target, known.slice(-MOST_RUNS), fitting)]
    }),
  )
  return {
    wave: { outcomes: made.flatMap(({ outcome }) => outcome ?? []), rank, cutoff },
    targets: made.map(({ told }) => told),
  }
}

type Known = { readonly point: ArrayLike<number>; readonly value: number }
type Emulated = { readonly told: WaveTarget; readonly outcome?: MatchedOutcome }

async function emulated(
  target: StudyTarget,
  runs: readonly Known[],
  fitting: Fitting,
): Promise<Emulated> {
  const { name } = target
  const values = Float64Array.from(runs, ({ value }) => value)
  const variance = varianceOf(values)
  if (runs.length < LEAST_RUNS || !(variance > 0))
    return { told: { name, inputs: [], unexplained: Number.NaN } }
  const inputs = activeInputs(
    runs.map(({ point }) => point),
    values,
    MOST_INPUTS,
  )
  if (inputs.length === 0) {
    const mean = meanOf(values)
    return {
      outcome: { target, luck: variance, predict: () => ({ mean, variance: 0 }) },
      told: { name, inputs, unexplained: 1 },
    }
  }
  const only = (point: ArrayLike<number>) => inputs.map((input) => valueAt(point, input))
  const fit: EmulatorFit = {
    points: runs.map(({ point }) => only(point)),
    values,
    smoothness: 'matern52',
    trend: 'linear',
  }
  const emulator = emulatorOf({ ...fit, hyper: await fitting(fit) })
  const luck = emulator.hyper.nugget
  return {
    outcome: { target, luck, predict: (point) => emulator.predict(only(point)) },
    told: { name, inputs, unexplained: Math.min(1, luck / variance) },
  }
}

function varianceOf(values: Float64Array): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}
