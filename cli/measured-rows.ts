import { closeSync, openSync, writeSync } from 'node:fs'
import type { EffectMetrics } from '../experiments/effect-metrics.ts'
import type { Purpose } from '../experiments/runs.ts'
import { InputError } from './failure.ts'

const HEAD = 'draw,study,arm,seed,metric,value'

/** A file with one line per run and metric, written as the runs come: who stops early keeps what is there. */
export type MeasuredRows = {
  /** The metrics of a run; `draw` counts from 1, and 0 are the values as shipped. */
  measured(draw: number, purpose: Purpose, metrics: EffectMetrics): void
  /** What was drawn, by path. */
  drawn(draw: number, values: Readonly<Record<string, number>>): void
  close(): void
}

export function measuredRows(path: string): MeasuredRows {
  const file = opened(path)
  const write = (
    draw: number,
    purpose: Purpose,
    values: readonly (readonly [string, number])[],
  ) => {
    const { study, arm, seed } = purpose
    const lines = values.map(([metric, value]) => [draw, study, arm, seed, metric, value].join(','))
    writeSync(file, `${lines.join('\n')}\n`)
  }
  writeSync(file, `${HEAD}\n`)
  return {
    measured: (draw, purpose, metrics) => write(draw, purpose, flat(metrics)),
    drawn: (draw, values) =>
      write(draw, { study: 'drawn', arm: '', seed: '' }, Object.entries(values)),
    close: () => closeSync(file),
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (error) {
    throw new InputError(
      `--out: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Numbers by name; those in a group as `group.name`. */
function flat(metrics: EffectMetrics): (readonly [string, number])[] {
  return Object.entries(metrics).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[name, value] as const]
      : Object.entries(value).map(([part, number]) => [`${name}.${part}`, number] as const),
  )
}
