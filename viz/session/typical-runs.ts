import type { PresetKey } from '../plan/presets.ts'

/** Numbers of the typical runs of the three towns under each preset. Written by docs/ranges.ts. */
export const TYPICAL_RUNS: Readonly<Record<PresetKey, readonly number[]>> = {
  observed: [0, 0, 1],
  withoutForum: [0, 0, 2],
  forumFromAbove: [0, 0, 1],
  withoutPosts: [0, 0, 1],
  room: [0, 2, 0],
  withoutThanks: [0, 0, 1],
  withoutHistory: [2, 2, 1],
  onlyThanks: [0, 0, 1],
  earlyCoordination: [0, 2, 1],
  forum2015: [0, 0, 0],
  shock2022: [0, 0, 1],
}
