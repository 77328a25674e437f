import type { Change, ChangeKey } from './change.ts'

const EVERY_TOWN = [0, 1, 2] as const

function everywhere(key: ChangeKey, value: number, from?: string): Change[] {
  return EVERY_TOWN.map((town) => ({ town, key, value, from }))
}

/**
 * Starting points of the page, as changes to the three towns as the source describes them.
 * Their words are `words.preset`.
 */
export const PRESETS = {
  observed: [],
  earlyCoordination: [
    ...everywhere('posts', 1, '2015-01-05'),
    ...everywhere('posts.demanded', 0),
    ...everywhere('orientation', 0.7, '2015-01-05'),
  ],
  onlyThanks: [
    ...everywhere('appreciation', 0.8),
    ...everywhere('support', 0),
    ...everywhere('forum', 0),
    ...everywhere('posts', 0),
    ...everywhere('association', 0),
  ],
  forum2015: [
    ...everywhere('forum', 1, '2015-09-07'),
    ...everywhere('forum.parity', 0.9),
    ...everywhere('forum.interval', 8),
  ],
  withoutForum: everywhere('forum', 0),
  withoutAssociation: everywhere('association', 0),
  shock2022: everywhere('ukraineNeed', 0.8),
} as const satisfies Record<string, readonly Change[]>

export type PresetKey = keyof typeof PRESETS
export const PRESET_KEYS = Object.keys(PRESETS) as readonly PresetKey[]
