/** Fields of work of circles, as the value of the event `founded` numbers them. */
export const FIELDS = [
  'things',
  'language',
  'accompaniment',
  'housing',
  'school',
  'sport',
  'work',
] as const
export type Field = (typeof FIELDS)[number]
