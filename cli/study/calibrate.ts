import { Chance } from '../../experiments/chance.ts'
import { nextWave } from '../../experiments/inference/history-matching.ts'
import { worstOf } from '../../experiments/inference/implausibility.ts'
import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import type { Statistic } from '../../experiments/inference/target.ts'
import type { Sampled } from '../../experiments/study/posterior.ts'
import { type Fitting, type MadeWave, waveOf } from '../../experiments/study/wave-of.ts'
import type { Engine } from './engine.ts'
import { Evaluations } from './evaluations.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'
import { type Means, runPoints } from './run-points.ts'
import { sampleByFilter } from './sample-filter.ts'
import { sampleByPopulations } from './sample-populations.ts'
import { sampleByRejection } from './sample-rejection.ts'

/** A wave that was run: its points in shares, what they said, and what was left when it began. */
export type RunWave = {
  readonly points: readonly Float64Array[]
  readonly statistics: readonly (readonly Statistic[] | null)[]
  readonly region: Region
  readonly made: MadeWave
}

/** What a calibration found. */
export type Fit = Sampled & {
  readonly waves: readonly RunWave[]
  /** What the waves leave together; absent where there were none. */
  readonly left?: Region
}

/** How a fit is made. */
export type CalibrateOptions = {
  readonly signal: AbortSignal
  readonly quiet?: boolean
  /** Who finds how emulators vary. */
  readonly fitting: Fitting
}

/**
 * Fits a study to its targets: waves that rule out what cannot be right, then ABC in what they
 * leave. All that is run stands in the journal, so that it goes on where it was stopped, in the
 * middle of a generation too, and comes to the same end.
 */
export async function calibrate(
  open: OpenStudy,
  journal: Journal,
  engine: Engine,
  { signal, quiet = false, fitting }: CalibrateOptions,
): Promise<Fit | undefined> {
  const { calibration } = open.study
  if (calibration === undefined) return undefined
  const evaluations = new Evaluations(open, journal)
  const means = { open, calibration, evaluations, journal, engine, fitting, signal, quiet }
  const waves = await runWaves(means)
  const left = waves.length > 0 ? whatIsLeft(means, waves) : undefined
  const sampled = await sample(means, waves, left)
  return { waves, ...(left ? { left } : {}), ...sampled }
}

async function sample(
  means: Means,
  waves: readonly RunWave[],
  left: Region | undefined,
): Promise<Sampled> {
  const { abc } = means.calibration
  if (abc === undefined || left?.points.length === 0) return { trace: [] }
  if (abc.method === 'rejection') return sampleByRejection(means, abc, left)
  if (abc.method === 'filter') return sampleByFilter(means, abc, left)
  return sampleByPopulations(means, abc, { left, isLeft: inAll(waves) })
}

/** Whether waves leave a point in, in shares. */
function inAll(waves: readonly RunWave[]): (point: Float64Array) => boolean {
  const asked = waves.map(({ made }) => made.wave)
  return (point) => asked.length === 0 || worstOf(asked, point, 1) <= 1
}

async function runWaves(means: Means): Promise<RunWave[]> {
  const { open, calibration, evaluations } = means
  const { waves: settings, targets } = calibration
  const done: RunWave[] = []
  if (settings === undefined) return done
  for (let number = 1; number <= settings.count; number++) {
    const { points, region } = nextWave(
      done.map(({ made }) => made.wave),
      {
        dimensions: open.study.factors.length,
        count: settings.points,
        draws: Math.max(settings.draws, settings.points),
        luck: new Chance(open.study.seed, 'wave', number),
        run: done.flatMap((wave) => wave.points),
      },
    )
    if (points.length === 0) break
    const stage = evaluations.stageOf('wave', number)
    const wanted = new Map(
      points.map((point, row) => [row, { point: [...open.plan.prior.fromShares(point)] }]),
    )
    await runPoints(means, stage, wanted, `wave ${number} of the calibration`)
    const statistics = points.map((_, row) => evaluations.statisticsOf(stage, row) ?? null)
    // Earlier points that are still in tell of the region, too.
    const isIn = inAll(done)
    const before = done.flatMap((wave) =>
      wave.points.flatMap((point, row) =>
        isIn(point) ? [{ point, statistics: wave.statistics[row] ?? null }] : [],
      ),
    )
    const made = await waveOf(
      [...before.map(({ point }) => point), ...points],
      [...before.map(({ statistics }) => statistics), ...statistics],
      targets,
      settings,
      means.fitting,
    )
    done.push({ points, statistics, region, made })
  }
  return done
}

function whatIsLeft({ open, calibration }: Means, waves: readonly RunWave[]): Region {
  const { waves: settings, abc } = calibration
  // A sampler that begins here needs more points than it keeps.
  const populations = abc?.method === 'smc' ? 10 * abc.particles : 0
  const wanted = abc === undefined || abc.method === 'smc' ? populations : abc.draws
  return nextWave(
    waves.map(({ made }) => made.wave),
    {
      dimensions: open.study.factors.length,
      count: 1,
      draws: settings?.draws ?? 0,
      inside: wanted,
      luck: new Chance(open.study.seed, 'left'),
    },
  ).region
}
