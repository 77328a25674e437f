import { SCENARIOS } from 'virtual:scenarios'
import { createPool } from '../../workers/browser.ts'
import { Runs, taskOf } from './runs.ts'
import { stageWorkers } from './stage-workers.ts'

const pool = createPool(stageWorkers(navigator.hardwareConcurrency || 2))

/**
 * Single runs of the page. Those of the baseline, which every screen needs, have begun when
 * this module is there, and it comes before the rest of the page.
 */
export const runs = new Runs(async () => pool)
// Who asks for the same run is told when it fails.
for (const scenario of SCENARIOS) runs.run(taskOf(scenario)).catch(() => undefined)

export { SCENARIOS }
