import { run } from '../../sim/index.ts'
import { milliseconds, type Section } from '../case.ts'
import { interleaved, reference, timed } from '../interleaved.ts'
import { TOWNS, town } from '../towns.ts'

/** Ten years of each town, beside the reference loop. */
export function towns(rounds: number): Section {
  const scenarios = TOWNS.map(town)
  const active = TOWNS.map(() => 0)
  const cases = scenarios.map((scenario, index) => (round: number) => {
    let weeks = 0
    const time = timed(() => {
      const { outcomes } = run(scenario, `bench-${round}`)
      weeks = (outcomes.active ?? new Float64Array(0)).reduce((sum, value) => sum + value, 0)
    })
    active[index] = weeks
    return time
  })
  const [base, ...spreads] = interleaved([() => reference(), ...cases], rounds)
  return {
    title: 'Ten years of a town of 100,000 residents',
    head: ['town', 'ms', 'range', 'times the reference', 'agent-weeks of the engaged per second'],
    rows: spreads.map(({ median, low, high }, index) => [
      TOWNS[index]!,
      milliseconds(median),
      `${milliseconds(low)} to ${milliseconds(high)}`,
      (median / base!.median).toFixed(2),
      `${(active[index]! / median / 1000).toFixed(1)} million`,
    ]),
    note: `Reference loop: ${milliseconds(base!.median)} ms (${milliseconds(base!.low)} to ${milliseconds(base!.high)}).`,
  }
}
