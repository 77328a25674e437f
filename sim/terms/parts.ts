/**
 * Parts of the model that can be switched off: the patterns and effects that show a part, since they
 * go when it is off, and what a town is like without it.
 */
export const PARTS = {
  friction: { shownBy: ['E7', 'P9'], without: 'no contact ever goes wrong' },
  conflict: { shownBy: ['E1', 'E10'], without: 'unresolved conflict of a circle harms nobody' },
  workedThrough: {
    shownBy: ['P12'],
    without: 'conflict that was worked through leaves nothing behind',
  },
  trust: { shownBy: ['E8'], without: 'trust changes nothing' },
  pressure: { shownBy: ['E5'], without: 'polarisation does not press on helpers' },
  recognition: { shownBy: ['E18'], without: 'thanks are not felt' },
  freedom: { shownBy: ['E4', 'P15'], without: 'steering takes no freedom' },
  posts: { shownBy: ['E3'], without: 'nobody pays coordination' },
  forum: { shownBy: ['E1'], without: 'nobody calls a forum' },
  alliance: { shownBy: ['E10'], without: 'circles never ally' },
  association: { shownBy: ['E10'], without: 'no circle founds an association' },
  visibility: {
    shownBy: ['E13'],
    without: 'people help where the news are, not where help is needed',
  },
  asking: { shownBy: ['P8'], without: 'circles do not ask those beside whom they work' },
  fields: { shownBy: ['E16'], without: 'all circles do the same' },
  ties: { shownBy: ['E17'], without: 'no bridging and linking ties form' },
} as const
/** Key of a part of the model that can be switched off. */
export type Part = keyof typeof PARTS
/** Keys of all parts that can be switched off. */
export const PART_KEYS = Object.keys(PARTS) as readonly Part[]
/** One line on a part: what shows it, and what its absence is. */
export const partText = (part: Part): string =>
  `${PARTS[part].shownBy.join(', ')}: ${PARTS[part].without}`
