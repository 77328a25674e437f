import { ANSWER, ENDING, ENTRY, type EVENT, EXIT, JOIN, ROUTE, SPLIT } from './events.ts'
import { FIELDS } from './fields.ts'
import { BELONGS } from './roles.ts'

/** Words for the numbers that a field of an event holds. */
export type Codes = Readonly<Record<string, number>>

/** What the fields of a kind of event hold; a field that is not named is empty. */
export type EventFields = {
  /** Whose number `person` is. */
  readonly person?: string
  /** Which circle `circle` is. */
  readonly circle?: string
  /** What `other` is the number of. */
  readonly other?: string
  readonly cause?: Codes
  /** The second cause; 0 where there is none. */
  readonly cause2?: Codes
  /** What `value` says, and the words where it stands for one. */
  readonly value?: string
  readonly values?: Codes
}

const FIELD_NUMBERS: Codes = Object.fromEntries(FIELDS.map(({ key }, number) => [key, number]))
const IN_CIRCLE = { person: 'member', circle: 'their circle' } as const
const AT_DESK = { ...IN_CIRCLE, other: 'official' } as const
const CLASS = 'class, 0 to 3'

/** Every kind of event with its fields. */
export const EVENT_FIELDS: Readonly<Record<keyof typeof EVENT, EventFields>> = {
  entered: { person: 'helper', cause: ENTRY, value: 'with whom they help', values: BELONGS },
  joined: { ...IN_CIRCLE, cause: JOIN },
  leftCircle: {
    ...IN_CIRCLE,
    circle: 'the circle that they leave',
    cause: EXIT,
    cause2: EXIT,
    value: 'where they go',
    values: ROUTE,
  },
  stopped: { person: 'helper', cause: EXIT, cause2: EXIT },
  tired: IN_CIRCLE,
  recovered: IN_CIRCLE,
  organiser: IN_CIRCLE,
  friction: AT_DESK,
  linked: AT_DESK,
  workedThrough: { circle: 'the circle', value: 'share of its conflict that was removed' },
  founded: {
    person: 'founder',
    circle: 'the new circle',
    other: 'municipality',
    value: 'field of work',
    values: FIELD_NUMBERS,
  },
  dissolved: { circle: 'the circle that ends', cause: EXIT },
  split: { circle: 'the circle', other: 'the new circle', cause: SPLIT },
  merged: { circle: 'the circle that ends', other: 'the circle that it goes into' },
  alliance: { circle: 'the circle' },
  association: { circle: 'the circle' },
  demanded: { circle: 'the circle', value: 'its grievance, from 0 up' },
  posts: { value: 'full-time equivalents that are wanted' },
  forum: { value: 'parity, a share' },
  appreciation: {
    cause: { hollow: 0, backed: 1 },
    value: 'share of members who are reached',
  },
  turnover: { other: 'official who leaves', value: 'number of the office' },
  leverOn: { other: 'entry of the policy, from 0', value: 'its intensity, a share' },
  leverOff: { other: 'entry of the policy, from 0', cause: ENDING },
  concept: {},
  newcomerJoined: IN_CIRCLE,
  bondingClass: { circle: 'the circle', value: CLASS },
  bridgingClass: { circle: 'the circle', other: 'another circle', value: CLASS },
  linkingClass: { circle: 'the circle', other: 'number of the office', value: CLASS },
  shelterClosed: { other: 'municipality' },
  appointed: { other: 'official who comes', value: 'number of the office' },
  shelterOpened: { other: 'municipality' },
  forumCalled: { value: 'open conflict, a share' },
  refused: { cause: ANSWER },
  headChanged: { other: 'number of the change, from 1' },
  allied: { value: 'open conflict and demand that they had in common' },
}
