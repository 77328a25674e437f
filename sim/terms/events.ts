/**
 * The event log: what happened to whom, in which week, in which circle and why. It is
 * enough to tell the story of any resident and any circle and to draw any week.
 *
 * Numbers are append-only; they stand in files.
 */
export const EVENT = {
  /** A resident starts to help outside circles. cause: what moved them (ENTRY); value: with whom (BELONGS). */
  entered: 1,
  /** A helper joins a circle. cause: JOIN. */
  joined: 2,
  /** A helper leaves a circle. cause, cause2: EXIT; value: ROUTE (where they go). */
  leftCircle: 3,
  /** A helper outside circles stops. cause, cause2: EXIT. */
  stopped: 4,
  /** A helper's strain passed the upper mark (drawn as tired). */
  tired: 5,
  /** Strain fell below the lower mark. */
  recovered: 6,
  /** A member becomes organiser (core of the circle). */
  organiser: 7,
  /** A meeting of helper and official went wrong. other: official. */
  friction: 8,
  /** A linking tie formed. other: official. */
  linked: 9,
  /** Conflict of a circle was worked through at a forum. value: share of conflict removed. */
  workedThrough: 10,
  /** A circle founded (person: founder). other: place; value: FIELD. */
  founded: 11,
  /** A circle dissolved. cause: EXIT-like main reason. */
  dissolved: 12,
  /** A circle split; other: the new circle. cause: SPLIT. */
  split: 13,
  /** A circle merged into `other` and ended. */
  merged: 14,
  /** A circle entered the district alliance. */
  alliance: 15,
  /** A circle founded an association (Förderverein). */
  association: 16,
  /** A circle demanded paid support. value: its grievance. */
  demanded: 17,
  /** The administration created paid coordination. value: full-time equivalents. */
  posts: 18,
  /** Exchange forum held. value: parity. */
  forum: 19,
  /** Public appreciation. value: share of helpers reached. cause: 1 backed by support, 0 hollow. */
  appreciation: 20,
  /** An official left; other: official; value: office. */
  turnover: 21,
  /** A lever entry of the policy became active; other: index of the entry. */
  leverOn: 22,
  /** A lever entry of the policy ended. cause: ENDING. */
  leverOff: 23,
  /** Joint integration concept adopted. */
  concept: 24,
  /** A newcomer (arrived earlier as a refugee) starts to help in a circle. */
  newcomerJoined: 25,
  /** Class of a circle's mean bonding changed. value: class 0 to 3. */
  bondingClass: 26,
  /** Class of the bridging ties between `circle` and circle `other` changed. value: class 0 to 3. */
  bridgingClass: 27,
  /** Class of the linking ties between `circle` and office `other` changed. value: class 0 to 3. */
  linkingClass: 28,
  /** Shelters closed at a place. other: place. */
  shelterClosed: 29,
  /** An official took up a post. other: official; value: office. */
  appointed: 30,
  /** Shelters opened again at a place. other: place. */
  shelterOpened: 31,
  /** Those who head the administration called a forum. value: open conflict. */
  forumCalled: 32,
  /** A demand for paid support was refused. cause: ANSWER. */
  refused: 33,
  /** Another head took office, or another budget began. other: number of the change, from 1. */
  headChanged: 34,
  /** The circles of the town allied. value: open conflict and demand that they had in common. */
  allied: 35,
} as const
export type EventKind = (typeof EVENT)[keyof typeof EVENT]

/** What moved a resident to help: the largest part of the call on them. */
export const ENTRY = {
  attention: 1,
  need: 2,
  contacts: 3,
  stance: 4,
  dormantTie: 5,
  alliance: 6,
  recruited: 7,
} as const
/** Why a helper came into a circle. */
export const JOIN = {
  start: 1,
  founding: 2,
  contact: 3,
  alliance: 4,
  recruited: 5,
  returned: 6,
  split: 7,
  merger: 8,
  newcomer: 9,
} as const
/** Why a helper left; the first twelve compete as hazards. */
export const EXIT = {
  lifeEvent: 1,
  doneTheirBit: 2,
  briefHelp: 3,
  friction: 4,
  lostFreedom: 5,
  noRecognition: 6,
  exhaustion: 7,
  unclearRole: 8,
  idle: 9,
  noNeed: 10,
  lonely: 11,
  noSupport: 12,
  circleDissolved: 13,
  shelterClosed: 14,
} as const
/** Why a circle split. */
export const SPLIT = { size: 1, conflict: 2 } as const
/** Why a demand for paid support was refused. */
export const ANSWER = { closed: 1, noMoney: 2 } as const
/** Why an entry of the policy ended: its money is spent, or that of all entries for this year. */
export const ENDING = { date: 1, condition: 2, grant: 3, funds: 4 } as const
/** Where a helper goes on leaving a circle. */
export const ROUTE = { out: 0, mentor: 1, otherField: 2, independent: 3 } as const

/** Columns of the event log, one entry per event, in order of week. */
export type EventLog = {
  readonly length: number
  readonly week: Uint16Array
  readonly kind: Uint8Array
  /** Resident id (newcomers continue after the last resident); -1 for none. */
  readonly person: Int32Array
  /** Circle id; -1 for none. */
  readonly circle: Int32Array
  /** Second party: official, circle, office, place or policy entry, by kind; -1 for none. */
  readonly other: Int32Array
  readonly cause: Uint8Array
  readonly cause2: Uint8Array
  readonly value: Float32Array
}
