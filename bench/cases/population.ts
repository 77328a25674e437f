import { createWorld, type Scenario } from '../../sim/index.ts'
import { milliseconds, type Section } from '../case.ts'
import { interleaved, spread, timed } from '../interleaved.ts'
import { townOf } from '../towns.ts'
import { townUnder } from '../under.ts'

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000] as const
/** Possible helpers as in a town of 10,000. */
const WILLING = 0.1

/** Runs of one size in a round: single ones are too short to be compared. */
const RUNS = 4

/** The same number of engaged among ever more residents: the weeks must not cost more. */
export function population(rounds: number): Section {
  const scenarios = SIZES.map((size) => townOf(size, WILLING))
  const creation = interleaved(
    scenarios.map((scenario) => (round) => timed(() => createWorld(scenario, `p-${round}`))),
    rounds,
  )
  const all = Array.from({ length: rounds + 1 }, (_, round) =>
    scenarios.map((scenario) => weeksOf(scenario, round)),
  ).slice(1)
  return {
    title: 'Residents from 10,000 to 1,000,000 at about the same number of engaged',
    head: [
      'residents',
      'ten years, ms',
      'range',
      'per engaged, against 10,000',
      'range',
      'ever engaged',
      'creation, ms',
    ],
    rows: SIZES.map((size, index) => {
      const time = spread(all.map((round) => round[index]!.milliseconds))
      // Against the small town of the same round, so that what else the machine does falls on both.
      const ratio = spread(all.map((round) => perEngaged(round[index]!) / perEngaged(round[0]!)))
      return [
        size.toLocaleString('en'),
        milliseconds(time.median),
        `${milliseconds(time.low)} to ${milliseconds(time.high)}`,
        ratio.median.toFixed(2),
        `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`,
        Math.round(all[0]![index]!.engaged).toLocaleString('en'),
        milliseconds(creation[index]!.median),
      ]
    }),
  }
}

type Weeks = { readonly milliseconds: number; readonly engaged: number }

/** Means over the runs of a round: time of all weeks and people who ever helped. */
function weeksOf(scenario: Scenario, round: number): Weeks {
  let [milliseconds, engaged] = [0, 0]
  for (let run = 0; run < RUNS; run++) {
    const { world, next, done } = townUnder('webassembly', scenario, `p-${round}-${run}`)
    milliseconds += timed(() => {
      for (let week = 0; week < scenario.weeks; week++) next()
    })
    engaged += world.count.helpers
    done()
  }
  return { milliseconds: milliseconds / RUNS, engaged: engaged / RUNS }
}

function perEngaged({ milliseconds, engaged }: Weeks): number {
  return milliseconds / engaged
}
