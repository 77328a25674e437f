import { f32, f64, i32, recordBytes, u8, u16 } from '../exact/columns.ts'
import {
  BINS,
  CELLS,
  EXIT_BUCKETS,
  EXIT_CELLS,
  EXIT_CLASSES,
  LINKS,
  LOG_ROWS,
  MAX_OFFICES,
  PEERS,
} from '../terms/sizes.ts'

/*
 * Columns of the state. A third entry says what a fingerprint and a copy may leave out:
 * `derived` only repeats what other columns say or is used up within a week, `scratch` holds
 * nothing across a call that can make the world grow.
 */

/** Everybody who ever helped. What only circles know of somebody stands in `member`. */
const HELPER = {
  person: [i32, 1],
  member: [i32, 1],
  role: [u8, 1],
  place: [u8, 1],
  origin: [u8, 1],
  exitClass: [u8, 1],
  since: [i32, 1],
  hours: [f32, 1],
  immediacy: [f32, 1],
  /** With whom somebody helps who is in no circle, and how it goes for them. */
  belongs: [u8, 1],
  satisfaction: [f32, 1],
  strain: [f32, 1],
  /** Week in which a meeting with an office last went wrong, -1 for none. */
  wrongWeek: [i32, 1],
  exitKey: [f64, 1],
  /** How much sooner somebody leaves than others of their class. */
  exitFactor: [f32, 1],
  exitNext: [i32, 1],
  exitPrevious: [i32, 1],
  cohortNext: [i32, 1],
  cohortPrevious: [i32, 1],
  placeNext: [i32, 1],
  placePrevious: [i32, 1],
  wishNext: [i32, 1],
  wishPrevious: [i32, 1],
  leaver: [i32, 1, 'scratch'],
} as const
/** Everybody who was ever in a circle, and their ties, which outlast the membership. */
const MEMBER = {
  helper: [i32, 1],
  person: [i32, 1],
  circle: [i32, 1],
  lastCircle: [i32, 1],
  since: [i32, 1],
  idle: [i32, 1],
  milieu: [u8, 1],
  tired: [u8, 1],
  held: [u8, 1],
  hours: [f32, 1],
  immediacy: [f32, 1],
  autonomy: [f32, 1],
  motivation: [f32, 1],
  strain: [f32, 1],
  frustration: [f32, 1],
  recognition: [f32, 1],
  efficacy: [f32, 1],
  trust: [f32, 1],
  understanding: [f32, 1],
  bonding: [f32, 1],
  linking: [f32, 1],
  peerTo: [i32, PEERS],
  peerStrength: [f32, PEERS],
  peerWeek: [i32, PEERS],
  linkTo: [i32, LINKS],
  linkStrength: [f32, LINKS],
  linkWeek: [i32, LINKS],
  /** Rows that are in a circle now, in order of joining. */
  present: [i32, 1, 'derived'],
  /** The same rows by circle. */
  roster: [i32, 1, 'scratch'],
  /** Strength of ties across circles or milieus, added up. */
  bridgingSum: [f64, 1, 'scratch'],
} as const
const CIRCLE = {
  place: [u8, 1],
  form: [u8, 1],
  alive: [u8, 1],
  nextInPlace: [i32, 1],
  members: [i32, 1],
  founded: [i32, 1],
  conflict: [f32, 1],
  wrong: [f32, 1],
  /** Conflict that was worked through at eye level, slowly forgotten. */
  worked: [f32, 1],
  /** Field of work, and the tasks there are in it against those the circle is used to. */
  field: [u8, 1],
  usual: [f32, 1],
  drop: [f32, 1],
  /** Organisers, and how loudly the circle could speak up. */
  organisers: [i32, 1],
  grievance: [f32, 1],
  demands: [u8, 1],
  linking: [f32, 1],
  smallWeeks: [i32, 1],
  /** Where the members of a circle begin in the roster, and where they end. */
  rosterStart: [i32, 1, 'scratch'],
  rosterEnd: [i32, 1, 'scratch'],
  /** What relations leave of the reasons to go. */
  hold: [f64, 1, 'scratch'],
  /** Sums over the members of a circle, and its ties to other circles and to offices. */
  bondingSum: [f64, 1, 'scratch'],
  bridges: [i32, 1, 'scratch'],
  links: [f64, MAX_OFFICES, 'scratch'],
  /** Classes of ties as last told. */
  bondingClass: [u8, 1, 'derived'],
  linkingClass: [u8, MAX_OFFICES, 'derived'],
} as const
const OFFICIAL = {
  post: [i32, 1],
  office: [i32, 1],
  role: [u8, 1],
  active: [u8, 1],
  from: [i32, 1],
  to: [i32, 1],
  formality: [f32, 1],
  openness: [f32, 1],
  understanding: [f32, 1],
  trust: [f32, 1],
  capacity: [f32, 1],
  duty: [f32, 1],
  load: [f32, 1],
  backlog: [f64, 1],
  ties: [f64, 1],
  /** Weights as the one whom a helper meets, added up. */
  weight: [f64, 1, 'scratch'],
} as const
/** Pairs of circles, by `pairOf`. */
const PAIR = { bridgingClass: [u8, 1, 'derived'] } as const
const OFFICE = { load: [f32, 1], tie: [f32, MAX_OFFICES] } as const
/** Heads of the chains of a municipality: its circles, independents, people who wait for a circle. */
const PLACE = {
  circle: [i32, 1],
  independent: [i32, 1],
  wish: [i32, 1],
  wishes: [i32, 1],
  /** Whether its shelters are closed. */
  closed: [u8, 1],
} as const
/** Helper row of each inhabitant of 14 and older; -1 for those who never helped. */
const PERSON = { helper: [i32, 1], entrant: [i32, 1, 'derived'] } as const
/**
 * The same inhabitants; `state`, `bin`, `key` and `node` are their place in the queue.
 * Interleaved: whoever helps touches ten contacts anywhere in the town, and so each is one
 * record and not a place in six columns. A value of resident `id` stands at `id * PER_RESIDENT.x`.
 */
const RESIDENT = {
  key: [f64, 1],
  node: [i32, 1, 'derived'],
  state: [u8, 1],
  bin: [u8, 1],
  bonus: [u8, 1],
  contacts: [u8, 1],
} as const
/** Steps from one resident to the next in columns of 8 bytes, 4 bytes and 1 byte. */
export const PER_RESIDENT = {
  double: recordBytes(RESIDENT) / 8,
  word: recordBytes(RESIDENT) / 4,
  byte: recordBytes(RESIDENT),
} as const
const QUEUE = { survival: [f64, 1], first: [i32, CELLS, 'derived'] } as const
/** Nodes of the chains of waiting residents, in the order in which they began to wait. */
const WAITING = { id: [i32, 1, 'derived'], next: [i32, 1, 'derived'] } as const
/** Exits outside circles: the clock of each class and its buckets, this week's hazard and its parts. */
const EXIT_QUEUE = {
  clock: [f64, 1],
  bucket: [i32, EXIT_BUCKETS],
  hazard: [f64, 1, 'scratch'],
  part: [f64, EXIT_CELLS, 'scratch'],
} as const
const COHORT = { first: [i32, 1] } as const
const WEEK = { linkClock: [f64, 1], settleClock: [f64, 1] } as const
const LEVER = {
  intensity: [f32, 1],
  since: [i32, 1],
  entry: [i32, 1],
  /** What those who hold office decided last, and the week in which it began. */
  own: [f32, 1],
  began: [i32, 1],
} as const
/**
 * `streak`: weeks in a row in which the condition of an entry's start, and that of its end, was
 * met; `spent`: EUR of its grant.
 */
const POLICY = { state: [u8, 1], streak: [i32, 2], began: [i32, 1], spent: [f64, 1] } as const
/** People who left this week, and the parts of one hazard, by cause. */
const EXIT = { people: [f64, 1, 'derived'], part: [f64, 1, 'scratch'] } as const
/** Outcomes of the week, in the order of OUTCOMES; filled by `measure`. */
const OUTCOME = { value: [f64, 1, 'derived'] } as const
/** Events that were not handed on yet. */
const LOG = {
  week: [u16, 1, 'derived'],
  kind: [u8, 1, 'derived'],
  person: [i32, 1, 'derived'],
  circle: [i32, 1, 'derived'],
  other: [i32, 1, 'derived'],
  cause: [u8, 1, 'derived'],
  cause2: [u8, 1, 'derived'],
  value: [f32, 1, 'derived'],
} as const

/** Groups of columns, in the order in which they stand in the buffer. */
export const GROUPS = {
  helper: HELPER,
  member: MEMBER,
  circle: CIRCLE,
  official: OFFICIAL,
  pair: PAIR,
  office: OFFICE,
  place: PLACE,
  person: PERSON,
  resident: RESIDENT,
  queue: QUEUE,
  waiting: WAITING,
  exitQueue: EXIT_QUEUE,
  cohort: COHORT,
  week: WEEK,
  lever: LEVER,
  policy: POLICY,
  exit: EXIT,
  outcome: OUTCOME,
  log: LOG,
} as const
export type GroupName = keyof typeof GROUPS
export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[]
/** Groups whose rows are records: what one row holds stands together. */
export const INTERLEAVED: ReadonlySet<GroupName> = new Set<GroupName>(['resident'])

/** Groups that grow, and those whose rows are the same for every town. */
export const GROWING = ['helper', 'member', 'circle', 'official'] as const
export type Growing = (typeof GROWING)[number]
export const FIXED_ROWS = {
  office: MAX_OFFICES,
  queue: BINS,
  exitQueue: EXIT_CLASSES,
  exit: EXIT_CELLS,
  log: LOG_ROWS,
} as const satisfies Partial<Record<GroupName, number>>
