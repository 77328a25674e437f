import { TOWNS, town } from '../bench/towns.ts'
import { run, valueAt } from '../sim/index.ts'
import { drawn, runOf } from '../viz/session/drawn-task.ts'
import { distances, gather } from '../viz/session/ensemble.ts'
import { SPREAD_OUTCOMES } from '../viz/session/wanted.ts'
import { bringEngine } from '../workers/node/engine.ts'

/**
 * How near the run that the page shows at first is to the middle of many draws of the posterior:
 * `node --import tsx docs/typical-run.ts [runs] [seed]`.
 */
const runs = Number(process.argv[2] ?? 200)
await bringEngine()
for (const name of TOWNS) {
  const scenario = town(name)
  const first = { seed: process.argv[3] ?? scenario.seed }
  const tasks = await Promise.all(
    Array.from({ length: runs }, (_, index) => drawn(runOf({ scenario, ...first }, index))),
  )
  const seeds = tasks.map(({ seed }) => seed)
  const options = { outcomes: SPREAD_OUTCOMES, columnsOnly: true }
  const columns = tasks.map((task) => run(task.scenario, task.seed, options).outcomes)
  const sums = distances(gather(seeds, columns, SPREAD_OUTCOMES))
  const nearer = sums.filter((sum) => sum < valueAt(sums, 0)).length
  console.log(`${name}: "${first.seed}" is ${nearer + 1} of ${runs} from the middle`)
}
