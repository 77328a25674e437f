import { LEVERS, type LeverKey } from '../../sim/index.ts'
import { namesIn } from './names-in.ts'

/** Levers whose names are plurals in every language: what is said of them takes the plural. */
const PLURALS: readonly LeverKey[] = ['posts', 'workingMeetings', 'largeShelters']

/** Whether the name of a lever is a plural: `Koordinationsstellen beginnen`. */
export function isPlural(lever: string): boolean {
  return (PLURALS as readonly string[]).includes(lever)
}

/** What levers are called; those who read plain German are told what is done. */
export const LEVER_NAMES: Readonly<
  Record<'de' | 'en' | 'leicht', Readonly<Record<LeverKey, string>>>
> = {
  de: namesIn(LEVERS, 'de'),
  en: namesIn(LEVERS, 'en'),
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
