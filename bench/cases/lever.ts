import { createPool } from '../../workers/node/pool.ts'
import { milliseconds, type Section } from '../case.ts'
import { spread } from '../interleaved.ts'
import { town } from '../towns.ts'

/** A lever moves: time to the first week and to the last one of the new run, in a warm worker. */
export async function lever(rounds: number): Promise<Section> {
  const base = town('town-1')
  const pool = createPool(1)
  const first: number[] = []
  const last: number[] = []
  for (let round = -3; round < rounds; round++) {
    const policy = base.policy.map((entry) => ({ ...entry, intensity: 0.4 + 0.01 * (round + 3) }))
    const begun = performance.now()
    let seen = 0
    await pool.run(
      { scenario: { ...base, policy }, seed: 'lever' },
      {
        onProgress: () => {
          seen ||= performance.now() - begun
        },
      },
    )
    if (round < 0) continue
    first.push(seen)
    last.push(performance.now() - begun)
  }
  await pool.close()
  const row = (what: string, values: number[]) => {
    const { median, low, high } = spread(values)
    return [what, milliseconds(median), `${milliseconds(low)} to ${milliseconds(high)}`]
  }
  return {
    title: 'After a lever moved (town of 100,000, warm worker)',
    head: ['until', 'ms', 'range'],
    rows: [row('the first week is there', first), row('all ten years are there', last)],
  }
}
