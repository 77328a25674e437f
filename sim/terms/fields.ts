import type { ParameterKey } from './parameters.ts'

/**
 * A field of work of a circle, with the parameters that say which part of each need it meets
 * and how often it meets offices.
 */
export type FieldDefinition = {
  readonly key: string
  /** Weight among all fields by which it has a part of the need; none where it meets none of it. */
  readonly everyday: ParameterKey
  readonly casework?: ParameterKey
  /** Whether emergency aid is its task: of one field alone. */
  readonly emergency: boolean
  /** Contacts with offices per hour, against the mean of all fields. */
  readonly contact: ParameterKey
  readonly de: string
  readonly en: string
}

/** What circles do: a division of labour (A21). Rows of {@link FieldDefinition}. */
export const FIELDS = [
  {
    key: 'arrival',
    emergency: true,
    everyday: 'everydayArrival',
    contact: 'contactArrival',
    de: 'Ankommen und Sachen',
    en: 'Arrival and things',
  },
  {
    key: 'language',
    emergency: false,
    everyday: 'everydayLanguage',
    contact: 'contactLanguage',
    de: 'Sprache',
    en: 'Language',
  },
  {
    key: 'accompaniment',
    emergency: false,
    everyday: 'everydayAccompaniment',
    casework: 'caseworkAccompaniment',
    contact: 'contactAccompaniment',
    de: 'Begleitung zu Ämtern',
    en: 'Accompaniment to offices',
  },
  {
    key: 'housing',
    emergency: false,
    everyday: 'everydayHousing',
    casework: 'caseworkHousing',
    contact: 'contactHousing',
    de: 'Wohnen',
    en: 'Housing',
  },
  {
    key: 'school',
    emergency: false,
    everyday: 'everydaySchool',
    contact: 'contactSchool',
    de: 'Kinder und Schule',
    en: 'Children and school',
  },
  {
    key: 'meeting',
    emergency: false,
    everyday: 'everydayMeeting',
    contact: 'contactMeeting',
    de: 'Begegnung und Sport',
    en: 'Meeting and sport',
  },
  {
    key: 'work',
    emergency: false,
    everyday: 'everydayWork',
    casework: 'caseworkWork',
    contact: 'contactWork',
    de: 'Arbeit',
    en: 'Work',
  },
] as const satisfies readonly FieldDefinition[]
/** Key of a field of work. */
export type FieldKey = (typeof FIELDS)[number]['key']
export const FIELD = Object.fromEntries(FIELDS.map(({ key }, index) => [key, index])) as Readonly<
  Record<FieldKey, number>
>
export const FIELDS_COUNT = FIELDS.length
