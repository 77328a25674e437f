import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { outcomeText } from '../../experiments/outcomes/outcome-text.ts'
import { seedOf } from '../../experiments/study/plan.ts'
import { cellOf } from '../../experiments/study/setting.ts'
import { valueAt } from '../../sim/index.ts'
import { type Cell, csvOf } from '../csv.ts'
import type { DescribedColumn } from '../data-package.ts'
import type { Evaluated } from './engine.ts'
import type { Journal } from './journal.ts'
import { type OpenStudy, resultPath } from './open-study.ts'

/** Rows that are in memory at the same time. */
const GROUP = 10_000

/** A column of the table of runs: what stands in it for a run. */
export type RunColumn = DescribedColumn & {
  readonly type: 'INT32' | 'DOUBLE' | 'STRING'
  readonly of: (place: number, run: Evaluated, point: ArrayLike<number>) => Cell
}

/**
 * Writes `runs.parquet` and `runs.csv`: a row for each run that is done, in the order of the design,
 * so that the bytes depend on what was computed and not on who did it when. `timing.csv` has what
 * does. Needs memory for ten thousand rows, however many there are.
 *
 * @returns how many runs are in the tables, and how many of them failed.
 */
export async function writeTables(
  open: OpenStudy,
  journal: Journal,
  places: Float64Array,
): Promise<{ readonly rows: number; readonly failed: number }> {
  const columns = columnsOf(open)
  const about = { study_hash: open.hash, model: open.identity.model ?? '', schema: '1' }
  const parquet = new ParquetWriter({
    writer: fileWriter(resultPath(open.folder, 'runs.parquet')),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({
        name,
        type: type === 'STRING' ? ('BYTE_ARRAY' as const) : type,
        ...(type === 'STRING' ? { converted_type: 'UTF8' as const } : {}),
        repetition_type: 'OPTIONAL' as const,
      })),
    ],
    kvMetadata: Object.entries(about).map(([key, value]) => ({
      key: `helferkreise.${key}`,
      value,
    })),
  })
  const csv = lines(open.folder, 'runs.csv')
  const timing = lines(open.folder, 'timing.csv')
  await csv.write(columns.map(({ name }) => name))
  await timing.write(['run_id', 'milliseconds'])
  let failed = 0
  let rows = 0
  for (const group of groups(places)) {
    const data = columns.map((): Cell[] => [])
    for (const place of group) {
      const run = runAt(open, journal, places, place)
      const point = open.plan.pointOf(open.plan.keyOf(place).row)
      const cells = columns.map(({ of }) => of(place, run, point))
      for (const [column, cell] of cells.entries()) valueAt(data, column).push(cell)
      await csv.write(cells)
      await timing.write([place, run.milliseconds])
      if (run.result.status === 'failed') failed++
      rows++
    }
    await parquet.write({
      columnData: columns.map(({ name }, at) => ({ name, data: valueAt(data, at) })),
      rowGroupSize: GROUP,
    })
  }
  await parquet.finish()
  await Promise.all([csv.end(), timing.end()])
  return { rows, failed }
}

/** The run at a place that is done. */
export function runAt(
  { plan }: Pick<OpenStudy, 'plan'>,
  journal: Journal,
  places: Float64Array,
  place: number,
): Evaluated {
  const { row, town, replicate } = plan.keyOf(place)
  const found = journal
    .runsAt(valueAt(places, place))
    .find(({ key }) => key.row === row && key.town === town && key.replicate === replicate)
  if (found === undefined) throw new Error(`the journal has no run ${place}`)
  return found
}

function* groups(places: Float64Array): Generator<readonly number[]> {
  let group: number[] = []
  for (const [place, at] of places.entries()) {
    if (at < 0) continue
    group.push(place)
    if (group.length < GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

export function columnsOf({ study, plan }: OpenStudy): readonly RunColumn[] {
  const { design, keyOf, values } = plan
  const meaningOf = (name: string) => {
    const outcome = study.outcomes.find(({ id }) => name === id || name.startsWith(`${id}_`))
    return outcome ? outcomeText(outcome) : name
  }
  const town = (place: number) => valueAt(study.towns, keyOf(place).town).name
  const result = ({ result }: Evaluated) => (result.status === 'ok' ? result.values : undefined)
  return [
    {
      name: 'run_id',
      about: { description: 'Number of the run' },
      type: 'INT32',
      of: (place) => place,
    },
    {
      name: 'design_id',
      about: { description: 'Row of the design' },
      type: 'INT32',
      of: (place) => keyOf(place).row,
    },
    {
      name: 'role',
      about: { description: 'What the row is for' },
      type: 'STRING',
      of: (place) => design.roleOf(keyOf(place).row),
    },
    { name: 'town', about: { description: 'Town of the study' }, type: 'STRING', of: town },
    {
      name: 'replicate',
      about: { description: 'Number of the seed' },
      type: 'INT32',
      of: (place) => keyOf(place).replicate,
    },
    {
      name: 'seed',
      about: { description: 'Seed of the run' },
      type: 'STRING',
      of: (place) => seedOf(study, keyOf(place).replicate, keyOf(place).row),
    },
    {
      name: 'status',
      about: { description: 'Whether the run ended well' },
      type: 'STRING',
      of: (_, { result }) => result.status,
    },
    {
      name: 'error',
      about: { description: 'What went wrong' },
      type: 'STRING',
      of: (_, { result }) => (result.status === 'ok' ? null : result.error),
    },
    ...study.factors.map((factor, at): RunColumn => {
      const { name, choices } = factor
      return {
        name: `p_${name}`,
        about: { description: `${factor.kind}: ${factor.set.join(', ')}` },
        type: choices === undefined ? 'DOUBLE' : 'STRING',
        of: (_place, _run, point) => cellOf(factor, valueAt(point, at)),
      }
    }),
    ...values.map(
      (name, at): RunColumn => ({
        name: `m_${name}`,
        about: { description: meaningOf(name) },
        type: 'DOUBLE',
        of: (_, run) => {
          const value = result(run)?.[at]
          return value === undefined || Number.isNaN(value) ? null : value
        },
      }),
    ),
  ]
}

/** A CSV file that is written line by line. */
function lines(folder: string, name: string) {
  const stream = createWriteStream(resultPath(folder, name))
  return {
    async write(cells: readonly Cell[]): Promise<void> {
      if (stream.write(csvOf([cells]))) return
      await new Promise<void>((resolve) => stream.once('drain', resolve))
    },
    async end(): Promise<void> {
      stream.end()
      await finished(stream)
    },
  }
}
