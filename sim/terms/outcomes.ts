/** A weekly outcome: key, unit and its words. One column of the trajectory each. */
export type OutcomeDefinition = {
  readonly key: string
  readonly unit:
    | 'people'
    | 'circles'
    | 'share'
    | 'hours'
    | 'hours/week'
    | 'cases'
    | 'index'
    | 'EUR/week'
    | 'offices'
    | 'people/week'
  readonly de: string
  readonly en: string
}

function outcome<const K extends string>(
  key: K,
  unit: OutcomeDefinition['unit'],
  de: string,
  en: string,
) {
  return { key, unit, de, en } as const
}

/** The weekly outcome columns in their fixed order: rows of {@link OutcomeDefinition}. Append-only. */
export const OUTCOMES = [
  outcome('arrivals', 'people/week', 'Ankünfte in der Stadt', 'Arrivals in the town'),
  outcome('refugees', 'people', 'Geflüchtete am Ort', 'Refugees present'),
  outcome('active', 'people', 'Aktive Helfende (alle)', 'Active helpers (all)'),
  outcome('independents', 'people', 'Helfende außerhalb von Kreisen', 'Helpers outside circles'),
  outcome('members', 'people', 'Mitglieder in Helferkreisen', 'Members of helper circles'),
  outcome('organisers', 'people', 'Organisierende', 'Organisers'),
  outcome('mentors', 'people', 'Private Patenschaften', 'Private mentors'),
  outcome('newcomerHelpers', 'people', 'Früher Geflüchtete, die mithelfen', 'Newcomers who help'),
  outcome('former', 'people', 'Früher Aktive', 'Former helpers'),
  outcome('everActive', 'people', 'Jemals aktiv gewesen', 'Ever active'),
  outcome(
    'neverEngagedBefore',
    'people',
    'Jemals aktiv gewesen, vorher nie engagiert',
    'Ever active, never engaged before',
  ),
  outcome('tired', 'people', 'Erschöpfte Mitglieder', 'Tired members'),
  outcome('circles', 'circles', 'Helferkreise', 'Helper circles'),
  outcome('circlesInformal', 'circles', 'Lose Helferkreise', 'Informal circles'),
  outcome('circlesAlliance', 'circles', 'Helferkreise im Bündnis', 'Circles in the alliance'),
  outcome('circlesAssociation', 'circles', 'Fördervereine', 'Associations'),
  outcome('meanCircleSize', 'people', 'Mittlere Größe der Kreise', 'Mean circle size'),
  outcome('needEmergency', 'hours/week', 'Bedarf: Soforthilfe', 'Need: emergency aid'),
  outcome('needEveryday', 'hours/week', 'Bedarf: Alltag', 'Need: everyday life'),
  outcome('needCasework', 'hours/week', 'Bedarf: Behördengänge', 'Need: casework'),
  outcome('metMunicipal', 'hours/week', 'Gedeckt durch die Kommune', 'Met by the municipality'),
  outcome('metVolunteers', 'hours/week', 'Gedeckt durch Helfende', 'Met by volunteers'),
  outcome('unmet', 'hours/week', 'Ungedeckter Bedarf', 'Unmet need'),
  outcome('coverage', 'share', 'Deckung des Bedarfs', 'Coverage of need'),
  outcome('needIndex', 'index', 'Sinnvolle Aufgaben (Index)', 'Meaningful need (index)'),
  outcome(
    'match',
    'share',
    'Angebotene Zeit, die eine Aufgabe findet',
    'Offered time that finds a task',
  ),
  outcome('hours', 'hours/week', 'Stunden aller Helfenden', 'Hours of all helpers'),
  outcome('backlog', 'cases', 'Offene Verfahren', 'Pending cases'),
  outcome('load', 'index', 'Auslastung der Verwaltung', 'Load of the administration'),
  outcome(
    'contacts',
    'people/week',
    'Begegnungen Helfende – Amt',
    'Meetings of helpers and officials',
  ),
  outcome('friction', 'people/week', 'Reibungen', 'Friction events'),
  outcome('conflict', 'share', 'Ungelöster Konflikt', 'Unresolved conflict'),
  outcome('openConflict', 'share', 'Offener Konflikt', 'Open conflict'),
  outcome(
    'trustHelpers',
    'share',
    'Vertrauen der Helfenden in die Verwaltung',
    'Trust of helpers in the administration',
  ),
  outcome(
    'trustOfficials',
    'share',
    'Vertrauen der Verwaltung in Helfende',
    'Trust of officials in helpers',
  ),
  outcome('understandingHelpers', 'share', 'Verständnis der Helfenden', 'Understanding by helpers'),
  outcome(
    'understandingOfficials',
    'share',
    'Verständnis der Verwaltung',
    'Understanding by officials',
  ),
  outcome('bonding', 'share', 'Bindendes Sozialkapital', 'Bonding capital'),
  outcome('bridging', 'share', 'Brückenbildendes Sozialkapital', 'Bridging capital'),
  outcome('linking', 'share', 'Verbindendes Sozialkapital', 'Linking capital'),
  outcome('horizontal', 'share', 'Horizontale Dichte der Ämter', 'Horizontal density of offices'),
  outcome('motivation', 'share', 'Motivation der Mitglieder', 'Motivation of members'),
  outcome('strain', 'share', 'Belastung der Mitglieder', 'Strain of members'),
  outcome('posts', 'people', 'Koordinationsstellen (Vollzeit)', 'Coordination posts (full-time)'),
  outcome('media', 'index', 'Aufmerksamkeit der Medien', 'Media attention'),
  outcome('mood', 'index', 'Öffentliche Stimmung', 'Public mood'),
  outcome('entries', 'people/week', 'Neue Helfende', 'New helpers'),
  outcome('joins', 'people/week', 'Eintritte in Kreise', 'Joins to circles'),
  outcome('exitsLife', 'people/week', 'Austritte: Lebensereignis', 'Exits: life event'),
  outcome('exitsOrdinary', 'people/week', 'Austritte: Beitrag geleistet', 'Exits: done their bit'),
  outcome('exitsBrief', 'people/week', 'Austritte: kurze Hilfe', 'Exits: brief help'),
  outcome(
    'exitsFriction',
    'people/week',
    'Austritte: Reibung, fehlender Rückhalt',
    'Exits: friction, no support',
  ),
  outcome('exitsFreedom', 'people/week', 'Austritte: fehlender Freiraum', 'Exits: lost freedom'),
  outcome(
    'exitsRecognition',
    'people/week',
    'Austritte: fehlende Anerkennung',
    'Exits: no recognition',
  ),
  outcome('exitsExhaustion', 'people/week', 'Austritte: Erschöpfung', 'Exits: exhaustion'),
  outcome(
    'exitsIdle',
    'people/week',
    'Austritte: keine Aufgabe gefunden',
    'Exits: idle or unclear role',
  ),
  outcome('exitsNeed', 'people/week', 'Austritte: keine Aufgaben mehr', 'Exits: tasks ran out'),
  outcome('exitsOther', 'people/week', 'Austritte: andere Gründe', 'Exits: other reasons'),
  outcome('cost', 'EUR/week', 'Kosten der Hebel', 'Cost of levers'),
  outcome('coverageEmergency', 'share', 'Deckung: Soforthilfe', 'Coverage: emergency aid'),
  outcome('coverageEveryday', 'share', 'Deckung: Alltag', 'Coverage: everyday life'),
  outcome('coverageCasework', 'share', 'Deckung: Behördengänge', 'Coverage: casework'),
  outcome(
    'officeBacklog',
    'hours',
    'Liegen gebliebene Arbeit der Ämter',
    'Work left undone in the offices',
  ),
  outcome('efficacy', 'share', 'Selbstwirksamkeit der Mitglieder', 'Sense of efficacy of members'),
  outcome(
    'caseworkShare',
    'share',
    'Anteil der Behördengänge an der Zeit der Mitglieder',
    "Share of members' time that goes into casework",
  ),
  outcome('aroundCircles', 'people', 'Im Umfeld der Kreise Helfende', 'Helpers around circles'),
  outcome(
    'inAssociations',
    'people',
    'In anderen Vereinen Helfende',
    'Helpers in other associations',
  ),
  outcome(
    'satisfaction',
    'share',
    'Zufriedenheit außerhalb der Kreise',
    'Satisfaction outside circles',
  ),
  outcome(
    'settledShare',
    'share',
    'Angekommen von denen, die drei Jahre da sind',
    'Settled of those three years in the country',
  ),
  outcome('parity', 'share', 'Augenhöhe im Forum', 'Parity at the forum'),
  outcome('steering', 'share', 'Steuerung', 'Steering'),
] as const satisfies readonly OutcomeDefinition[]

/** Key of an outcome: the name of its column. */
export type OutcomeKey = (typeof OUTCOMES)[number]['key']

/** Position of each outcome in a weekly row. */
export const OUTCOME = Object.fromEntries(OUTCOMES.map((o, index) => [o.key, index])) as Readonly<
  Record<OutcomeKey, number>
>

const COUNTED: readonly OutcomeDefinition['unit'][] = ['people', 'people/week', 'circles']
/** Of people, and yet no whole numbers: shares that stay, means, full-time equivalents. */
const FRACTIONAL: readonly string[] = [
  'refugees',
  'meanCircleSize',
  'posts',
] satisfies readonly OutcomeKey[]

/**
 * Whether an outcome counts something, so that it is always a whole number.
 *
 * @internal
 */
export function isCount({ key, unit }: OutcomeDefinition): boolean {
  return COUNTED.includes(unit) && !FRACTIONAL.includes(key)
}
