import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ENGINES, run } from '../../sim/index.ts'
import type { Section } from '../case.ts'
import { spread } from '../interleaved.ts'
import { town, townOf } from '../towns.ts'
import { townUnder } from '../under.ts'

const WARM_WEEKS = 60
const BLOCK = 10

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes of state, and bytes the heap grows by in a week when everything is warm. */
export function memory(rounds: number): Section {
  const cases = [
    ['Town I', town('town-1')],
    ['Town II', town('town-2')],
    ['Town III', town('town-3')],
    ['a million residents, same engaged', townOf(1_000_000, 1)],
  ] as const
  return {
    title: 'Memory',
    head: ['town', 'engine', 'state, MB', 'heap growth per week, KB', 'range'],
    rows: cases.flatMap(([name, scenario]) =>
      ENGINES.map((engine) => {
        for (let round = 0; round < 6; round++) run(scenario, `warm-${round}`, { engine })
        const { world, next, done } = townUnder(engine, scenario, 'memory')
        for (let week = 0; week < WARM_WEEKS; week++) next()
        const growth: number[] = []
        for (let block = 0; block < Math.min(rounds * 4, 40); block++) {
          collect()
          const before = process.memoryUsage().heapUsed
          for (let week = 0; week < BLOCK; week++) next()
          growth.push((process.memoryUsage().heapUsed - before) / BLOCK / 1000)
        }
        done()
        const { median, low, high } = spread(growth)
        const { bin, order, orderLuck, cellStart } = world.residents
        const bytes = [world.buffer, bin, order, orderLuck, cellStart].reduce(
          (sum, part) => sum + part.byteLength,
          0,
        )
        return [
          name,
          engine,
          (bytes / 1e6).toFixed(1),
          median.toFixed(1),
          `${low.toFixed(1)} to ${high.toFixed(1)}`,
        ]
      }),
    ),
    note: 'What grows are numbers boxed in code that runs too seldom to be compiled; the columns of a shipped town never grow. In WebAssembly the state is the whole memory of an instance, which keeps the size of the largest town before.',
  }
}
