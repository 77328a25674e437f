/** A statement of the source article. */
type Claim = {
  /** Wording of the article, verbatim; a gap is written as an ellipsis. */
  readonly phrase: string
  /** What it says, in own words, for those who do not read German. */
  readonly gloss: string
}

/** Who is quoted. */
export const ARTICLE = 'Seddig, Sommer, Steinhilper (DeZIM)'

/** Statements of the article that mechanisms rest on. `A`: all towns; `I` to `III`: one town. */
export const CLAIMS = {
  A1: {
    phrase: 'maßgeblich durch die Zivilgesellschaft unterstützt',
    gloss: 'reception leaned on civil society',
  },
  A2: {
    phrase: 'als die Zahl der Asylbewerber:innen ... stark zunahm',
    gloss: 'many began to help when many more people arrived',
  },
  A3: {
    phrase: 'versorgten sie mit dem Nötigsten',
    gloss: 'the first tasks were welcome, shelter and basics',
  },
  A4: {
    phrase: 'das an allen Orten umfangreiche Engagement',
    gloss: 'engagement was large in all places',
  },
  A5: {
    phrase: 'Mancherorts mündete die temporäre Hilfsbereitschaft in dauerhaftem Engagement',
    gloss: 'in some places it lasted',
  },
  A7: {
    phrase: 'erleben dabei Selbstwirksamkeit und entwickeln Vertrauen',
    gloss: 'helping builds a sense of efficacy and trust',
  },
  A9: { phrase: 'Wiege des Sozialkapitals', gloss: 'associations are where social capital grows' },
  A10: {
    phrase: 'brückenbildendes',
    gloss: 'bonding, bridging and linking capital are different things',
  },
  A12: { phrase: 'Handlungsspielraum', gloss: 'municipalities have room for action' },
  A14: {
    phrase: 'nicht so gut angekommen ... nicht so gut integriert',
    gloss: 'people arrive better where volunteers help',
  },
  A16: {
    phrase: 'neu entstandenen Berührungspunkten',
    gloss: 'friction comes from new points of contact',
  },
  A17: {
    phrase: 'unmittelbaren Lösungen',
    gloss: 'helpers look for immediate solutions',
  },
  A17b: {
    phrase: 'formalen Abläufe und gesetzlichen Regelungen',
    gloss: 'officials keep to formal procedures and the law',
  },
  A18: {
    phrase: 'nicht von vornerein vorhanden',
    gloss: 'mutual understanding is not there from the start',
  },
  A19: { phrase: 'überaktiv', gloss: 'how helpers can look from an office' },
  A20: { phrase: 'bremsen', gloss: 'how offices can look to helpers' },
  A20b: { phrase: 'unsicher waren', gloss: 'officials were unsure where help was wanted' },
  A21: { phrase: 'menschliche Wärme', gloss: 'what helpers bring' },
  A21b: { phrase: 'behördlichen Kram', gloss: 'the paperwork, by contrast' },
  A22: {
    phrase: 'deren aktive und konstruktive Bearbeitung ausschlaggebend',
    gloss: 'working through clashes decides what lasts',
  },
  A23: { phrase: 'wir schaffen das nur gemeinsam', gloss: 'both sides depend on each other' },
  A25: {
    phrase: 'musste aktiv gebildet und gepflegt werden',
    gloss: 'linking capital has to be built and kept up',
  },
  I7: {
    phrase: 'Forderung nach hauptamtlicher Unterstützung',
    gloss: 'circles demanded paid support',
  },
  I8: {
    phrase: '(Teil-) Finanzierung von Ehrenamtskoordinationsstellen',
    gloss: 'the district funded coordinators',
  },
  I9: {
    phrase: 'ab Mitte/Ende 2016 merklich zurück',
    gloss: 'the number of volunteers dropped noticeably',
  },
  I10: { phrase: 'Gründung eines Fördervereins', gloss: 'work went on in an association' },
  I12: {
    phrase: 'gerade diese Konflikte führten dazu',
    gloss: 'the conflicts themselves led to meetings',
  },
  I18: {
    phrase: 'langsam ist man aufeinander zugegangen',
    gloss: 'the approach was slow',
  },
  I20: {
    phrase: 'Austausch auf Augenhöhe die Voraussetzung',
    gloss: 'exchange at eye level is the precondition',
  },
  II4: { phrase: 'symbolischen Anerkennung', gloss: 'symbolic recognition matters' },
  II7: { phrase: 'gemeinsamen Bezugspunkt', gloss: 'a threat became a common reference' },
  II8: { phrase: '2015 schnell reaktivierbar', gloss: 'old ties were taken up again quickly' },
  II9: { phrase: 'temporär zunahm', gloss: 'need rose only for a time' },
  II10: {
    phrase: 'haben sich von Anfang dazu gestellt',
    gloss: 'the leadership took an open stance from the start',
  },
  II14: {
    phrase: 'wichtige Voraussetzung',
    gloss: 'appreciation is a precondition for engagement',
  },
  III4: {
    phrase: 'liefen ... die Fäden zusammen',
    gloss: 'threads ran together in coordination offices',
  },
  III6: {
    phrase: 'sehr viele Netzwerke, sehr viele Arbeitstreffen',
    gloss: 'administrations were densely connected among themselves',
  },
  III8: {
    phrase: 'vor allem über die Integrationsbeauftragten',
    gloss: 'contact ran mainly through intermediaries',
  },
  III10: {
    phrase: 'Soforthilfe ... professionell organisiert',
    gloss: 'emergency aid was organised professionally',
  },
  III11: {
    phrase: 'fehlte ... der Freiraum und der Austausch auf Augenhöhe',
    gloss: 'freedom and eye level were missing',
  },
  III12: {
    phrase: 'aufgrund der gut funktionierenden, kommunalen Strukturen nur temporärer Natur',
    gloss: 'good public structures made the need for volunteers temporary',
  },
} as const satisfies Readonly<Record<string, Claim>>

export type ClaimKey = keyof typeof CLAIMS

/** Number of a claim as the project counts them; a letter tells two phrases of one claim apart. */
export function claimNumber(key: ClaimKey): string {
  return key.replace(/[a-z]$/, '')
}
