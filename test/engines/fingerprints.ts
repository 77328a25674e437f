import type { RunTask } from '../../workers/api.ts'
import { createPool } from '../../workers/browser.ts'

declare global {
  /** Runs tasks in the workers of the page and gives their fingerprints. */
  var fingerprints: (tasks: readonly RunTask[]) => Promise<string[]>
}

globalThis.fingerprints = async (tasks) => {
  const pool = createPool()
  try {
    const runs = await Promise.all(tasks.map((task) => pool.run(task)))
    return runs.map(({ fingerprint }) => fingerprint)
  } finally {
    await pool.close()
  }
}
