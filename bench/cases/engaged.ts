import { run } from '../../sim/index.ts'
import { milliseconds, type Section } from '../case.ts'
import { interleaved, timed } from '../interleaved.ts'
import { townOf } from '../towns.ts'

/** Possible helpers as in towns of 1,000 to 400,000 inhabitants, all in one of 400,000. */
const WILLING = [0.012, 0.12, 1.2, 4] as const

/** Cost against the number of engaged in one town of 400,000 inhabitants. */
export function engaged(rounds: number): Section {
  const peak = WILLING.map(() => 0)
  const sum = WILLING.map(() => 0)
  const spreads = interleaved(
    WILLING.map((willing, index) => {
      const scenario = townOf(400_000, willing)
      return (round: number) => {
        let active: Float64Array = new Float64Array(0)
        const time = timed(() => {
          active = run(scenario, `e-${round}`).outcomes.active ?? active
        })
        peak[index] = Math.max(...active)
        sum[index] = active.reduce((total, value) => total + value, 0)
        return time
      }
    }),
    rounds,
  )
  return {
    title: 'Engaged from 100 to 30,000',
    head: ['active at the peak', 'ten years, ms', 'range', 'ns per agent-week of the engaged'],
    rows: spreads.map(({ median, low, high }, index) => [
      peak[index]!.toLocaleString('en'),
      milliseconds(median),
      `${milliseconds(low)} to ${milliseconds(high)}`,
      ((median * 1e6) / sum[index]!).toFixed(0),
    ]),
    note: 'The first rows are ruled by what a town of 400,000 costs to create.',
  }
}
