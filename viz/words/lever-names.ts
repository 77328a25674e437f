import { LEVERS, type LeverKey } from '../../sim/index.ts'

/** Levers whose names are plurals in every language: what is said of them takes the plural. */
const PLURALS: readonly LeverKey[] = ['posts', 'workingMeetings', 'largeShelters']

/** Whether the name of a lever is a plural: `Koordinationsstellen beginnen`. */
export function isPlural(lever: string): boolean {
  return (PLURALS as readonly string[]).includes(lever)
}

/** Names as the model has them. */
const namesIn = (language: 'de' | 'en') =>
  Object.fromEntries(LEVERS.map((row) => [row.key, row[language]])) as Record<LeverKey, string>

/** What levers are called; those who read plain German are told what is done. */
export const LEVER_NAMES: Readonly<
  Record<'de' | 'en' | 'leicht', Readonly<Record<LeverKey, string>>>
> = {
  de: namesIn('de'),
  en: namesIn('en'),
  leicht: {
    forum: 'Treffen mit dem Amt',
    appreciation: 'Öffentlich Danke sagen',
    support: 'Die Stadt hilft den Helfern',
    posts: 'Bezahlte Stellen für die Helfer',
    orientation: 'Klare Aufgaben',
    steering: 'Die Stadt bestimmt',
    provision: 'Die Stadt hilft selbst',
    stance: 'Öffentlich Willkommen sagen',
    association: 'Geld für Vereine',
    alliance: 'Gruppen arbeiten zusammen',
    workingMeetings: 'Treffen der Ämter',
    staffing: 'Mehr Menschen im Amt',
    largeShelters: 'Große Häuser statt kleiner',
    concept: 'Ein gemeinsamer Plan',
  },
}
