import { assess, type Changes, changedLoad } from '../experiments/assess.ts'
import { type Drawn, rangeDraws, type Width } from '../experiments/draws.ts'
import type { Extent } from '../experiments/extent.ts'
import { assessDraws } from '../experiments/many-draws.ts'
import { TOWNS } from '../experiments/patterns.ts'
import { readPosterior } from '../experiments/posterior/packed.ts'
import { posteriorDraws } from '../experiments/posterior/under.ts'
import { type Runner, Runs } from '../experiments/runs.ts'
import type { Load } from '../experiments/variants.ts'
import { createPool } from '../workers/node/pool.ts'
import { interruptible } from './interrupt.ts'
import { shippedPosterior } from './load.ts'
import { type MeasuredRows, measuredRows } from './measured-rows.ts'
import { NOTE } from './note.ts'
import { drawTable, patternTable } from './pattern-table.ts'
import { showProgress } from './progress.ts'

export type Study = {
  readonly seeds: number
  readonly pairs: number
  readonly only?: readonly string[]
  readonly structure: Changes['structure']
  readonly load: Load
  /** One town stands for all. */
  readonly single: boolean
  /** From what values are drawn: ranges, or the posterior; absent where they are as given. */
  readonly width: Width | 'posterior' | undefined
  readonly draws: number
  /** File for the metrics of every run. */
  readonly out?: string
}

/** What is told of a study: as data, and as text. */
export type Report = { readonly data: object; readonly text: string }

type Means = {
  readonly extent: Omit<Extent, 'runs'>
  readonly runner: Runner
  readonly rows: MeasuredRows | undefined
  readonly onProgress: (done: number, total: number) => void
}

/** Runs a study in a pool of workers, with progress; Ctrl-C ends it and leaves the rows written so far. */
export async function studyPatterns(study: Study): Promise<Report> {
  const { seeds, pairs, only, single, structure = {} } = study
  const load = changedLoad(study.load, { structure })
  const rows = study.out === undefined ? undefined : measuredRows(study.out)
  const pool = createPool()
  const progress = showProgress('patterns', 1)
  const means: Means = {
    extent: { seeds, pairs, ids: only, single, load },
    runner: (scenario, seed) => pool.run({ scenario, seed }),
    rows,
    onProgress: (done, total) => progress.update(0, done, total),
  }
  const { width } = study
  try {
    return await interruptible((signal) =>
      Promise.race([
        width ? underDraws(means, width, study.draws) : asGiven(means),
        aborted(signal),
      ]),
    )
  } finally {
    progress.stop()
    await pool.close()
    rows?.close()
  }
}

async function asGiven({ extent, runner, rows, onProgress }: Means): Promise<Report> {
  const runs = new Runs(runner, {
    onProgress,
    onMeasured: (purpose, metrics) => rows?.measured(0, purpose, metrics),
  })
  const patterns = await assess({}, { ...extent, runs })
  const { seeds, pairs } = extent
  return {
    data: { seeds, pairs, patterns },
    text: `Patterns over ${countOf(seeds, 'seed')}, effects over ${countOf(pairs, 'pair')} with the same luck. Ranges are luck alone, at the values as given; --posterior draws values, too. ${note(extent)}\n\n${patternTable(patterns)}`,
  }
}

async function underDraws(
  { extent, runner, rows, onProgress }: Means,
  width: Width | 'posterior',
  draws: number,
): Promise<Report> {
  const { seeds, pairs } = extent
  const { drawOf, from } = drawsFrom(extent, width)
  const summary = await assessDraws({
    ...extent,
    draws,
    drawOf,
    runner,
    onDraw: (draw, values) => rows?.drawn(draw, values),
    onMeasured: (draw, purpose, metrics) => rows?.measured(draw, purpose, metrics),
    onProgress,
  })
  return {
    data: { seeds, pairs, width, ...summary },
    text: `${countOf(draws, 'draw')} of all parameters and uncertain start values from ${from}, each over ${countOf(seeds, 'seed')} and ${countOf(pairs, 'pair')}. ${note(extent)}\n\n${drawTable(summary)}`,
  }
}

type From = { readonly drawOf: (draw: number) => Drawn; readonly from: string }

function drawsFrom({ load, single }: Means['extent'], width: Width | 'posterior'): From {
  if (width === 'posterior') {
    const posterior = readPosterior(shippedPosterior())
    return {
      drawOf: posteriorDraws(load, posterior),
      from: `the posterior of the shipped towns (${countOf(posterior.draws, 'draw')}), with other luck in each`,
    }
  }
  const towns = single ? TOWNS.slice(0, 1) : [...TOWNS, 'neutral']
  return {
    drawOf: rangeDraws(load, width, towns),
    from:
      width === 'all' ? 'their whole ranges' : `boxes of ${width.near} of their ranges around them`,
  }
}

function note({ single }: Pick<Extent, 'single'>): string {
  const left = single
    ? ' What needs the three towns or a certain one is left out; the town of the file stands for those named below.'
    : ''
  return `${NOTE}.${left}`
}

const countOf = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}
