import type { Words } from '../terms/scenario.ts'

/** What the values that answers set are called, by their path in a scenario; those of one list of offices have one name. */
export const SETTING_NAMES = {
  'place.population': { de: 'Einwohnerzahl', en: 'Inhabitants' },
  'place.municipalities': { de: 'Gemeinden', en: 'Municipalities' },
  'place.multiplier': {
    de: 'Anteil an den Ankünften, gegen den üblichen',
    en: 'Share of arrivals, against the usual one',
  },
  'administration.offices': { de: 'Menschen in den Ämtern', en: 'People in the offices' },
  'administration.formality': { de: 'Förmlichkeit der Ämter', en: 'Formality of the offices' },
  'administration.understanding': {
    de: 'Verständnis der Ämter für Helfende',
    en: "Officials' understanding of helpers",
  },
  'administration.trust': {
    de: 'Vertrauen auf beiden Seiten zu Beginn',
    en: 'Trust on both sides at the start',
  },
  'administration.staffSpeed': {
    de: 'Tempo, mit dem Personal dem Bedarf folgt',
    en: 'Speed with which staff follows need',
  },
  'administration.horizontal': {
    de: 'Bindungen der Ämter untereinander',
    en: 'Ties between the offices',
  },
  'leadership.openness': { de: 'Offenheit der Spitze', en: 'Openness of the head' },
  'leadership.thanks': { de: 'Dank der Spitze', en: 'Thanks by the head' },
  'leadership.experience': {
    de: 'Erfahrung mit der Aufnahme',
    en: 'Experience with reception',
  },
  'leadership.budget': { de: 'Geld für freiwillige Hilfe', en: 'Money for voluntary work' },
  'society.circles': { de: 'Erste Helferkreise', en: 'First helper circles' },
  'society.linking': { de: 'Frühe Bindungen zum Amt', en: 'Early ties to officials' },
  'society.polarisation': { de: 'Polarisierung', en: 'Polarisation' },
  'society.allianceMembers': {
    de: 'Menschen eines früheren Bündnisses',
    en: 'People of an earlier alliance',
  },
  'society.allianceSince': { de: 'Beginn des Bündnisses', en: 'Beginning of the alliance' },
  inflow: { de: 'Tabelle der Ankünfte', en: 'Table of arrivals' },
  'arrivals.background': {
    de: 'Menschen, die jede Woche kommen',
    en: 'People who come every week',
  },
  'arrivals.shocks': { de: 'Menschen, die in Wellen kommen', en: 'People who come in waves' },
} as const satisfies Readonly<Record<string, Words>>
/** Path of a value that answers set, without its place in a list. */
export type SettingName = keyof typeof SETTING_NAMES

/** The name of the value at a path: that of its list where it is part of one. */
export function settingName(path: string): SettingName {
  // Every path of the table of answers has a name, as a test says.
  return path.replace(/\[.*$/, '') as SettingName
}
