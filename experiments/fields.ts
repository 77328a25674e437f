/** Fields of work of circles, as the value of the event `founded` numbers them. */
export const FIELDS = [
  'arrival',
  'language',
  'accompaniment',
  'housing',
  'school',
  'meeting',
  'work',
] as const
export type Field = (typeof FIELDS)[number]
