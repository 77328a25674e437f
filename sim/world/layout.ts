import { f32, f64, i32, recordBytes, u8 } from '../exact/columns.ts'

/** Role of a helper row. */
export const ROLE = { former: 0, independent: 1, member: 2, organiser: 3, mentor: 4 } as const
/** Form of a circle. */
export const FORM = { informal: 0, alliance: 1, association: 2 } as const

export const PEERS = 8
export const LINKS = 4
export const MILIEUS = 4
/** Milieu of people who came as refugees. */
export const NEWCOMER_MILIEU = 4
export const MAX_OFFICES = 12
export const BINS = 128
/** Luck is bucketed to this many equal cells per threshold bin. */
export const CELLS = 256
/** Classes of exits outside circles: by immediacy in the first half year, settled, mentors. */
export const EXIT_CLASSES = 18
/** Buckets of one exit class; a lap of the clock is 16 units of cumulated hazard. */
export const EXIT_BUCKETS = 1024
/** Weeks of the first half year; cohorts of starters stand in a ring of this many lists. */
export const EARLY_WEEKS = 26

/** Town-level numbers, by position in `world.town`. */
export const TOWN_FIELDS = [
  'arrivals',
  'refugees',
  'settled',
  'emergencyPool',
  'everydayPool',
  'needEmergency',
  'needEveryday',
  'needCasework',
  'provisionEmergency',
  'provisionEveryday',
  'metMunicipal',
  'metVolunteers',
  'unmet',
  'coverage',
  'needIndex',
  'match',
  'hours',
  'cases',
  'staff',
  'load',
  'pendingIndex',
  'media',
  'mood',
  'clarity',
  'contacts',
  'friction',
  'entries',
  'joins',
  'posts',
  'frustratedWeeks',
  'demanded',
  'visibleUnmet',
  'supportFelt',
  'horizontal',
  'cost',
  'workedThrough',
  'allianceExists',
  'conceptAdopted',
  'everActive',
  'neverEngagedBefore',
  'independents',
  'mentors',
  'members',
  'organisers',
  'former',
  'tired',
  'newcomerHelpers',
  'independentHours',
  'mentorHours',
  'linkingMean',
  'newcomerCount',
  'circlesAlive',
  'conflict',
  'openConflict',
  'bridging',
  'motivation',
  'strain',
  'trustHelpers',
  'understandingHelpers',
  'needPeak',
  'backlog',
] as const
export type TownField = (typeof TOWN_FIELDS)[number]
export const TOWN = Object.fromEntries(TOWN_FIELDS.map((name, index) => [name, index])) as Readonly<
  Record<TownField, number>
>

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
  exitKey: [f64, 1],
  exitNext: [i32, 1],
  exitPrevious: [i32, 1],
  cohortNext: [i32, 1],
  cohortPrevious: [i32, 1],
  placeNext: [i32, 1],
  placePrevious: [i32, 1],
  wishNext: [i32, 1],
  wishPrevious: [i32, 1],
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
} as const
const CIRCLE = {
  place: [u8, 1],
  form: [u8, 1],
  alive: [u8, 1],
  nextInPlace: [i32, 1],
  members: [i32, 1],
  peak: [i32, 1],
  founded: [i32, 1],
  dissolved: [i32, 1],
  conflict: [f32, 1],
  wrong: [f32, 1],
  linking: [f32, 1],
  smallWeeks: [i32, 1],
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
} as const
const OFFICE = { load: [f32, 1], tie: [f32, MAX_OFFICES] } as const
/** Heads of the chains of a municipality: its circles, independents, people who wait for a circle. */
const PLACE = { circle: [i32, 1], independent: [i32, 1], wish: [i32, 1], wishes: [i32, 1] } as const
/** Helper row of each inhabitant of 14 and older; -1 for those who never helped. */
const PERSON = { helper: [i32, 1] } as const
/**
 * The same inhabitants; `state`, `bin`, `key` and `node` are their place in the queue.
 * Interleaved: whoever helps touches ten contacts anywhere in the town, and so each is one
 * record and not a place in six columns. A value of resident `id` stands at `id * PER_RESIDENT.x`.
 */
const RESIDENT = {
  key: [f64, 1],
  node: [i32, 1],
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
const QUEUE = { survival: [f64, 1], first: [i32, CELLS] } as const
/** Nodes of the chains of waiting residents, in the order in which they began to wait. */
const WAITING = { id: [i32, 1], next: [i32, 1] } as const
/** Exits outside circles: the clock of each class and its buckets. */
const EXIT_QUEUE = { clock: [f64, 1], bucket: [i32, EXIT_BUCKETS] } as const
const COHORT = { first: [i32, 1] } as const
const WEEK = { linkClock: [f64, 1] } as const
const LEVER = { intensity: [f32, 1], since: [i32, 1], entry: [i32, 1] } as const
const POLICY = { state: [u8, 1], streak: [i32, 1], began: [i32, 1] } as const

/** Groups of columns, in the order in which they stand in the buffer. */
export const GROUPS = {
  helper: HELPER,
  member: MEMBER,
  circle: CIRCLE,
  official: OFFICIAL,
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
} as const
export type GroupName = keyof typeof GROUPS
export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[]
/** Groups whose rows are records: what one row holds stands together. */
export const INTERLEAVED: ReadonlySet<GroupName> = new Set<GroupName>(['resident'])

/** Columns that only link what other columns say; a fingerprint leaves them out. */
export const DERIVED: ReadonlySet<string> = new Set([
  'resident.node',
  'queue.first',
  'waiting.id',
  'waiting.next',
])
