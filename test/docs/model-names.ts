import { LEVERS, OUTCOMES, PARAMETERS, PART_KEYS, scenarioJsonSchema } from '../../sim/index.ts'
import { ANSWER, ENDING, ENTRY, EVENT, EXIT, JOIN, ROUTE, SPLIT } from '../../sim/terms/events.ts'
import { FIELDS } from '../../sim/terms/fields.ts'
import { SETTING } from '../../sim/terms/levers.ts'
import { BELONGS, FORM, ORIGIN, ROLE } from '../../sim/terms/roles.ts'
import { SHAPES } from '../../sim/terms/scenario.ts'
import { TOWN_FIELDS } from '../../sim/terms/town.ts'
import { FLAG_FIELDS, RATE_FIELDS, START_FIELDS, TABLES } from '../../sim/world/given.ts'
import { GROUPS } from '../../sim/world/layout.ts'

const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key)
const under = (kind: string, names: readonly string[]) => names.map((name) => `${kind}.${name}`)
const inTables = (tables: Readonly<Record<string, object>>) =>
  Object.entries(tables).flatMap(([kind, rows]) => under(kind, Object.keys(rows)))

type Schema = { readonly properties?: Readonly<Record<string, Schema>> }
const schema = scenarioJsonSchema() as Schema
const SECTIONS = ['place', 'administration', 'leadership', 'society', 'arrivals', 'structure']

/** Names of all properties of a schema, however deep. */
function propertiesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...(key === 'properties' ? Object.keys(inner as object) : []),
    ...propertiesOf(inner),
  ])
}

/** Columns that a run carries on: not those that only link rows, repeat others or hold nothing for long. */
function lasting(group: keyof typeof GROUPS): string[] {
  const columns: [string, readonly [unknown, number, string?]][] = Object.entries(GROUPS[group])
  return columns.flatMap(([name, [, , leftOut]]) =>
    leftOut || /Next|Previous|^nextIn/.test(name) ? [] : [`${group}.${name}`],
  )
}

/** Names of the model by kind, as the ODD description writes them in code font. */
export const NAMES = {
  parameters: keys(PARAMETERS),
  levers: keys(LEVERS),
  settings: under('setting', Object.keys(SETTING)),
  parts: PART_KEYS,
  outcomes: keys(OUTCOMES),
  events: under('EVENT', Object.keys(EVENT)),
  causes: inTables({ ENTRY, JOIN, EXIT, ROUTE, ANSWER, ENDING, SPLIT }),
  roles: inTables({ ROLE, BELONGS, FORM, ORIGIN }),
  fields: keys(FIELDS),
  town: under('town', TOWN_FIELDS),
  startValues: SECTIONS.flatMap((section) =>
    under(section, Object.keys(schema.properties?.[section]?.properties ?? {})),
  ),
  state: (
    [
      'helper',
      'member',
      'circle',
      'official',
      'office',
      'place',
      'lever',
      'policy',
      'week',
    ] as const
  ).flatMap(lasting),
} as const

/** All that a name in code font may mean. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(NAMES).flat(),
  ...inTables(GROUPS),
  ...inTables(TABLES),
  ...under('start', START_FIELDS),
  ...under('rate', RATE_FIELDS),
  ...under('is', FLAG_FIELDS),
  ...under('lever', NAMES.levers),
  ...SHAPES,
  ...propertiesOf(schema),
])
