/**
 * What studies cost: threads against workers at a Redis, collecting and storing, and memory.
 *
 *   npm run bench:experiments [-- --rounds 5 --runs 200 --sizes 1000,10000,100000 --made 1000000 --json]
 *
 * The first part makes the same runs of a small town on every engine in turn, round by round. The
 * second runs `study run` in processes of their own, on studies whose runs cost as little as runs
 * can. The third reads and tabulates results that are made up, of which there can be more.
 * Needs Debian's redis-server.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { alignedTable } from '../cli/table.ts'
import { type Cost, costOf } from './experiments/command.ts'
import { type Measured, measureEngines, ratio } from './experiments/engines.ts'
import { makeJournal } from './experiments/made-journal.ts'
import { writeStudy } from './experiments/study-folder.ts'
import { type Spread, spread } from './interleaved.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    runs: { type: 'string', default: '200' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    made: { type: 'string', default: '100000,1000000' },
    json: { type: 'boolean', default: false },
  },
})
const rounds = whole('rounds', values.rounds)
const runs = whole('runs', values.runs)
const list = (name: 'sizes' | 'made') =>
  values[name]
    .split(',')
    .filter(Boolean)
    .map((size) => whole(name, size))
const sizes = list('sizes')
const madeSizes = list('made')

/** A small town over three years; and one of which a run is hardly more than its beginning. */
const TOWN = { runs, weeks: 156, population: 10_000 }
const CHEAP = { weeks: 2, population: 500 }

const engines = await measureEngines(TOWN, rounds)
const grown: Grown[] = []
for (const size of sizes) grown.push(await growth(size))
const kept: Grown[] = []
for (const size of madeSizes) kept.push(await growth(size, makeJournal))
console.log(
  values.json
    ? JSON.stringify(
        { ...engines, rounds: Object.fromEntries(engines.rounds), grown, kept },
        null,
        2,
      )
    : [head(), enginesText(engines), ...grownTexts()].join('\n\n'),
)

type Grown = Cost & { readonly runs: number; readonly journal: number }

async function growth(
  size: number,
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<Grown> {
  const folder = mkdtempSync(join(tmpdir(), 'experiments-'))
  try {
    writeStudy(join(folder, 'study'), { ...CHEAP, runs: size })
    await prepare(join(folder, 'study'))
    console.error(`study run, ${size} runs`)
    const workers = String(Math.min(2, availableParallelism()))
    const cost = await costOf([
      'study',
      'run',
      join(folder, 'study'),
      '--workers',
      workers,
      '--quiet',
    ])
    return {
      ...cost,
      runs: size,
      journal: statSync(join(folder, 'study/results/journal.txt')).size,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function head(): string {
  return `Node ${process.version}, ${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}.\nMedians (and ranges); ratios are formed within each round.`
}

function enginesText(measured: Measured): string {
  const { names, rounds: all, redisBytes, journalBytesPerRun } = measured
  const { askedBytesPerRun, answeredBytesPerRun } = measured
  const rows = names.map((name) => {
    const done = all.get(name) ?? []
    const of = (value: (round: (typeof done)[number]) => number) => spread(done.map(value))
    const threads = Number(name.split(' ')[1])
    return [
      name,
      told(of(({ runsPerSecond }) => runsPerSecond)),
      told(of(({ runsPerSecond }) => runsPerSecond / threads)),
      percent(of(({ busy }) => busy)),
      told(of(({ journal }) => journal)),
      told(of(({ tables }) => tables)),
    ]
  })
  const lines = [
    ['2 threads against 1', ratio(measured, 'threads 2', 'threads 1'), 2],
    ['redis 1 against 1 thread', ratio(measured, 'redis 1', 'threads 1'), 1],
    ['redis 2 against 2 threads', ratio(measured, 'redis 2', 'threads 2'), 1],
  ] as const
  return [
    `${TOWN.runs} runs of ${TOWN.population} inhabitants over ${TOWN.weeks} weeks, ${rounds} rounds:`,
    alignedTable(
      [['engine', 'runs/s', 'per thread', 'in runs', 'journal ms/run', 'tables ms/run'], ...rows],
      [1, 2, 3, 4, 5],
    ),
    ...lines.map(
      ([name, value, ideal]) =>
        `${name}: ${told(value)} times as fast, of ${ideal} at best (efficiency ${percent(scaled(value, ideal))})`,
    ),
    `Redis had ${(redisBytes / 1024).toFixed(0)} kB more at its peak than before. Bytes for each run: ${askedBytesPerRun.toFixed(0)} asked, ${answeredBytesPerRun.toFixed(0)} answered, ${journalBytesPerRun.toFixed(0)} in the journal.`,
  ].join('\n')
}

function grownTexts(): string[] {
  const table = (title: string, all: readonly Grown[]) => {
    const rows = all.map(({ runs: size, seconds, megabytes, journal }) => [
      `${size}`,
      seconds.toFixed(1),
      (size / seconds).toFixed(0),
      megabytes.toFixed(0),
      (journal / size).toFixed(0),
    ])
    const head = ['runs', 'seconds', 'runs/s', 'peak MB', 'journal bytes/run']
    return all.length > 0 ? [`${title}:\n${alignedTable([head, ...rows], [0, 1, 2, 3, 4])}`] : []
  }
  return [
    ...table(
      `study run with 2 threads, ${CHEAP.population} inhabitants over ${CHEAP.weeks} weeks`,
      grown,
    ),
    ...table('study run where all is in the journal already: reading it, and the tables', kept),
  ]
}

function scaled({ median, low, high }: Spread, by: number): Spread {
  return { median: median / by, low: low / by, high: high / by }
}

function told({ median, low, high }: Spread): string {
  const short = (value: number) => `${Number(value.toPrecision(3))}`
  return `${short(median)} (${short(low)}-${short(high)})`
}

function percent(value: Spread): string {
  const { median, low, high } = scaled(value, 0.01)
  return `${median.toFixed(0)} % (${low.toFixed(0)}-${high.toFixed(0)})`
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  console.error(`--${name}: expected a whole number from 1 on, got ${text}`)
  process.exit(2)
}
