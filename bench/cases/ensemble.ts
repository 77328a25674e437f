import { createPool } from '../../workers/node/pool.ts'
import { milliseconds, type Section } from '../case.ts'
import { spread } from '../interleaved.ts'
import { town } from '../towns.ts'

const RUNS = 24

/** An ensemble of one town on one and on two threads, threads warm. */
export async function ensemble(rounds: number): Promise<Section> {
  const scenario = town('town-1')
  const pools = [1, 2].map((size) => createPool(size))
  const times = pools.map(() => [] as number[])
  for (let round = -1; round < rounds; round++)
    for (const [index, pool] of pools.entries()) {
      const begun = performance.now()
      await Promise.all(
        Array.from({ length: RUNS }, (_, seed) =>
          pool.run({ scenario, seed: `n-${round}-${seed}`, options: { outcomes: ['members'] } }),
        ),
      )
      if (round >= 0) times[index]!.push(performance.now() - begun)
    }
  await Promise.all(pools.map((pool) => pool.close()))
  const [one, two] = times.map(spread)
  const row = (threads: string, value: typeof one) => [
    threads,
    milliseconds(value!.median),
    `${milliseconds(value!.low)} to ${milliseconds(value!.high)}`,
    milliseconds(value!.median / RUNS),
    (one!.median / value!.median).toFixed(2),
  ]
  return {
    title: `An ensemble of ${RUNS} runs of Town I`,
    head: ['threads', 'ms', 'range', 'ms per run', 'times one thread'],
    rows: [row('1', one), row('2', two)],
  }
}
