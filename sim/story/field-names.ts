import { FIELDS, type FieldKey } from '../terms/fields.ts'

type Names = Readonly<Record<FieldKey, string>>

/** One name for each field of work; every field of the table has one. */
function named(name: (field: (typeof FIELDS)[number]) => string): Names {
  return Object.fromEntries(FIELDS.map((field) => [field.key, name(field)])) as Names
}

/** Fields of work as they stand inside a sentence, in stories and on the page. */
export const FIELD_NAMES = {
  de: named(({ de }) => de),
  en: named(({ en }) => en.toLowerCase()),
  leicht: {
    arrival: 'Ankommen und Sachen',
    language: 'Deutsch lernen',
    accompaniment: 'Zum Amt mitgehen',
    housing: 'Wohnen',
    school: 'Kinder und Schule',
    meeting: 'Sich treffen und Sport',
    work: 'Arbeit finden',
  },
} as const satisfies Readonly<Record<string, Names>>

/** Fields of work in one word, as circles are called by them. */
export const FIELD_LABELS = {
  de: {
    arrival: 'Ankommen',
    language: 'Sprache',
    accompaniment: 'Begleitung',
    housing: 'Wohnen',
    school: 'Schule',
    meeting: 'Treffen',
    work: 'Arbeit',
  },
  en: {
    arrival: 'Arrival',
    language: 'German',
    accompaniment: 'Offices',
    housing: 'Housing',
    school: 'School',
    meeting: 'Meeting',
    work: 'Work',
  },
  leicht: {
    arrival: 'Ankommen',
    language: 'Deutsch',
    accompaniment: 'Zum Amt',
    housing: 'Wohnen',
    school: 'Schule',
    meeting: 'Treffen',
    work: 'Arbeit',
  },
} as const satisfies Readonly<Record<string, Names>>
