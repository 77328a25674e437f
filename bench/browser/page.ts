import { SCENARIOS } from 'virtual:scenarios'
import { Crowd } from '../../viz/session/crowd.ts'
import { drawn } from '../../viz/session/drawn.ts'
import { createPool } from '../../workers/browser.ts'

/** Runs an ensemble of Town I as the page does and tells how long it took and how often it told of progress. */
async function ensemble(runs: number, cores: number) {
  const pool = createPool(cores)
  const [scenario] = SCENARIOS
  let reports = 0
  const begun = performance.now()
  const { typical } = await new Crowd(async () => pool, drawn).ensemble(
    {
      first: { scenario: scenario!, seed: scenario!.seed },
      runs,
      outcomes: ['active', 'members', 'openConflict', 'linking'],
    },
    {
      onProgress: (share) => {
        reports++
        document.title = `${Math.round(100 * share)} %`
      },
    },
  )
  const seconds = (performance.now() - begun) / 1000
  await pool.close()
  return { seconds, reports, typical }
}

Object.assign(globalThis, { ensemble })
