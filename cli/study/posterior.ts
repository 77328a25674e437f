import { Chance } from '../../experiments/chance.ts'
import { type Distance, scalesOf } from '../../experiments/inference/distance.ts'
import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import { rejectionAbc } from '../../experiments/inference/rejection.ts'
import { SequentialAbc } from '../../experiments/inference/sequential-abc.ts'
import type { SmcSettings } from '../../experiments/inference/smc-settings.ts'
import { asMeasured, type Statistic, varianceOf } from '../../experiments/inference/target.ts'
import { effectiveSampleSize } from '../../experiments/inference/weighted.ts'
import { shareBelow } from '../../experiments/priors/normal-share.ts'
import type { AbcSettings, Calibration, StudyTarget } from '../../experiments/study/calibration.ts'
import { type SelfCheckRow, selfCheck } from '../../experiments/study/self-check.ts'
import { normalQuantile, valueAt } from '../../sim/index.ts'
import { showProgress } from '../progress.ts'
import { type Means, runPoints } from './run-points.ts'
import { evaluateChunk } from './run-stage.ts'
import { together } from './together.ts'

/** A sample of what is left after the data, with what each point says of every target. */
export type Posterior = {
  readonly scores: readonly (readonly number[])[]
  readonly points: readonly Float64Array[]
  readonly weights: readonly number[]
  readonly distances: readonly number[]
  /** In the order of the targets of the study, those that were not fitted to among them. */
  readonly statistics: readonly (readonly Statistic[])[]
  readonly evaluations: readonly number[]
}

/** Generations of a sampler. */
export type Trace = readonly {
  readonly epsilon: number | null
  readonly accepted: number
  readonly evaluated: number
  readonly failed: number
  readonly ess: number
}[]

/** Make-believe observations that a fit is checked with. */
const FITS = 100

type Sampled = {
  readonly posterior?: Posterior
  readonly trace: Trace
  readonly check?: readonly SelfCheckRow[]
}
type By<Method> = Extract<AbcSettings, { readonly method: Method }>

type Fitted = readonly { readonly target: StudyTarget; readonly at: number }[]

function fittedOf({ targets }: Calibration): Fitted {
  return targets.flatMap((target, at) => (target.held ? [] : [{ target, at }]))
}

/** Each difference in its own error and discrepancy; undefined where a target has neither. */
function scalesOfErrors(fitted: Fitted): number[] | undefined {
  const scales = fitted.map(({ target }) => Math.sqrt(varianceOf(target)))
  return scales.every((scale) => scale > 0) ? scales : undefined
}

/** The nearest of even draws of what is left, or of the prior where there were no waves. */
export async function sampleByRejection(
  means: Means,
  { draws, particles, regression, errors }: By<'rejection'>,
  left: Region | undefined,
): Promise<Sampled> {
  const { open, calibration, evaluations } = means
  const fitted = fittedOf(calibration)
  const chance = new Chance(open.study.seed, 'draws')
  const shares = Array.from({ length: draws }, (_, at) =>
    left
      ? valueAt(left.points, at % left.points.length)
      : Float64Array.from(open.study.factors, () => chance.uniform()),
  )
  const stage = evaluations.stageOf('abc', 0)
  const wanted = new Map(shares.map((point, row) => [row, [...open.plan.prior.fromShares(point)]]))
  await runPoints(means, stage, wanted, 'abc')
  const all = shares.map((_, row) => evaluations.statisticsOf(stage, row) ?? null)
  // As they would have been measured: then what is kept is exact for a model with these errors.
  const targets = fitted.map(({ target }) => target)
  const fit = all.map((row, draw) => {
    const said = row && fitted.map(({ at }) => row[at] ?? null)
    const luck = new Chance(open.study.seed, 'error', draw)
    return said && errors ? asMeasured(said, targets, luck) : said
  })
  const known = fit.flatMap((row) => (row ? [row] : []))
  const distance: Distance = {
    power: 2,
    scales: scalesOfErrors(fitted) ?? scalesOf(known, fitted.length),
    missing: 'skip',
  }
  const drawn = shares.map((point, at) => ({
    scores: point.map(normalQuantile),
    statistics: valueAt(fit, at),
  }))
  const { epsilon, kept, failed, acceptance } = rejectionAbc(
    drawn,
    targets,
    distance,
    { share: Math.min(1, particles / draws) },
    regression,
  )
  const check = selfCheck({
    draws: drawn,
    names: open.study.factors.map(({ name }) => name),
    targets,
    distance,
    kept: particles,
    regression,
    fits: FITS,
    seed: open.study.seed,
  })
  const weights = kept.map(({ weight }) => weight)
  return {
    posterior: {
      scores: kept.map(({ scores }) => [...scores]),
      // A regression moves scores; then runs of a point stand for one that lies near by.
      points: kept.map(({ scores, draw }) =>
        regression
          ? open.plan.prior.fromScores(scores)
          : open.plan.prior.fromShares(valueAt(shares, draw)),
      ),
      weights,
      distances: kept.map(({ distance }) => distance),
      statistics: kept.map(({ draw }) => all[draw] ?? []),
      evaluations: kept.map(({ draw }) => draw),
    },
    check,
    trace: [
      {
        epsilon,
        accepted: kept.length,
        evaluated: Math.round(kept.length / acceptance),
        failed,
        ess: effectiveSampleSize(weights),
      },
    ],
  }
}

/** What is left when a sampler begins: even draws of it, and whether a point is in. */
type Left = {
  readonly left: Region | undefined
  readonly isLeft: (point: Float64Array) => boolean
}

/** Populations that close in on the targets. */
export async function sampleByPopulations(
  means: Means,
  abc: By<'smc'>,
  { left, isLeft }: Left,
): Promise<Sampled> {
  const { open, calibration, evaluations, engine, signal, quiet } = means
  const fitted = fittedOf(calibration)
  const settings: SmcSettings = {
    seed: `${open.study.seed} abc`,
    models: [{ name: 'model', dimensions: open.study.factors.length }],
    targets: fitted.map(({ target }) => target),
    particles: abc.particles,
    ...(left ? { initial: left.points.map((point) => [...point].map(normalQuantile)) } : {}),
    kernel: abc.kernel,
    tolerance: abc.tolerance,
    power: 2,
    scales: scalesOfErrors(fitted) ?? 'prior',
    missing: 'skip',
    withErrors: abc.errors,
    stop: abc.stop,
  }
  const smc = new SequentialAbc(settings)
  const progress = showProgress('abc', 1, quiet)
  const { generations = Number.NaN } = abc.stop
  const asked: Asked = {
    smc,
    isLeft: (scores) => isLeft(Float64Array.from(scores, shareBelow)),
    fitted: fitted.map(({ at }) => at),
  }
  try {
    await together(engine, signal, async () => {
      if (Number.isFinite(generations))
        progress.update(0, smc.state.generations.length, generations + 1)
      if (smc.ending !== null) return false
      await follow(means, asked)
      return true
    })
  } finally {
    progress.stop()
  }
  signal.throwIfAborted()
  const { generations: done } = smc.state
  const last = valueAt(done, done.length - 1)
  const stage = evaluations.stageOf('abc', done.length - 1)
  const { particles } = last
  return {
    posterior: {
      scores: particles.map(({ scores }) => scores),
      points: particles.map(({ scores }) => open.plan.prior.fromScores(scores)),
      weights: particles.map(({ weight }) => weight),
      distances: particles.map(({ distance }) => distance),
      statistics: particles.map(
        ({ evaluation }) => evaluations.statisticsOf(stage, evaluation) ?? [],
      ),
      evaluations: particles.map(({ evaluation }) => evaluation),
    },
    trace: done.map(({ epsilon, particles, evaluations, failed }) => ({
      epsilon,
      accepted: particles.length,
      evaluated: evaluations,
      failed,
      ess: effectiveSampleSize(particles.map(({ weight }) => weight)),
    })),
  }
}

type Asked = {
  readonly smc: SequentialAbc
  readonly isLeft: (scores: readonly number[]) => boolean
  /** Places of the targets that are fitted to. */
  readonly fitted: readonly number[]
}

/** Points of a sampler that are run in one go. */
const FEW = 4

/** Does what the sampler asks for next; one of several that do. */
async function follow(means: Means, { smc, isLeft, fitted }: Asked): Promise<void> {
  const { open, evaluations, engine, signal } = means
  const requests = smc.ask(FEW)
  const [first] = requests
  if (first === undefined) {
    // Others have what is missing.
    await new Promise((resolve) => setTimeout(resolve, 1))
    return
  }
  const kept = requests.filter(({ scores }) => isLeft(scores))
  const stage = evaluations.stageOf('abc', first.generation)
  const wanted = new Map(
    kept.map(({ evaluation, scores }) => [evaluation, [...open.plan.prior.fromScores(scores)]]),
  )
  const keys = [...wanted.keys()].flatMap((row) => evaluations.missing(stage, row))
  if (keys.length > 0)
    await evaluateChunk(
      { engine, signal, chunkOf: evaluations.chunkOf(stage, wanted) },
      keys,
      (runs) => evaluations.write(stage, runs),
    )
  for (const { generation, evaluation } of requests) {
    const all = wanted.has(evaluation) ? evaluations.statisticsOf(stage, evaluation) : null
    const statistics = all ? fitted.map((at) => all[at] ?? null) : null
    smc.tell([{ generation, evaluation, statistics }])
  }
}
