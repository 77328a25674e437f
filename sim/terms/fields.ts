import type { EvidenceStatus } from './parameters.ts'

/** A field of work of a circle: which part of each need it meets, and how often it meets offices. */
export type FieldDefinition = {
  readonly key: string
  /** Shares of the three needs that fall to the field. */
  readonly emergency: number
  readonly everyday: number
  readonly casework: number
  /** Contacts with offices per hour, against the mean of all fields. */
  readonly contact: number
  readonly source: string
  readonly status: EvidenceStatus
  readonly de: string
  readonly en: string
}

const judged = { source: 'no direct evidence', status: 'judged' } as const

/** What circles do: a division of labour (A21). */
export const FIELDS = [
  {
    key: 'arrival',
    emergency: 1,
    everyday: 0.1,
    casework: 0,
    contact: 0.9,
    source: 'A3: welcome, shelter and basics come first; no direct evidence for the sizes',
    status: 'judged',
    de: 'Ankommen und Sachen',
    en: 'Arrival and things',
  },
  {
    key: 'language',
    emergency: 0,
    everyday: 0.25,
    casework: 0,
    contact: 0.7,
    ...judged,
    de: 'Sprache',
    en: 'Language',
  },
  {
    key: 'accompaniment',
    emergency: 0,
    everyday: 0.05,
    casework: 0.75,
    contact: 1.7,
    source: 'A21: paperwork is a work of its own; no direct evidence for the sizes',
    status: 'judged',
    de: 'Begleitung zu Ämtern',
    en: 'Accompaniment to offices',
  },
  {
    key: 'housing',
    emergency: 0,
    everyday: 0.15,
    casework: 0.15,
    contact: 1.2,
    ...judged,
    de: 'Wohnen',
    en: 'Housing',
  },
  {
    key: 'school',
    emergency: 0,
    everyday: 0.2,
    casework: 0,
    contact: 0.7,
    ...judged,
    de: 'Kinder und Schule',
    en: 'Children and school',
  },
  {
    key: 'meeting',
    emergency: 0,
    everyday: 0.15,
    casework: 0,
    contact: 0.5,
    ...judged,
    de: 'Begegnung und Sport',
    en: 'Meeting and sport',
  },
  {
    key: 'work',
    emergency: 0,
    everyday: 0.1,
    casework: 0.1,
    contact: 1,
    ...judged,
    de: 'Arbeit',
    en: 'Work',
  },
] as const satisfies readonly FieldDefinition[]
export type FieldKey = (typeof FIELDS)[number]['key']
export const FIELD = Object.fromEntries(FIELDS.map(({ key }, index) => [key, index])) as Readonly<
  Record<FieldKey, number>
>
export const FIELDS_COUNT = FIELDS.length
