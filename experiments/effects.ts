import type { Effect } from './effect.ts'
import { EFFECTS_OF_RELATIONS } from './effects-of-relations.ts'
import { EFFECTS_OF_SETTING } from './effects-of-setting.ts'
import { EFFECTS_OF_WORK } from './effects-of-work.ts'

/**
 * E1 to E18 in order. The bands of E1 to E17 were set before the mechanisms; E18 was added later,
 * for what none of them isolates. None is moved.
 */
export const EFFECTS: readonly Effect[] = [
  ...EFFECTS_OF_RELATIONS,
  ...EFFECTS_OF_SETTING,
  ...EFFECTS_OF_WORK,
]
