import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import { SequentialAbc } from '../../experiments/inference/sequential-abc.ts'
import type { SmcSettings } from '../../experiments/inference/smc-settings.ts'
import type { WantedRun } from '../../experiments/inference/smc-state.ts'
import { effectiveSampleSize } from '../../experiments/inference/weighted.ts'
import { shareBelow } from '../../experiments/priors/normal-share.ts'
import type { StudyModel } from '../../experiments/study/calibration.ts'
import { type By, fittedOf, modelsOf, type Sampled } from '../../experiments/study/posterior.ts'
import { scalesOfErrors } from '../../experiments/study/rejection-fit.ts'
import { normalQuantile, valueAt } from '../../sim/index.ts'
import { showProgress } from '../progress.ts'
import { confusionOfPrior } from './confusion-of-prior.ts'
import type { Means } from './run-points.ts'
import { evaluateChunk } from './run-stage.ts'
import { RunsMissing } from './runs-missing.ts'
import { together } from './together.ts'

/** What is left when a sampler begins: even draws of it, and whether a point is in. */
type Left = {
  readonly left: Region | undefined
  readonly isLeft: (point: Float64Array) => boolean
}

/**
 * Populations that close in on the targets.
 *
 * @throws RunsMissing where the engine does not make what is asked for, when so much of a generation
 *   was asked for as it is likely to need.
 */
export async function sampleByPopulations(
  means: Means,
  abc: By<'smc'>,
  { left, isLeft }: Left,
): Promise<Sampled> {
  const { open, calibration, evaluations, engine, signal, quiet } = means
  const fitted = fittedOf(calibration)
  const models = modelsOf(calibration)
  const settings: SmcSettings = {
    seed: `${open.study.seed} abc`,
    models: models.map(({ name, weight }) => ({
      name,
      weight,
      dimensions: open.study.factors.length,
    })),
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
  const progress = showProgress('the populations of the calibration', 1, quiet)
  const { generations = Number.NaN } = abc.stop
  const asked: Asked = {
    smc,
    models,
    isLeft: (scores) => isLeft(Float64Array.from(scores, shareBelow)),
    fitted: fitted.map(({ at }) => at),
  }
  /** How many evaluations are still asked for; without end where they are made. */
  let ahead = Number.POSITIVE_INFINITY
  try {
    await together(engine, signal, async () => {
      const { generation } = smc
      if (Number.isFinite(generations)) progress.update(0, generation, generations + 1)
      if (smc.ending !== null) return false
      const { evaluations, unmade } = await follow(means, asked, Math.min(FEW, ahead))
      if (unmade && ahead === Number.POSITIVE_INFINITY) ahead = smc.likely
      ahead -= evaluations
      // What was asked for and not made is all that this generation waits for.
      if (ahead <= 0 || (evaluations === 0 && ahead < Number.POSITIVE_INFINITY))
        throw new RunsMissing(`generation ${generation} of the calibration`)
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
      models: particles.map(({ model }) => model),
    },
    ...(calibration.models
      ? { confusion: confusionOfPrior(valueAt(done, 0), settings, open.study.seed) }
      : {}),
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
  readonly models: readonly StudyModel[]
  readonly isLeft: (scores: readonly number[]) => boolean
  /** Places of the targets that are fitted to. */
  readonly fitted: readonly number[]
}

/** Points of a sampler that are run in one go. */
const FEW = 4

/**
 * Does what the sampler asks for next, at most `most` evaluations; one of several that do.
 *
 * @returns how many there were, and whether there was one that nobody made.
 */
async function follow(
  means: Means,
  { smc, models, isLeft, fitted }: Asked,
  most: number,
): Promise<{ readonly evaluations: number; readonly unmade: boolean }> {
  const { open, evaluations, engine, signal } = means
  const requests = smc.ask(most)
  const [first] = requests
  if (first === undefined) {
    // Others have what is missing.
    await new Promise((resolve) => setTimeout(resolve, 1))
    return { evaluations: 0, unmade: false }
  }
  const stage = evaluations.stageOf('abc', first.generation)
  const wanted = new Map(
    requests
      .filter(({ scores }) => isLeft(scores))
      .map(({ evaluation, model, scores }) => [
        evaluation,
        { point: [...open.plan.prior.fromScores(scores)], set: valueAt(models, model).set },
      ]),
  )
  /** Tells what a point says; false where its runs are not made. */
  const tell = ({ generation, evaluation }: WantedRun): boolean => {
    const all = wanted.has(evaluation) ? evaluations.statisticsOf(stage, evaluation) : null
    if (all === undefined) return false
    const statistics = all ? fitted.map((at) => all[at] ?? null) : null
    smc.tell([{ generation, evaluation, statistics }])
    return true
  }
  const missing = requests.filter((request) => !tell(request))
  // What the journal has may be all that the generation needs.
  if (missing.length === 0 || smc.generation > first.generation)
    return { evaluations: requests.length, unmade: false }
  await evaluateChunk(
    { engine, signal, chunkOf: evaluations.chunkOf(stage, wanted) },
    missing.flatMap(({ evaluation }) => evaluations.missing(stage, evaluation)),
    (runs) => evaluations.write(stage, runs),
  )
  return { evaluations: requests.length, unmade: !missing.map(tell).every(Boolean) }
}
