import { draw } from '../../sim/exact/random.ts'
import { keyFromSeed } from '../../sim/exact/seed-key.ts'
import { Checkpoints, type Simulation } from '../../sim/index.ts'
import { STREAM } from '../../sim/terms/streams.ts'
import { milliseconds, type Section } from '../case.ts'
import { quantile, timed } from '../interleaved.ts'
import { town } from '../towns.ts'

/** Checkpoints every 26 weeks: their size, a fork, and seeks to weeks picked by a seed. */
export function seek(rounds: number): Section {
  const scenario = town('town-1')
  const checkpoints = new Checkpoints(scenario, 'seek')
  const all = timed(() => checkpoints.at(scenario.weeks))
  const key = keyFromSeed('weeks')
  const sorted = (measure: (index: number) => number) =>
    Array.from({ length: rounds * 20 }, (_, index) => measure(index)).sort((a, b) => a - b)
  const week = (index: number) => Math.floor(draw(key, STREAM.partner, index, 0) * scenario.weeks)
  const seeks = sorted((index) => timed(() => checkpoints.at(week(index))))
  const middle: Simulation = checkpoints.at(260)
  const forks = sorted(() => timed(() => middle.fork()))
  const row = (what: string, values: readonly number[]) => [
    what,
    milliseconds(quantile(values, 0.5)),
    milliseconds(quantile(values, 0.95)),
  ]
  return {
    title: 'Any week without stored frames (Town I)',
    head: ['what', 'median ms', '95 % ms'],
    rows: [row('a week anywhere', seeks), row('a fork in the middle', forks)],
    note: `All checkpoints take ${(checkpoints.bytes / 1e6).toFixed(0)} MB of state and were made in ${milliseconds(all)} ms.`,
  }
}
