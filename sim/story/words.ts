import type { ANSWER, ENTRY, EVENT, EXIT, JOIN, ROUTE, SPLIT } from '../terms/events.ts'
import type { FieldKey } from '../terms/fields.ts'
import type { BELONGS } from '../terms/roles.ts'

/** German, English, plain German. */
export const LANGUAGES = ['de', 'en', 'leicht'] as const
/** A language of the stories: German, English, easy German. */
export type Language = (typeof LANGUAGES)[number]

export type Kind = keyof typeof EVENT
export type EntryName = keyof typeof ENTRY
export type JoinName = keyof typeof JOIN
export type ExitName = keyof typeof EXIT
export type RouteName = keyof typeof ROUTE
export type AnswerName = keyof typeof ANSWER
export type SplitName = keyof typeof SPLIT
/** With whom somebody helps who is in no circle. */
export type Company = keyof typeof BELONGS

/** Whom each kind of event tells of; a new kind has to say so here, and then needs its sentences. */
export const ABOUT = {
  entered: 'person',
  joined: 'both',
  leftCircle: 'both',
  stopped: 'person',
  tired: 'both',
  recovered: 'both',
  organiser: 'both',
  friction: 'both',
  linked: 'both',
  workedThrough: 'circle',
  founded: 'both',
  dissolved: 'circle',
  split: 'circle',
  merged: 'circle',
  alliance: 'circle',
  association: 'circle',
  demanded: 'circle',
  posts: 'town',
  forum: 'town',
  appreciation: 'town',
  turnover: 'town',
  leverOn: 'town',
  leverOff: 'town',
  concept: 'town',
  newcomerJoined: 'both',
  bondingClass: 'circle',
  bridgingClass: 'circle',
  linkingClass: 'circle',
  shelterClosed: 'town',
  appointed: 'town',
  shelterOpened: 'town',
  forumCalled: 'town',
  refused: 'town',
  headChanged: 'town',
  allied: 'town',
} as const satisfies Record<Kind, 'person' | 'circle' | 'both' | 'town'>

type KindsAbout<Party> = { [K in Kind]: (typeof ABOUT)[K] extends Party ? K : never }[Kind]
export type PersonKind = KindsAbout<'person' | 'both'>
export type CircleKind = KindsAbout<'circle' | 'both'>

/** Turning points of a circle are told one by one, the rest in one sentence per year. */
export type Moment = Extract<
  Kind,
  | 'founded'
  | 'dissolved'
  | 'split'
  | 'merged'
  | 'alliance'
  | 'association'
  | 'demanded'
  | 'posts'
  | 'refused'
>
export type Yearly = Exclude<CircleKind, Moment>

/** What a sentence about a person is made of; names and dates are in words already. */
export type PersonFact = {
  readonly person: string
  readonly circle: string
  readonly office: string
  readonly when: string
  /** Last date, where several events are told at once. */
  readonly until: string
  readonly count: number
  /** Not the first time. */
  readonly again: boolean
  /** In the first week: it was so before the run began. */
  readonly before: boolean
  readonly entry: EntryName
  readonly join: JoinName
  readonly exit: ExitName
  readonly exit2: ExitName | undefined
  readonly route: RouteName
  /** Undefined where they come into a circle in the same week. */
  readonly company: Company | undefined
}

export type CircleFact = {
  readonly circle: string
  readonly other: string
  readonly place: string
  readonly when: string
  readonly founder: string | undefined
  /** Persons who belonged to it from the first week on. */
  readonly count: number
  readonly before: boolean
  readonly field: FieldKey
  readonly exit: ExitName
  readonly split: SplitName
  readonly answer: AnswerName
  /** Not the first time. */
  readonly again: boolean
  /** Who left in the year before the end; undefined for nobody. */
  readonly last: LastYear | undefined
}

/** Exits of the year before a circle ends: how many, and the most frequent causes. */
export type LastYear = {
  readonly count: number
  readonly exit: ExitName
  readonly exit2: ExitName | undefined
}

export type YearFact = {
  readonly count: number
  /** Most frequent reason, where there are reasons. */
  readonly exit: ExitName | undefined
  /** Class of ties at the end of the year, 0 to 3. */
  readonly level: number
}

/** How somebody stands at the end of the run. */
export type Ending = 'circle' | 'mentor' | 'independent' | 'former'

/** All sentences of one language. */
export type StoryWords = {
  readonly date: (year: number, month: number, day: number) => string
  readonly person: (id: number) => string
  readonly circle: (name: string) => string
  readonly span: (weeks: number) => string
  readonly personSentence: Readonly<Record<PersonKind, (fact: PersonFact) => string>>
  readonly ending: Readonly<
    Record<
      Ending,
      (fact: {
        readonly person: string
        readonly circle: string
        readonly when: string
        readonly span: string
        readonly company: Company
      }) => string
    >
  >
  readonly moment: Readonly<
    Record<Moment | 'foundedBySplit' | 'tookIn', (fact: CircleFact) => string>
  >
  readonly yearly: Readonly<Record<Yearly, (fact: YearFact) => string>>
  readonly year: (year: number, sentences: readonly string[]) => string
  readonly circleEnding: (fact: {
    readonly circle: string
    readonly when: string
    readonly count: number
  }) => string
  readonly nothing: (name: string) => string
}
