import { SCENARIOS } from 'virtual:scenarios'
import { createPool } from '../../workers/browser.ts'
import { Runs, taskOf } from './runs.ts'

/** Workers for the stage: at most one per town, one core left for the page where there are more than two. */
const WORKERS = Math.min(3, Math.max(2, (navigator.hardwareConcurrency || 2) - 1))
const pool = createPool(WORKERS)

/**
 * Single runs of the page. Those of the baseline, which every screen needs, have begun when
 * this module is there, and it comes before the rest of the page.
 */
export const runs = new Runs(async () => pool)
// Who asks for the same run is told when it fails.
for (const scenario of SCENARIOS) runs.run(taskOf(scenario)).catch(() => undefined)

export { SCENARIOS }
