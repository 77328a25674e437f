import type { Change, ChangeKey } from './change.ts'

const EVERY_TOWN = [0, 1, 2] as const

function everywhere(key: ChangeKey, value: number, from?: string): Change[] {
  return EVERY_TOWN.map((town) => ({ town, key, value, from }))
}

/**
 * Starting points of the page, as changes to the three towns as the source describes them.
 * Their words are `words.preset`. A lever at 0 is forced off, whatever those who hold office
 * are inclined to.
 */
export const PRESETS = {
  observed: [],
  withoutForum: everywhere('forum', 0),
  forumFromAbove: [
    ...everywhere('forum', 1, '2016-01-04'),
    ...everywhere('forum.parity', 0.1),
    ...everywhere('leadership.control', 0.9),
  ],
  withoutPosts: everywhere('posts', 0),
  room: [...everywhere('leadership.openness', 0.9), ...everywhere('leadership.control', 0.05)],
  withoutThanks: [
    ...everywhere('leadership.thanks', 0),
    ...everywhere('leadership.stance', 0),
    ...everywhere('appreciation', 0),
    ...everywhere('support', 0),
    ...everywhere('stance', 0),
  ],
  withoutHistory: [
    ...everywhere('society.allianceMembers', 0),
    ...everywhere('society.linking', 0),
  ],
  onlyThanks: [
    ...everywhere('appreciation', 0.8),
    ...everywhere('support', 0),
    ...everywhere('forum', 0),
    ...everywhere('posts', 0),
  ],
  earlyCoordination: [
    ...everywhere('posts', 1, '2015-01-05'),
    ...everywhere('posts.demanded', 0),
    ...everywhere('orientation', 0.7, '2015-01-05'),
  ],
  forum2015: [
    ...everywhere('forum', 1, '2015-09-07'),
    ...everywhere('forum.parity', 0.9),
    ...everywhere('forum.interval', 8),
    ...everywhere('forum.preparation', 0),
  ],
  shock2022: everywhere('ukraineNeed', 0.8),
} as const satisfies Record<string, readonly Change[]>

export type PresetKey = keyof typeof PRESETS
export const PRESET_KEYS = Object.keys(PRESETS) as readonly PresetKey[]
