import { type Trajectory, weekOf } from '../sim/index.ts'
import { type Marker, sharedMarkers, townMarkers } from './markers.ts'
import { createReplay, type Replay } from './replay.ts'

export const NUMERALS = ['I', 'II', 'III'] as const

/** The three towns, ready to be shown under one clock. */
export type Towns = {
  readonly replays: readonly Replay[]
  /** Weeks each town has run when the shared clock starts. */
  readonly offsets: readonly number[]
  readonly start: string
  readonly weeks: number
  readonly markers: readonly Marker[]
}

const replays = new WeakMap<Trajectory, Replay>()

/** The replay of a trajectory, made once. */
function replayOf(trajectory: Trajectory): Replay {
  const known = replays.get(trajectory)
  if (known) return known
  const made = createReplay(trajectory)
  replays.set(trajectory, made)
  return made
}

/** Puts trajectories under one clock that starts when the last of them has started. */
export function align(trajectories: readonly Trajectory[]): Towns {
  const start = trajectories.map((trajectory) => trajectory.start).sort()[trajectories.length - 1]!
  const runs = trajectories.map(replayOf)
  const offsets = trajectories.map((trajectory) => weekOf(start, trajectory.start))
  const weeks = Math.max(...runs.map((replay, town) => replay.weeks - offsets[town]!))
  const markers = [
    ...sharedMarkers(start, weeks),
    ...runs.flatMap((replay, town) => townMarkers(replay, town, offsets[town]!)),
  ]
  markers.sort((a, b) => a.week - b.week || a.town - b.town)
  return { replays: runs, offsets, start, weeks, markers }
}
