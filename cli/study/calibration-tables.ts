import { parquetWriteBuffer } from 'hyparquet-writer'
import {
  directionsTable,
  generationsTable,
  identificationTable,
  particlesTable,
  predictiveTable,
  type Table,
} from '../../experiments/study/fit-tables.ts'
import type { SelfCheckRow } from '../../experiments/study/self-check.ts'
import { valueAt } from '../../sim/index.ts'
import { csvOf } from '../csv.ts'
import { writeAll } from '../write-all.ts'
import type { Fit } from './calibrate.ts'
import { confusionTable } from './fit-tables/confusion-table.ts'
import { bandsMetTable, filterTable } from './fit-tables/filter-table.ts'
import { modelsTable } from './fit-tables/models-table.ts'
import { priorSensitivityTable } from './fit-tables/prior-sensitivity-table.ts'
import { rulingOutTable } from './fit-tables/ruling-out-table.ts'
import { type OpenStudy, resultPath } from './open-study.ts'

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
  const tables: [string, Table][] = [
    ['waves', wavesTable(open, fit)],
    ['generations', generationsTable(fit.trace)],
  ]
  if (posterior) {
    tables.push(
      ['particles', particlesTable(open.study, posterior)],
      ['ppc', predictiveTable(open.study, posterior)],
      ['identification', identificationTable(open.study, posterior)],
      ['directions', directionsTable(open.study, posterior)],
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

function wavesTable({ study }: OpenStudy, { waves, left }: Fit): Table {
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

function checkTable(check: readonly SelfCheckRow[]): Table {
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

function parquet({ head, rows }: Table, { hash, identity }: OpenStudy): Uint8Array {
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
