import { type Trajectory, weekOf } from '../sim/index.ts'
import type { Pool } from '../workers/api.ts'
import { type Marker, sharedMarkers, townMarkers } from './markers.ts'
import { createReplay, type Replay } from './replay.ts'

export const NUMERALS = ['I', 'II', 'III'] as const

/** How far the computation of one town is. */
export type Loading = { readonly done: number; readonly error: string | undefined }

/** The three towns, ready to be shown under one clock. */
export type Towns = {
  readonly replays: readonly Replay[]
  /** Weeks each town has run when the shared clock starts. */
  readonly offsets: readonly number[]
  readonly start: string
  readonly weeks: number
  readonly markers: readonly Marker[]
}

/** Runs the three towns in workers and reports the share done, or what went wrong, per town. */
export async function loadTowns(report: (town: number, loading: Loading) => void): Promise<Towns> {
  const [{ readScenarios }, { createPool }] = await Promise.all([
    import('./scenarios.ts'),
    import('../workers/browser.ts'),
  ])
  const scenarios = readScenarios()
  const pool: Pool = createPool(scenarios.length)
  try {
    const runs = scenarios.map(async (scenario, town) => {
      try {
        const trajectory = await pool.run(
          { scenario, seed: scenario.seed },
          {
            onProgress: ({ done, total }) => report(town, { done: done / total, error: undefined }),
          },
        )
        report(town, { done: 1, error: undefined })
        return trajectory
      } catch (error) {
        report(town, { done: 0, error: error instanceof Error ? error.message : String(error) })
        throw error
      }
    })
    await Promise.allSettled(runs)
    return align(await Promise.all(runs))
  } finally {
    await pool.close()
  }
}

/** Puts trajectories under one clock that starts when the last of them has started. */
export function align(trajectories: readonly Trajectory[]): Towns {
  const start = trajectories.map((trajectory) => trajectory.start).sort()[trajectories.length - 1]!
  const replays = trajectories.map(createReplay)
  const offsets = trajectories.map((trajectory) => weekOf(start, trajectory.start))
  const weeks = Math.max(...replays.map((replay, town) => replay.weeks - offsets[town]!))
  const markers = [
    ...sharedMarkers(start, weeks),
    ...replays.flatMap((replay, town) => townMarkers(replay, town, offsets[town]!)),
  ]
  markers.sort((a, b) => a.week - b.week || a.town - b.town)
  return { replays, offsets, start, weeks, markers }
}
