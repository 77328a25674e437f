import type { PresetKey } from '../plan/presets.ts'

/** Numbers of the typical runs of the three towns under each preset. Written by docs/ranges.ts. */
export const TYPICAL_RUNS: Readonly<Record<PresetKey, readonly number[]>> = {
  observed: [0, 0, 0],
  withoutForum: [0, 0, 0],
  forumFromAbove: [0, 0, 0],
  withoutPosts: [18, 0, 0],
  room: [0, 8, 0],
  withoutThanks: [0, 0, 0],
  withoutHistory: [0, 8, 0],
  onlyThanks: [0, 0, 0],
  earlyCoordination: [0, 0, 0],
  forum2015: [0, 0, 0],
  shock2022: [0, 0, 0],
}
