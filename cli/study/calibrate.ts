import { Chance } from '../../experiments/chance.ts'
import { nextWave } from '../../experiments/inference/history-matching.ts'
import { worstOf } from '../../experiments/inference/implausibility.ts'
import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import { SequentialAbc } from '../../experiments/inference/sequential-abc.ts'
import type { SmcSettings } from '../../experiments/inference/smc-settings.ts'
import type { SmcState } from '../../experiments/inference/smc-state.ts'
import type { Statistic } from '../../experiments/inference/target.ts'
import { shareBelow } from '../../experiments/priors/normal-share.ts'
import type { Calibration } from '../../experiments/study/calibration.ts'
import { type MadeWave, waveOf } from '../../experiments/study/wave-of.ts'
import { normalQuantile } from '../../sim/index.ts'
import { showProgress } from '../progress.ts'
import type { Engine, Evaluated } from './engine.ts'
import { Evaluations } from './evaluations.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'
import { evaluateChunk, runStage } from './run-stage.ts'
import { paceOf } from './run-study.ts'
import { together } from './together.ts'

/** A wave that was run: its points in shares, what they said, and what was left when it began. */
export type RunWave = {
  readonly points: readonly Float64Array[]
  readonly statistics: readonly (readonly Statistic[] | null)[]
  readonly region: Region
  readonly made: MadeWave
}

/** What a calibration found. */
export type Fit = {
  readonly waves: readonly RunWave[]
  /** What the waves leave together; absent where there were none. */
  readonly left?: Region
  readonly smc?: SmcState
}

type Means = {
  readonly open: OpenStudy
  readonly calibration: Calibration
  readonly evaluations: Evaluations
  readonly journal: Journal
  readonly engine: Engine
  readonly signal: AbortSignal
  readonly quiet: boolean
}

/**
 * Fits a study to its targets: waves that rule out what cannot be right, then sequential ABC in
 * what they leave. All that is run stands in the journal, so that it goes on where it was stopped,
 * in the middle of a generation too, and comes to the same end.
 */
export async function calibrate(
  open: OpenStudy,
  journal: Journal,
  engine: Engine,
  { signal, quiet = false }: { readonly signal: AbortSignal; readonly quiet?: boolean },
): Promise<Fit | undefined> {
  const { calibration } = open.study
  if (calibration === undefined) return undefined
  const evaluations = new Evaluations(open, journal)
  const means = { open, calibration, evaluations, journal, engine, signal, quiet }
  const waves = await runWaves(means)
  const left = waves.length > 0 ? whatIsLeft(means, waves, 'left') : undefined
  const smc = calibration.abc && (await sample(means, waves, left))
  return { waves, ...(left ? { left } : {}), ...(smc ? { smc } : {}) }
}

async function runWaves(means: Means): Promise<RunWave[]> {
  const { open, calibration, evaluations } = means
  const { waves: settings, targets } = calibration
  const done: RunWave[] = []
  const dimensions = open.study.factors.length
  for (let number = 1; number <= (settings?.count ?? 0); number++) {
    if (settings === undefined) break
    const { points, region } = nextWave(
      done.map(({ made }) => made.wave),
      {
        dimensions,
        count: settings.points,
        draws: Math.max(settings.draws, settings.points),
        luck: new Chance(open.study.seed, 'wave', number),
        run: done.flatMap((wave) => wave.points),
      },
    )
    if (points.length === 0) break
    const stage = evaluations.stageOf('wave', number)
    const wanted = new Map(
      points.map((point, row) => [row, [...open.plan.prior.fromShares(point)]]),
    )
    await runPoints(means, stage, wanted, `wave ${number}`)
    const statistics = points.map((_, row) => evaluations.statisticsOf(stage, row) ?? null)
    // Earlier points that are still in tell of the region, too.
    const before = done.flatMap((wave) =>
      wave.points.flatMap((point, row) => {
        const inside =
          worstOf(
            done.map(({ made }) => made.wave),
            point,
          ) <= 1
        return inside ? [{ point, statistics: wave.statistics[row] ?? null }] : []
      }),
    )
    const made = waveOf(
      [...before.map(({ point }) => point), ...points],
      [...before.map(({ statistics }) => statistics), ...statistics],
      targets,
      settings,
    )
    done.push({ points, statistics, region, made })
  }
  return done
}

function whatIsLeft(
  { open, calibration }: Means,
  waves: readonly RunWave[],
  purpose: string,
): Region {
  const { waves: settings, abc } = calibration
  return nextWave(
    waves.map(({ made }) => made.wave),
    {
      dimensions: open.study.factors.length,
      count: 1,
      draws: Math.max(settings?.draws ?? 0, 10 * (abc?.particles ?? 0)),
      luck: new Chance(open.study.seed, purpose),
    },
  ).region
}

async function runPoints(
  { evaluations, engine, journal, signal, quiet }: Means,
  stage: string,
  wanted: ReadonlyMap<number, readonly number[]>,
  label: string,
): Promise<void> {
  const keys = [...wanted.keys()].flatMap((row) => evaluations.missing(stage, row))
  const all = evaluations.keysOf(wanted.keys()).length
  let done = all - keys.length
  const progress = showProgress(label, 1, quiet)
  try {
    await runStage({
      engine,
      keys,
      chunkOf: evaluations.chunkOf(stage, wanted),
      pace: paceOf(journal),
      onDone(runs: readonly Evaluated[]) {
        evaluations.write(stage, runs)
        done += runs.length
        progress.update(0, done, all)
      },
      signal,
    })
  } finally {
    progress.stop()
  }
}

async function sample(
  means: Means,
  waves: readonly RunWave[],
  left: Region | undefined,
): Promise<SmcState | undefined> {
  const { open, calibration, signal, quiet } = means
  const { abc, targets } = calibration
  if (abc === undefined || (left && left.points.length === 0)) return undefined
  const fitted = targets.flatMap((target, at) => (target.held ? [] : [{ target, at }]))
  const settings: SmcSettings = {
    seed: `${open.study.seed} abc`,
    models: [{ name: 'model', dimensions: open.study.factors.length }],
    targets: fitted.map(({ target }) => target),
    particles: abc.particles,
    ...(left ? { initial: left.points.map((point) => [...point].map(normalQuantile)) } : {}),
    kernel: abc.kernel,
    tolerance: abc.tolerance,
    power: 2,
    // Each in its own error and discrepancy, where it has any.
    scales: fitted.every(({ target }) => scaleOf(target) > 0)
      ? fitted.map(({ target }) => scaleOf(target))
      : 'prior',
    missing: 'skip',
    stop: abc.stop,
  }
  const smc = new SequentialAbc(settings)
  const isLeft = (scores: readonly number[]) =>
    waves.length === 0 ||
    worstOf(
      waves.map(({ made }) => made.wave),
      Float64Array.from(scores, shareBelow),
    ) <= 1
  const progress = showProgress('abc', 1, quiet)
  try {
    await together(means.engine, signal, async () => {
      const { generations = Number.NaN } = abc.stop
      if (Number.isFinite(generations))
        progress.update(0, smc.state.generations.length, generations + 1)
      if (smc.ending !== null) return false
      await follow(
        means,
        smc,
        isLeft,
        fitted.map(({ at }) => at),
      )
      return true
    })
  } finally {
    progress.stop()
  }
  signal.throwIfAborted()
  return smc.state
}

function scaleOf({
  error = 0,
  discrepancy = 0,
}: {
  readonly error?: number
  readonly discrepancy?: number
}) {
  return Math.sqrt(error * error + discrepancy * discrepancy)
}

/** Points of a sampler that are run in one go. */
const FEW = 4

/** Does what the sampler asks for next; one of several that do. */
async function follow(
  means: Means,
  smc: SequentialAbc,
  isLeft: (scores: readonly number[]) => boolean,
  fitted: readonly number[],
): Promise<void> {
  const { open, evaluations, engine, signal } = means
  const requests = smc.ask(FEW)
  if (requests.length === 0) {
    // Others have what is missing.
    await new Promise((resolve) => setTimeout(resolve, 1))
    return
  }
  const refused = requests.filter(({ scores }) => !isLeft(scores))
  for (const { generation, evaluation } of refused)
    smc.tell([{ generation, evaluation, statistics: null }])
  const [first] = requests
  if (first === undefined) return
  const stage = evaluations.stageOf('abc', first.generation)
  const kept = requests.filter((request) => !refused.includes(request))
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
  for (const { generation, evaluation } of kept) {
    const all = evaluations.statisticsOf(stage, evaluation) ?? null
    const statistics = all && fitted.map((at) => all[at] ?? null)
    smc.tell([{ generation, evaluation, statistics }])
  }
}
