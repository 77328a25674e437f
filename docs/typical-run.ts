import { TOWNS, town } from '../bench/towns.ts'
import { shippedPosterior } from '../cli/load.ts'
import { readPosterior } from '../experiments/posterior/packed.ts'
import { underPosterior } from '../experiments/posterior/under.ts'
import { seedOfRun } from '../experiments/seed-of-run.ts'
import { run, valueAt } from '../sim/index.ts'
import { distances, gather } from '../viz/session/ensemble.ts'
import { SPREAD_OUTCOMES } from '../viz/session/wanted.ts'
import { bringEngine } from '../workers/node/engine.ts'

/**
 * How near the run that the page shows at first is to the middle of many draws of the posterior:
 * `node --import tsx docs/typical-run.ts [draws] [seed]`.
 */
const draws = Number(process.argv[2] ?? 200)
const posterior = readPosterior(shippedPosterior())
const options = { outcomes: SPREAD_OUTCOMES, columnsOnly: true }
await bringEngine()
for (const name of TOWNS) {
  const scenario = town(name)
  const seed = process.argv[3] ?? scenario.seed
  const seeds = Array.from({ length: draws + 1 }, (_, number) => seedOfRun(seed, number))
  const columns = seeds.map((own, number) => {
    const drawn = number === 0 ? scenario : underPosterior(scenario, posterior, number - 1)
    return run(drawn, own, options).outcomes
  })
  const sums = distances(gather(seeds, columns, SPREAD_OUTCOMES))
  const nearer = sums.filter((sum) => sum < valueAt(sums, 0)).length
  console.log(`${name}: "${seed}" is ${nearer + 1} of ${draws + 1} from the middle`)
}
