import { SCENARIOS } from 'virtual:scenarios'
import { formatsOf } from '../../figures/formats.ts'
import { createPool } from '../../workers/browser.ts'
import { earlyWorkers } from './early-workers.ts'
import { Runs, taskOf } from './runs.ts'

/** Milliseconds after which the runs begin in any case. */
const LONGEST_WAIT = 1500
const early = earlyWorkers(navigator.hardwareConcurrency || 2, location.hash)
/** On two cores there is a second worker as soon as the page is built and has its first runs. */
const pool = createPool(Math.max(2, early))
/** Without an early worker the runs wait until the stage is painted; they are hardly later for it. */
const painted = new Promise<void>((resolve) => {
  if (early > 0) return resolve()
  setTimeout(resolve, LONGEST_WAIT)
  document.addEventListener('stage-painted', () => resolve(), { once: true })
})
let turn: Promise<unknown> = painted

/**
 * Single runs of the page. Those of the baseline, which every screen needs, are asked for when
 * this module is there, and it comes before the rest of the page.
 */
export const runs = new Runs(async () => {
  await turn
  return pool
})

for (const scenario of SCENARIOS) {
  // Who asks for the same run is told when it fails.
  const made = runs.run(taskOf(scenario)).catch(() => undefined)
  // One after the other is no slower: who has made a run makes the next in a fraction of the
  // time, while a second worker would compile the model anew and take the core of the page.
  if (early <= 1) turn = made
}

// Formats are slow to make for the first time, and while the page comes over the line there is nothing else to do.
const { month, whole, percent } = formatsOf('de-DE')
for (const write of [whole, percent]) write(0)
month(new Date())

export { SCENARIOS }
