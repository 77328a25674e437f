import { LEVERS, PARAMETERS, PART_KEYS, partText, scenarioJsonSchema } from '../sim/index.ts'
import type { SchemaPart } from '../sim/input/scenario-json-schema.ts'
import type { LeverDefinition } from '../sim/terms/levers.ts'
import { EXAMPLES, WHOLE_TOWN } from './scenario-examples.ts'
import { MADE, table } from './table.ts'

const HEAD = ['key', 'type', 'default', 'bounds', 'unit', 'meaning']
const code = (text: string) => `\`${text}\``

/** Every key of a scenario file, in the order in which it may stand there. */
export function scenarioReference(): string {
  const schema = scenarioJsonSchema()
  return `# Scenario files

${MADE}

A scenario is a file in YAML or JSON that says how a town starts, who heads it, and which levers a policy forces. Nothing unknown is let through: \`npm run sim -- validate my-town.yaml\` tells every problem at once. A key without a default has to be there, unless it says "may be left out". [Your own town](own-town.md) writes one from scratch; [evidence](evidence.md) says where parameters come from.

**Completion in an editor.** With this as its first line, an editor that knows YAML schemas completes keys, levers and the settings of each lever, and marks what is wrong:

\`\`\`
# yaml-language-server: $schema=./scenario.schema.json
\`\`\`

\`npm run sim -- schema --out scenario.schema.json\` writes the schema beside your file.

## A small town

\`\`\`yaml
${WHOLE_TOWN}\`\`\`

## The whole file

${keys(schema, '')}

${sections(schema, '')}
`
}

/** A heading, the keys and an example for each part below a path that has keys of its own. */
function sections(part: SchemaPart, path: string): string {
  return Object.entries(part.properties ?? {})
    .flatMap(([key, below]) => {
      const place = path === '' ? key : `${path}.${key}`
      if (place === 'parameters') return [section(place, below, parameters())]
      if (place === 'policy')
        return [section(place, below, keys(below.items, place)), policy(below)]
      if (place === 'structure') return [section(place, below, keys(below, place)), parts()]
      const list = below.items?.properties ? below.items : undefined
      if (isWords(below) || !(below.properties || list || EXAMPLES[place])) return []
      const name = list ? `${place}[]` : place
      return [section(place, below, keys(list ?? below, name)), sections(list ?? below, name)]
    })
    .filter((text) => text !== '')
    .join('\n\n')
}

function section(path: string, { description }: SchemaPart, body: string): string {
  const example = EXAMPLES[path]
  return [
    `## ${code(path)}`,
    description && `${description}.`,
    body,
    example && `\`\`\`yaml\n${example}\n\`\`\``,
  ]
    .filter((text) => text)
    .join('\n\n')
}

/** Entries of a policy: the two conditions, and what each lever knows. */
function policy({ items }: SchemaPart): string {
  const when = items?.properties?.when
  if (!when) throw new Error('the schema has no conditions')
  const conditions = section(
    'policy[].when',
    { description: 'What starts an entry; `policy[].until` has the same keys and ends it' },
    keys(when, 'policy[].when'),
  )
  const rows = LEVERS.flatMap(({ key, unit, cost, settings }: LeverDefinition) => [
    [code(key), 'intensity', '', '0 to 1', `${unit}; ${cost} EUR a week at 1`],
    ...Object.entries(settings).map(([name, { default: usual, bounds, en }]) => [
      code(key),
      code(name),
      String(usual),
      bounds.join(' to '),
      en,
    ]),
  ])
  return `${conditions}

## Levers and their settings

Intensity of every lever, and what may stand in \`policy[].settings\` beside it. Price: at intensity 1 and 100,000 inhabitants. [What each does](odd/tables.md#levers).

${table(['lever', 'setting', 'default', 'bounds', 'meaning'], rows)}`
}

function parameters(): string {
  return table(
    HEAD.filter((name) => name !== 'type'),
    PARAMETERS.map(({ key, default: usual, bounds, unit, en }) => [
      code(key),
      String(usual),
      bounds.join(' to '),
      unit,
      en,
    ]),
  )
}

function parts(): string {
  const rows = PART_KEYS.map((part) => [code(part), partText(part)])
  return `## Parts for \`structure.without\`\n\n${table(['part', 'what it is there for'], rows)}`
}

function keys(part: SchemaPart | undefined, path: string): string {
  const properties = Object.entries(part?.properties ?? {})
  if (properties.length === 0) return ''
  return table(
    HEAD,
    properties.map(([key, below]) => row(key, below, path, part?.required?.includes(key) ?? false)),
  )
}

function row(key: string, part: SchemaPart, path: string, needed: boolean): string[] {
  const place = path === '' ? key : `${path}.${key}`
  const readings = [part, ...(part.anyOf ?? [])]
  const found = (name: 'description' | 'unit') => readings.find((each) => each[name])?.[name]
  const meaning = found('description')
  if (!meaning) throw new Error(`nothing is said of ${place}`)
  return [
    code(place),
    typeOf(part),
    usual(part, needed),
    boundsOf(readings),
    found('unit') ?? '',
    meaning,
  ]
}

/** A text in German and English. */
function isWords({ properties = {} }: SchemaPart): boolean {
  return Object.keys(properties).join() === 'de,en'
}

function typeOf(part: SchemaPart): string {
  if (isWords(part)) return '`{ de, en }`'
  if (part.anyOf) return part.anyOf.map(typeOf).join(' or ')
  if (part.enum) return part.enum.map(code).join(', ')
  if (part.type === 'integer') return 'whole number'
  if (part.type === 'boolean') return '`true`, `false`'
  if (part.type === 'null') return '`null`'
  if (part.type === 'string') return 'text'
  if (part.type === 'array')
    return `list of ${part.items?.properties ? 'entries' : typeOf(part.items ?? {})}`
  return part.type === 'object' ? 'keys' : (part.type ?? 'any')
}

function usual(part: SchemaPart, needed: boolean): string {
  if (part.default !== undefined) return code(JSON.stringify(part.default))
  return needed ? 'needed' : 'may be left out'
}

function boundsOf(readings: readonly SchemaPart[]): string {
  const {
    minimum,
    maximum = Number.MAX_SAFE_INTEGER,
    maxItems,
  } = readings.find((each) => each.minimum !== undefined || each.maxItems !== undefined) ?? {}
  if (maxItems !== undefined) return `at most ${maxItems}`
  if (minimum === undefined) return ''
  return maximum < Number.MAX_SAFE_INTEGER ? `${minimum} to ${maximum}` : `from ${minimum}`
}
