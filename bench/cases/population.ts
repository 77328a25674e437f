import { createWorld, step } from '../../sim/index.ts'
import { milliseconds, type Section } from '../case.ts'
import { interleaved, timed } from '../interleaved.ts'
import { townOf } from '../towns.ts'

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000] as const
/** Possible helpers as in a town of 10,000. */
const WILLING = 0.1

/** The same number of engaged among ever more residents: the weeks must not cost more. */
export function population(rounds: number): Section {
  const ever = SIZES.map(() => 0)
  const scenarios = SIZES.map((size) => townOf(size, WILLING))
  const creation = interleaved(
    scenarios.map((scenario) => (round) => timed(() => createWorld(scenario, `p-${round}`))),
    rounds,
  )
  const weeks = interleaved(
    scenarios.map((scenario, index) => (round) => {
      const world = createWorld(scenario, `p-${round}`)
      const time = timed(() => {
        for (let week = 0; week < scenario.weeks; week++) step(world)
      })
      ever[index] = world.count.helpers
      return time
    }),
    rounds,
  )
  return {
    title: 'Residents from 10,000 to 1,000,000 at about the same number of engaged',
    head: [
      'residents',
      'ten years, ms',
      'range',
      'per engaged, against 10,000',
      'ever engaged',
      'creation, ms',
    ],
    rows: weeks.map(({ median, low, high }, index) => [
      SIZES[index].toLocaleString('en'),
      milliseconds(median),
      `${milliseconds(low)} to ${milliseconds(high)}`,
      (median / ever[index] / (weeks[0].median / ever[0])).toFixed(2),
      ever[index].toLocaleString('en'),
      milliseconds(creation[index].median),
    ]),
  }
}
