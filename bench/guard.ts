import { readFileSync, writeFileSync } from 'node:fs'
import { run } from '../sim/index.ts'
import { bringEngine } from '../workers/node/engine.ts'
import { interleaved, reference, timed } from './interleaved.ts'
import { TOWNS, town } from './towns.ts'

/**
 * Compares the cost of a run, as a multiple of the reference loop in the same minute, with
 * the checked-in baseline. It tells and warns; it never fails on noise.
 * `node --import tsx bench/guard.ts --write` renews the baseline.
 */
const ROUNDS = 5
/** Below this a change is noise on a shared machine. */
const NOTABLE = 0.25
const file = new URL('baseline.json', import.meta.url)

await bringEngine()
const scenarios = TOWNS.map(town)
const [base, ...spreads] = interleaved(
  [
    () => reference(),
    ...scenarios.map((scenario) => (round: number) => timed(() => run(scenario, `guard-${round}`))),
  ],
  ROUNDS,
)
// The lowest of each is the least disturbed.
const ratios = Object.fromEntries(
  TOWNS.map((name, index) => [name, Number((spreads[index]!.low / base!.low).toFixed(2))]),
)
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(ratios, null, 2)}\n`)
const baseline: Record<string, number> = JSON.parse(readFileSync(file, 'utf8'))
for (const name of TOWNS) {
  const change = ratios[name]! / baseline[name]! - 1
  const told = `${name}: ${ratios[name]} times the reference, baseline ${baseline[name]} (${change < 0 ? '' : '+'}${(100 * change).toFixed(0)} %)`
  console.log(change > NOTABLE ? `WARNING ${told}` : told)
}
