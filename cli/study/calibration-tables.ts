import { parquetWriteBuffer } from 'hyparquet-writer'
import { Chance } from '../../experiments/chance.ts'
import { identification } from '../../experiments/inference/directions.ts'
import { PREDICTIVE_LEVELS, predictiveCheck } from '../../experiments/inference/predictive-check.ts'
import type { SelfCheckRow } from '../../experiments/study/self-check.ts'
import { valueAt } from '../../sim/index.ts'
import { csvOf } from '../csv.ts'
import { writeAll } from '../write-all.ts'
import type { Fit } from './calibrate.ts'
import { confusionTable } from './fit-tables/confusion-table.ts'
import { bandsMetTable, filterTable } from './fit-tables/filter-table.ts'
import type { FitTable } from './fit-tables/fit-table.ts'
import { modelsTable } from './fit-tables/models-table.ts'
import { priorSensitivityTable } from './fit-tables/prior-sensitivity-table.ts'
import { rulingOutTable } from './fit-tables/ruling-out-table.ts'
import { type OpenStudy, resultPath } from './open-study.ts'
import type { Posterior } from './posterior.ts'
import { cellOf } from './tables.ts'

/** Writes all tables of a fit below `results/calibration`. */
export function writeCalibration(open: OpenStudy, fit: Fit): readonly string[] {
  const files = calibrationTables(open, fit)
  writeAll(resultPath(open.folder, '.'), files)
  return files.map(([name]) => name)
}

/** All tables of a fit, by their paths among the results. */
export function calibrationTables(
  open: OpenStudy,
  fit: Fit,
): (readonly [string, string | Uint8Array])[] {
  const { posterior, check, confusion, filter, waves } = fit
  const { abc, models } = open.study.calibration ?? {}
  const tables: [string, FitTable][] = [
    ['waves', wavesTable(open, fit)],
    ['generations', generationsTable(fit.trace)],
  ]
  if (posterior) {
    tables.push(
      ['particles', particlesTable(open, posterior)],
      ['ppc', predictiveTable(open, posterior)],
      ['identification', identificationTable(open, posterior)],
      ['directions', directionsTable(open, posterior)],
      ['prior-sensitivity', priorSensitivityTable(open, posterior)],
    )
    if (models) tables.push(['models', modelsTable(models, posterior)])
  }
  if (waves.length > 0) tables.push(['ruling-out', rulingOutTable(waves)])
  if (confusion) tables.push(['confusion', confusionTable(confusion)])
  if (filter && abc?.method === 'filter')
    tables.push(['filter', filterTable(filter, abc.bands)], ['bands-met', bandsMetTable(filter)])
  if (check) tables.push(['sbc', checkTable(check)])
  const files = tables.map(([name, { head, rows }]): [string, string | Uint8Array] => [
    `calibration/${name}.csv`,
    csvOf([head, ...rows]),
  ])
  const particles = tables.find(([name]) => name === 'particles')?.[1]
  if (particles) files.push(['calibration/particles.parquet', parquet(particles, open)])
  return files
}

function wavesTable({ study }: OpenStudy, { waves, left }: Fit): FitTable {
  const volumes = [...waves.slice(1).map(({ region }) => region), ...(left ? [left] : [])]
  return {
    head: ['wave', 'points', 'left_after', 'left_error', 'target', 'inputs', 'unexplained'],
    rows: waves.flatMap(({ points, made }, at) =>
      made.targets.map(({ name, inputs, unexplained }) => [
        at + 1,
        points.length,
        volumes[at]?.volume ?? null,
        volumes[at]?.error ?? null,
        name,
        inputs.map((input) => valueAt(study.factors, input).name).join(' '),
        unexplained,
      ]),
    ),
  }
}

function generationsTable(trace: Fit['trace']): FitTable {
  return {
    head: ['t', 'epsilon', 'n_accepted', 'n_evaluated', 'n_failed', 'ess', 'acceptance_rate'],
    rows: trace.map(({ epsilon, accepted, evaluated, failed, ess }, t) => [
      t,
      epsilon,
      accepted,
      evaluated,
      failed,
      ess,
      accepted / evaluated,
    ]),
  }
}

function particlesTable({ study }: OpenStudy, posterior: Posterior): FitTable {
  const { points, weights, distances, statistics, evaluations, models: ofPoints } = posterior
  const { targets = [], models } = study.calibration ?? {}
  return {
    head: [
      'particle',
      'eval_index',
      'weight',
      'distance',
      // A fit of one model has no column for it.
      ...(models ? ['model'] : []),
      ...study.factors.map(({ name }) => `p_${name}`),
      ...targets.map(({ name }) => `s_${name.replaceAll(/[^a-zA-Z0-9_]+/g, '_')}`),
    ],
    rows: points.map((point, at) => [
      at,
      valueAt(evaluations, at),
      valueAt(weights, at),
      valueAt(distances, at),
      ...(models ? [valueAt(models, valueAt(ofPoints, at)).name] : []),
      ...study.factors.map((factor, place) => cellOf(factor, valueAt(point, place))),
      ...targets.map((_, place) => valueAt(statistics, at)[place] ?? null),
    ]),
  }
}

function predictiveTable({ study }: OpenStudy, { statistics, weights }: Posterior): FitTable {
  const targets = study.calibration?.targets ?? []
  const rows = predictiveCheck(statistics, weights, targets, new Chance(study.seed, 'ppc'))
  return {
    head: [
      'target',
      'fitted',
      'observed',
      ...PREDICTIVE_LEVELS.map((level) => `q${String(Math.round(100 * level)).padStart(2, '0')}`),
      'probability',
      'inside_90',
      'missing',
    ],
    rows: rows.map(({ name, observed, quantiles, probability, inside, missing }, at) => [
      name,
      targets[at]?.held ? 'held out' : 'fitted',
      observed,
      ...quantiles,
      probability,
      inside ? 'yes' : 'no',
      missing,
    ]),
  }
}

function identificationTable({ study }: OpenStudy, { scores, weights }: Posterior): FitTable {
  const { contraction } = identification(scores, weights)
  return {
    head: ['parameter', 'contraction'],
    rows: study.factors.map(({ name }, at) => [name, valueAt(contraction, at)]),
  }
}

function checkTable(check: readonly SelfCheckRow[]): FitTable {
  const bins = check[0]?.ranks.counts.length ?? 0
  return {
    head: [
      'parameter',
      'chi_squared',
      'probability',
      'coverage_90',
      'fits',
      ...Array.from({ length: bins }, (_, bin) => `bin_${bin + 1}`),
    ],
    rows: check.map(({ name, ranks, coverage }) => [
      name,
      ranks.chiSquared,
      ranks.probability,
      coverage.hits / coverage.fits,
      coverage.fits,
      ...ranks.counts,
    ]),
  }
}

/** Parts of a combination below this are not told. */
const LEAST_PART = 0.2

function directionsTable({ study }: OpenStudy, { scores, weights }: Posterior): FitTable {
  const { directions } = identification(scores, weights)
  return {
    head: ['direction', 'left', 'open', 'combination'],
    rows: directions.map(({ left, open, parts }, at) => [
      at + 1,
      left,
      open ? 'yes' : 'no',
      parts
        .flatMap((part, place) =>
          Math.abs(part) < LEAST_PART
            ? []
            : [`${part > 0 ? '+' : ''}${part.toFixed(2)} ${valueAt(study.factors, place).name}`],
        )
        .join(' '),
    ]),
  }
}

function parquet({ head, rows }: FitTable, { hash, identity }: OpenStudy): Uint8Array {
  const about = { study_hash: hash, model: identity.model ?? '', schema: '1' }
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: head.map((name, at) => {
        const data = rows.map((row) => row[at] ?? null)
        return {
          name,
          data,
          type: data.some((value) => typeof value === 'string') ? 'STRING' : 'DOUBLE',
        }
      }),
      kvMetadata: Object.entries(about).map(([key, value]) => ({
        key: `helferkreise.${key}`,
        value,
      })),
    }),
  )
}
