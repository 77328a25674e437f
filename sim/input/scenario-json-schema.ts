import { z } from 'zod'
import { LEVERS, type LeverDefinition } from '../terms/levers.ts'
import { LIMITS } from './limits.ts'
import { MEANINGS } from './scenario-meanings.ts'
import { scenarioSchema } from './schema.ts'

/** A part of a JSON Schema, as far as it is looked into here. */
export type SchemaPart = {
  description?: string
  unit?: string
  readonly type?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly items?: SchemaPart
  readonly additionalProperties?: boolean | SchemaPart
  readonly anyOf?: readonly SchemaPart[]
  allOf?: readonly object[]
}

/**
 * JSON Schema (draft 2020-12) of a scenario file, for completion in editors. Which settings an
 * entry of the policy may have depends on its lever: for each lever stands what then holds.
 */
export function scenarioJsonSchema(): SchemaPart {
  const schema = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    unrepresentable: 'any',
  }) as SchemaPart
  schema.description = `A town: how it starts, who heads it, what is forced. At most ${LIMITS.scenario} characters, ${LIMITS.values} values and ${LIMITS.aliases} aliases.`
  explain(schema, '')
  const entry = schema.properties?.policy?.items
  if (!entry) throw new Error('the schema has no entries of a policy')
  entry.allOf = LEVERS.map(settingsOf)
  return schema
}

/** Writes down what the keys below a path mean. */
function explain(part: SchemaPart, path: string): void {
  for (const [key, below] of Object.entries(part.properties ?? {})) {
    const place = path === '' ? key : `${path}.${key}`
    // Both conditions of an entry have the same keys.
    Object.assign(below, MEANINGS[path.replace('.until', '.when')]?.[key])
    explain(below, place)
    if (below.items) explain(below.items, `${place}[]`)
  }
}

/** If an entry pulls this lever, then it may have these settings and no others. */
function settingsOf({ key, en, unit, settings }: LeverDefinition): object {
  const rows = Object.entries(settings).map(([name, { default: usual, bounds, en }]) => {
    const [minimum, maximum] = bounds
    return [name, { description: en, type: 'number', default: usual, minimum, maximum }]
  })
  const allowed = { properties: Object.fromEntries(rows), additionalProperties: false }
  return {
    if: { properties: { lever: { const: key } }, required: ['lever'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: {
      properties: { lever: { description: `${en}: ${unit}` }, settings: allowed },
    },
  }
}
