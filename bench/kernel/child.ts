import { CONTESTANTS } from './contestants.ts'
import { measure } from './measure.ts'

/**
 * Runs one contestant in a process of its own and prints one line of JSON per seed.
 *
 *   node --import tsx bench/kernel/child.ts NAME AGENTS WEEKS SEED [SEED ...]
 *
 * Before, it steps untimed models for a second, so that the engine has compiled what is hot.
 */
const WARM_UP_MS = 1000

const [name, ...numbers] = process.argv.slice(2)
const [agents, weeks, ...seeds] = numbers.map(Number)
const build = await CONTESTANTS[name!]!.load()
const started = performance.now()
while (performance.now() - started < WARM_UP_MS) {
  const model = build(agents!, seeds[0]!)
  for (let week = 0; week < weeks! && performance.now() - started < WARM_UP_MS; week++) model.step()
}
for (const seed of seeds) console.log(JSON.stringify(measure(build, agents!, weeks!, seed)))
