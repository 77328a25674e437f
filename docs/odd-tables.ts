import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEVERS, PARAMETERS, PART_KEYS, partText, scenarioJsonSchema } from '../sim/index.ts'
import { ANSWER, ENDING, ENTRY, EVENT, EXIT, JOIN, ROUTE, SPLIT } from '../sim/terms/events.ts'
import { FIELDS, type FieldDefinition } from '../sim/terms/fields.ts'
import type { ParameterKey } from '../sim/terms/parameters.ts'
import { TOWN_FIELDS } from '../sim/terms/town.ts'
import { eventSentence } from './event-sentence.ts'
import { MADE, table } from './table.ts'

const ROOT = join(import.meta.dirname, '..')
/** Rooms of the model that read and write its state. */
const ROOMS = ['sim/world', 'sim/acts', 'sim/mechanisms', 'sim/measure']

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room)).map((name) => ({
    name: `${room.replace('sim/', '')}/${name.replace('.ts', '')}`,
    text: readFileSync(join(ROOT, room, name), 'utf8'),
  })),
)
const whereFound = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)
const fields: readonly FieldDefinition[] = FIELDS
const listed = (names: readonly string[]) => names.join(', ') || 'nobody'
const code = (name: string) => `\`${name}\``

/** Causes by the name of their table. */
const CAUSES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ENTRY,
  JOIN,
  EXIT,
  ROUTE,
  ANSWER,
  ENDING,
  SPLIT,
}

/** What the code itself says of the model, for the ODD description. */
export function oddTables(): string {
  return `# Tables of the ODD description

${MADE} Files are named without \`sim/\` and ending.

## Levers

Intensity is a share of 0 to 1. What those who hold office decide when nobody forces a lever: [Leadership](town-and-office.md). Who reads each:

${table(
  ['lever', 'intensity means', 'settings: default, bounds', 'read by'],
  LEVERS.map(({ key, unit, settings }) => [
    code(key),
    unit,
    Object.entries(settings)
      .map(
        ([name, { default: usual, bounds }]) => `${code(name)}: ${usual}, ${bounds.join(' to ')}`,
      )
      .join('; '),
    listed(
      whereFound(new RegExp(`LEVER\\.${key}\\b`)).filter(
        (name) => name !== 'mechanisms/leadership',
      ),
    ),
  ]),
)}

## Parts

${table(
  ['part', 'what it is there for', 'asked by'],
  PART_KEYS.map((part) => [
    code(part),
    partText(part),
    listed(whereFound(new RegExp(`\\bis\\.${part}\\b`))),
  ]),
)}

## Fields of work

The field that meets emergency aid, and the parameters by which a field has its part of the other needs and meets offices. Parts are weights: a field has its weight's share of the sum.

${table(
  ['field', 'emergency', 'everyday', 'casework', 'contact', 'Feld', 'field in words'],
  fields.map(({ key, emergency, everyday, casework, contact, de, en }) => [
    code(key),
    emergency ? 'all of it' : '',
    code(everyday),
    casework ? code(casework) : '',
    code(contact),
    de,
    en,
  ]),
)}

## Events

${table(['event', 'number', 'what it tells'], eventRows())}

## Causes

${table(
  ['cause', 'number', 'told by'],
  Object.entries(CAUSES).flatMap(([kind, causes]) =>
    Object.entries(causes).map(([name, number]) => [
      code(`${kind}.${name}`),
      String(number),
      listed(whereFound(new RegExp(`${kind}\\.${name}\\b`))),
    ]),
  ),
)}

## Start values

${table(['start value', 'default', 'bounds', 'meaning'], startValues())}

## Numbers of the town

${table(
  ['number', 'written by', 'read by'],
  TOWN_FIELDS.map((field) => [
    code(`town.${field}`),
    listed(whereFound(writing(field))),
    listed(whereFound(reading(field))),
  ]),
)}

## Parameters

Priors, sources and status: [evidence](../evidence.md).

${table(
  ['parameter', 'default', 'unit', 'read by'],
  PARAMETERS.map(({ key, default: usual, unit }) => [
    code(key),
    String(usual),
    unit,
    listed(readersOf(key)),
  ]),
)}
`
}

/** Where a parameter is read: by its name, or as what a field of work names. */
function readersOf(key: ParameterKey): readonly string[] {
  if (fields.some(({ everyday, casework, contact }) => [everyday, casework, contact].includes(key)))
    return whereFound(/\bFIELDS\b/)
  return whereFound(
    new RegExp(`\\b(?:p|parameters)\\.${key}\\b|const \\{[^}]*\\b${key}\\b[^}]*\\} = parameters`),
  )
}

/** Where a number of the town gets a value. */
function writing(field: string): RegExp {
  return new RegExp(`town\\[TOWN\\.${field}\\]\\s*(?:[+*-]?=(?!=)|\\+\\+|--)`)
}

/** Where a number of the town is looked at, and not only given a value. */
function reading(field: string): RegExp {
  return new RegExp(`TOWN\\.${field}\\b(?!\\]\\s*(?:[+*-]?=(?!=)|\\+\\+|--))`)
}

/** Events with the sentence that stands above each in their table. */
function eventRows(): string[][] {
  return Object.entries(EVENT).map(([name, number]) => [
    code(name),
    String(number),
    eventSentence(name, number),
  ])
}

type Property = {
  readonly type?: string
  readonly anyOf?: readonly Property[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly description?: string
  readonly properties?: Readonly<Record<string, Property>>
}

/** Sections of a scenario that say where a town starts and who comes. */
const SECTIONS = ['place', 'administration', 'leadership', 'society', 'arrivals']

function startValues(): string[][] {
  const { properties = {} } = scenarioJsonSchema() as Property
  return SECTIONS.flatMap((section) =>
    Object.entries(properties[section]?.properties ?? {}).map(([key, property]) => {
      const { default: usual, anyOf = [] } = property
      const readings = [property, ...anyOf]
      return [
        code(`${section}.${key}`),
        usual === undefined ? 'none' : JSON.stringify(usual),
        boundsOf(readings.find(({ minimum }) => minimum !== undefined)),
        readings.find(({ description }) => description)?.description ?? '',
      ]
    }),
  )
}

function boundsOf(property: Property | undefined): string {
  if (property?.minimum === undefined) return ''
  const { minimum, maximum = Number.MAX_SAFE_INTEGER } = property
  return maximum < Number.MAX_SAFE_INTEGER ? `${minimum} to ${maximum}` : `from ${minimum}`
}
