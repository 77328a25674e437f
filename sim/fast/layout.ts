import { OFFICIAL_ROLE } from '../acts/officials.ts'
import { ORIGIN } from '../acts/people.ts'
import { f32, f64, i32, u8 } from '../exact/columns.ts'
import { STREAM } from '../exact/random.ts'
import { ENTRY, EVENT, EXIT, JOIN, ROUTE } from '../terms/events.ts'
import { LEVER_INDEX } from '../terms/levers.ts'
import { OUTCOME_INDEX } from '../terms/outcomes.ts'
import { PARAMETERS } from '../terms/parameters.ts'
import * as layout from '../world/layout.ts'
import { COUNTED_CONTACTS } from '../world/rates.ts'
import { CONTACTS, NEVER } from '../world/residents.ts'
import { EXIT_CELLS } from '../world/world.ts'
import { RATES, structBytes } from './fields.ts'

/**
 * Only for making the module; what a run needs of it stands in fields.ts.
 *
 * The world as C sees it: one struct of numbers and addresses of columns, declared from the
 * same tables that lay out the columns of the model, so that the two cannot drift apart.
 */
type Field = 'f64' | 'i32' | 'u32' | `${string} *`
type Fields = Readonly<Record<string, Field>>

/** What the kinds of columns are called in C. */
const KIND = new Map<unknown, string>([
  [u8, 'u8'],
  [i32, 'i32'],
  [f32, 'f32'],
  [f64, 'f64'],
])
const alike = (names: readonly string[], field: Field): Fields =>
  Object.fromEntries(names.map((name) => [name, field]))
const columns = layout.GROUP_NAMES.filter((name) => !layout.INTERLEAVED.has(name)).map(
  (name): [string, Fields] => [
    name,
    Object.fromEntries(
      Object.entries(layout.GROUPS[name]).map(([column, [kind]]) => [
        column,
        `${KIND.get(kind)} *` as const,
      ]),
    ),
  ],
)

/** Sections of the struct; what has 8 bytes stands in front, so that nothing is padded. */
const STRUCT: Readonly<Record<string, Fields>> = {
  p: alike(
    PARAMETERS.map(({ key }) => key),
    'f64',
  ),
  scenario: alike(['population', 'openness', 'trust', 'dependence'], 'f64'),
  rate: alike(RATES, 'f64'),
  ...Object.fromEntries(columns),
  all: {
    town: 'f64 *',
    resident: 'Resident *',
    members: 'i32 *',
    row: 'f64 *',
    exits: 'f64 *',
  },
  residents: {
    bin: 'u8 *',
    order: 'i32 *',
    orderLuck: 'u32 *',
    cellStart: 'i32 *',
    placeShare: 'f64 *',
    contactMask: 'i32 *',
  },
  series: { media: 'f64 *' },
  rates: { keepBonding: 'f64 *', keepBridging: 'f64 *', contactBins: 'i32 *' },
  log: {
    week: 'u16 *',
    kind: 'u8 *',
    person: 'i32 *',
    circle: 'i32 *',
    other: 'i32 *',
    cause: 'u8 *',
    cause2: 'u8 *',
    value: 'f32 *',
  },
  scratch: {
    people: 'i32 *',
    roster: 'i32 *',
    rosterStart: 'i32 *',
    bonding: 'f64 *',
    bridges: 'f64 *',
    links: 'f64 *',
    bondingClass: 'u8 *',
    bridgingClass: 'u8 *',
    linkingClass: 'u8 *',
  },
  count: alike(
    ['week', 'helpers', 'members', 'circles', 'officials', 'nodes', 'inCircles', 'events'],
    'i32',
  ),
  room: alike(['helper', 'member', 'circle', 'waiting', 'events'], 'i32'),
  size: alike(['residents', 'places', 'municipalities', 'offices'], 'i32'),
  key: alike(['low', 'high'], 'u32'),
  /** Structure of the model, and what falls due this week. */
  is: alike(
    ['null', 'network', 'disappointment', 'additive', 'crowdingNeed', 'crowdingAutonomy'],
    'i32',
  ),
  due: alike(['alliance', 'appreciation'], 'i32'),
}

const placed = Object.entries(STRUCT).flatMap(([section, fields]) =>
  Object.entries(fields).map(([name, field]) => ({ path: `${section}.${name}`, field })),
)
/** Paths of all fields in the order in which they stand, and how many of them are doubles, which stand in front. */
export const FIELDS = placed.map(({ path }) => path)
export const DOUBLES = placed.filter(({ field }) => field === 'f64').length
if (placed.slice(0, DOUBLES).some(({ field }) => field !== 'f64'))
  throw new Error('a double stands behind what has 4 bytes')

/** Numbered names of the model, by the prefix that they have in C. */
const NUMBERED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  TOWN: layout.TOWN,
  ROLE: layout.ROLE,
  FORM: layout.FORM,
  OUTCOME: OUTCOME_INDEX,
  LEVER: LEVER_INDEX,
  OFFICIAL: OFFICIAL_ROLE,
  STREAM,
  EVENT,
  ENTRY,
  EXIT,
  JOIN,
  ORIGIN,
  ROUTE,
}
const SIZES: Readonly<Record<string, number>> = {
  PEERS: layout.PEERS,
  LINKS: layout.LINKS,
  MILIEUS: layout.MILIEUS,
  NEWCOMER_MILIEU: layout.NEWCOMER_MILIEU,
  MAX_OFFICES: layout.MAX_OFFICES,
  BINS: layout.BINS,
  CELLS: layout.CELLS,
  EXIT_CLASSES: layout.EXIT_CLASSES,
  EXIT_BUCKETS: layout.EXIT_BUCKETS,
  EARLY_WEEKS: layout.EARLY_WEEKS,
  EXIT_CELLS,
  CONTACTS,
  COUNTED_CONTACTS,
  NEVER,
}

/** The C header of the layout. */
export function header(): string {
  const record = Object.entries(layout.GROUPS.resident)
    .sort(([, [a]], [, [b]]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT)
    .map(([name, [kind]]) => `  ${KIND.get(kind)} ${name};`)
  const sections = Object.entries(STRUCT).map(([section, fields]) => {
    const lines = Object.entries(fields).map(([name, field]) => `    ${field} ${name};`)
    return ['  struct {', ...lines, `  } ${section};`].join('\n')
  })
  const numbered = Object.entries(NUMBERED).map(([prefix, values]) => {
    const lines = Object.entries(values).map(([name, value]) => `  ${prefix}_${name} = ${value},`)
    return ['enum {', ...lines, '};'].join('\n')
  })
  return [
    ...Object.entries(SIZES).map(([name, value]) => `#define ${name} ${value}`),
    ...numbered,
    ['typedef struct {', ...record, '} Resident;'].join('\n'),
    ['typedef struct {', ...sections, '} World;'].join('\n'),
    `_Static_assert(sizeof(World) == ${structBytes(FIELDS.length, DOUBLES)}, "the struct is placed as TypeScript thinks");`,
    '',
  ].join('\n')
}
