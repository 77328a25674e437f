/** A part of the model that can be switched off, and the effect it is there for. */
export const PARTS = {
  friction: 'E7, P9: no contact ever goes wrong',
  conflict: 'E1, E10: unresolved conflict of a circle harms nobody',
  workedThrough: 'P12, E3: conflict that was worked through leaves nothing behind',
  trust: 'E8: trust changes nothing',
  pressure: 'E5: polarisation does not press on helpers',
  recognition: 'E5: thanks are not felt',
  freedom: 'E4, P15: steering takes no freedom',
  posts: 'E3: nobody pays coordination',
  forum: 'E1: nobody calls a forum',
  alliance: 'E10: circles never ally',
  association: 'E10: no circle founds an association',
  visibility: 'E13: people help where the news are, not where help is needed',
  asking: 'P8: circles do not ask those beside whom they work',
  fields: 'E16: all circles do the same',
  ties: 'E17: no bridging and linking ties form',
} as const
/** Key of a part of the model that can be switched off. */
export type Part = keyof typeof PARTS
/** Keys of all parts that can be switched off. */
export const PART_KEYS = Object.keys(PARTS) as readonly Part[]
