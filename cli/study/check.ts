import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { Chance } from '../../experiments/chance.ts'
import { EVALUATIONS_FOR_ONE } from '../../experiments/inference/smc-settings.ts'
import { outcomeText } from '../../experiments/outcomes/outcome-text.ts'
import { priorOf } from '../../experiments/priors/prior-of.ts'
import type { AbcSettings } from '../../experiments/study/calibration.ts'
import { type LuckShare, luckShare } from '../../experiments/study/luck.ts'
import { seedOf } from '../../experiments/study/plan.ts'
import type { Study } from '../../experiments/study/study.ts'
import { valueAt } from '../../sim/index.ts'
import { workerCount } from '../batch.ts'
import { interruptible } from '../interrupt.ts'
import { alignedTable } from '../table.ts'
import type { Evaluated } from './engine.ts'
import { FOLDER } from './folder.ts'
import { type OpenStudy, openStudy } from './open-study.ts'
import { policyCost } from './policies/policy-cost.ts'
import { runShownStage } from './shown-stage.ts'
import { threadEngine } from './threads.ts'

/** Settings and seeds of the pilot, in each town. */
const SETTINGS = 8
const SEEDS = 4

/** `study check`: what a study is, how long it takes, and how many seeds it needs. */
export function registerCheck(study: Command): void {
  study
    .command('check')
    .description('read a study, tell all problems at once, and what its runs will cost')
    .argument('[folder]', FOLDER, '.')
    .option('--workers <n>', 'threads', workerCount, availableParallelism())
    .option('--no-pilot', 'only read it: no runs are made')
    .action(async (folder: string, { workers, pilot }: { workers: number; pilot: boolean }) => {
      const open = await openStudy(folder)
      const policies = await policyCost(open)
      console.log(contents(open, policies?.text))
      if (pilot)
        console.log(`\n${cost(open, await pilotRuns(open, workers), workers, policies?.runs)}`)
    })
}

function contents({ study, plan }: OpenStudy, policies?: string): string {
  const factors = study.factors.map(({ name, kind, set, town, prior, choices }) => {
    const { low, high, quantile } = priorOf(prior)
    const ends = [
      Number.isFinite(low) ? low : quantile(0.001),
      Number.isFinite(high) ? high : quantile(0.999),
    ]
    const range = choices
      ? choices.map(String).join(', ')
      : ends.map((end) => Number(end.toPrecision(4))).join(' to ')
    return [name, kind, prior.family, range, [...set, ...(town ? [`of ${town}`] : [])].join(', ')]
  })
  const { design, runs } = plan
  const towns = study.towns.map(({ name }) => name).join(', ')
  const outcomes = study.outcomes.map((outcome) => [`  ${outcome.id}`, outcomeText(outcome)])
  return [
    ...(design.rows > 0
      ? [
          `${study.title}: ${design.rows} settings (${design.method}) of ${study.factors.length} factors, ${study.seeds} ${study.seeds === 1 ? 'seed' : 'seeds'} each, ${study.luck} luck, in ${towns}: ${runs} runs.`,
        ]
      : [`${study.title}: ${study.factors.length} factors, in ${towns}.`]),
    ...calibrationText(study),
    ...(policies === undefined ? [] : [policies]),
    '',
    alignedTable([['factor', 'kind', 'family', 'range', 'sets'], ...factors]),
    '',
    'What is measured:',
    alignedTable(outcomes),
  ].join('\n')
}

/** Runs that a calibration makes, as far as is known before; a sampler by populations may stop sooner. */
function calibrationRuns({ calibration, towns }: Study): number {
  const { waves, abc, seeds = 0 } = calibration ?? {}
  const points = (waves?.count ?? 0) * (waves?.points ?? 0)
  return (points + pointsOf(abc)) * towns.length * seeds
}

function pointsOf(abc: AbcSettings | undefined): number {
  if (abc === undefined) return 0
  if (abc.method !== 'smc') return abc.draws
  const { generations = Number.POSITIVE_INFINITY, evaluations = Number.POSITIVE_INFINITY } =
    abc.stop
  return Math.min(evaluations, abc.particles * (1 + EVALUATIONS_FOR_ONE * generations))
}

function calibrationText(study: Study): string[] {
  const { calibration } = study
  if (calibration === undefined) return []
  const { targets, waves, abc, models } = calibration
  const held = targets.filter((target) => target.held).length
  const how = [
    ...(waves
      ? [`${waves.count} ${waves.count === 1 ? 'wave' : 'waves'} of ${waves.points} points`]
      : []),
    ...(abc?.method === 'rejection'
      ? [`${abc.draws} draws, of which ${abc.particles} are kept`]
      : []),
    ...(abc?.method === 'filter'
      ? [`${abc.draws} draws, kept where they lie in ${abc.least} of ${abc.bands.length} bands`]
      : []),
    ...(abc?.method === 'smc' ? [`populations of ${abc.particles} points`] : []),
    ...(models ? [`models ${models.map(({ name }) => name).join(', ')}`] : []),
  ]
  const runs = calibrationRuns(study)
  const count = Number.isFinite(runs) ? `about ${runs} runs` : 'as many runs as it takes'
  return [
    `Fitted to ${targets.length - held} targets${held > 0 ? `, ${held} held out` : ''}: ${how.join(', ') || 'nothing is sampled'}: ${count}.`,
  ]
}

/**
 * Settings spread over the design, each under a few seeds, in every town; where a calibration
 * alone is asked for, draws of what is believed.
 */
async function pilotRuns(open: OpenStudy, workers: number): Promise<readonly Evaluated[]> {
  const { study, plan, hash } = open
  const rows = plan.design.rows > 0 ? Math.min(SETTINGS, plan.design.rows) : SETTINGS
  const chance = new Chance(study.seed, 'pilot')
  const points = Array.from({ length: rows }, (_, at) =>
    plan.design.rows > 0
      ? plan.pointOf(Math.floor((at * plan.design.rows) / rows))
      : plan.prior.fromShares(study.factors.map(() => chance.uniform())),
  )
  const keys = points.flatMap((_, row) =>
    study.towns.flatMap((_, town) =>
      Array.from({ length: SEEDS }, (_, replicate) => ({ row, town, replicate })),
    ),
  )
  const engine = threadEngine(workers)
  const made: Evaluated[] = []
  try {
    await interruptible((signal) =>
      runShownStage({
        label: 'pilot',
        quiet: false,
        before: 0,
        all: keys.length,
        engine,
        keys,
        pace: undefined,
        chunkOf: (some) => ({
          hash,
          study,
          runs: some.map((key) => ({
            key,
            run: {
              town: key.town,
              point: [...valueAt(points, key.row)],
              seed: seedOf(study, key.replicate, key.row),
            },
          })),
        }),
        onDone(runs) {
          made.push(...runs)
        },
        signal,
      }),
    )
  } finally {
    await engine.close()
  }
  return made
}

function cost(
  { study, plan }: OpenStudy,
  pilot: readonly Evaluated[],
  workers: number,
  policies = 0,
): string {
  // The first run of each worker also warms it up.
  const times = pilot.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const typical = valueAt(times, Math.floor(times.length / 2))
  const calibration = calibrationRuns(study)
  const all = plan.runs + policies + (Number.isFinite(calibration) ? calibration : 0)
  const minutes = (all * typical) / 60_000 / workers
  const failed = pilot.flatMap(({ result }) => (result.status === 'ok' ? [] : result.error))
  const rows = plan.values.map((name, at) => [name, ...told(luckOf(pilot, at))])
  return [
    `A pilot of ${pilot.length} runs: ${typical.toFixed(0)} ms each, so about ${timeText(minutes)} for all ${all} with ${workers} ${workers === 1 ? 'thread' : 'threads'}.`,
    ...(failed.length > 0 ? [`${failed.length} of them failed, first: ${failed[0]}`] : []),
    '',
    `How much of a value is luck, and how many seeds a setting needs until luck is a tenth of what differs between settings (the study has ${study.seeds}; of few runs, so roughly):`,
    alignedTable(
      [['value', 'mean', 'sd settings', 'sd luck', 'luck', 'seeds'], ...rows],
      [1, 2, 3, 4, 5],
    ),
  ].join('\n')
}

/** Values of a setting in one town belong together. */
export function luckOf(runs: readonly Evaluated[], at: number): LuckShare {
  const groups = new Map<string, number[]>()
  for (const { key, result } of runs) {
    const name = `${key.row} ${key.town}`
    const group = groups.get(name) ?? []
    group.push(result.status === 'ok' ? (result.values[at] ?? Number.NaN) : Number.NaN)
    groups.set(name, group)
  }
  return luckShare([...groups.values()])
}

function told({ mean, sdSettings, sdLuck, share, seeds }: LuckShare): string[] {
  const short = (value: number) =>
    Number.isFinite(value) ? `${Number(value.toPrecision(3))}` : '-'
  const percent = Number.isNaN(share) ? '-' : `${Math.round(100 * share)} %`
  return [short(mean), short(sdSettings), short(sdLuck), percent, short(seeds)]
}

function timeText(minutes: number): string {
  if (minutes < 1) return `${Math.max(1, Math.round(minutes * 60))} s`
  return minutes < 120 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`
}
