import { Fingerprint } from '../../sim/exact/fingerprint.ts'
import type { Build } from './rules.ts'

/** What one run shows from outside; the same four numbers for every implementation. */
export type Run = {
  readonly seed: number
  /** Time of all weeks, without building the model. */
  readonly seconds: number
  /** Mean over all weeks of the share of active agents, and its highest value. */
  readonly share: number
  readonly peak: number
  /** Starts per agent. */
  readonly starts: number
  /** Mean motivation of those active at the end. */
  readonly motivation: number
  /** Digest of weekly counts, states and motivations; empty where draws are not keyed. */
  readonly digest: string
}

/** Runs a model for some weeks and times the weeks alone. */
export function measure(build: Build, agents: number, weeks: number, seed: number): Run {
  const model = build(agents, seed)
  const counts = new Int32Array(weeks)
  const started = performance.now()
  for (let week = 0; week < weeks; week++) {
    model.step()
    counts[week] = model.active()
  }
  const seconds = (performance.now() - started) / 1000
  const columns = model.columns?.()
  return {
    seed,
    seconds,
    share: counts.reduce((sum, count) => sum + count, 0) / (agents * weeks),
    peak: counts.reduce((most, count) => Math.max(most, count), 0) / agents,
    starts: model.starts() / agents,
    motivation: model.motivation(),
    digest: columns === undefined ? '' : digestOf([counts, ...columns]),
  }
}

function digestOf(columns: readonly ArrayBufferView[]): string {
  const fingerprint = new Fingerprint()
  for (const column of columns) fingerprint.add(column)
  return fingerprint.hex()
}
