import { LEVERS, PARAMETERS, scenarioJsonSchema } from '../sim/index.ts'
import { dataDictionary } from './data-dictionary.ts'
import { oddTables } from './odd-tables.ts'
import { scenarioReference } from './scenario-reference.ts'
import { measures, stateVariables } from './state.ts'
import { MADE, table } from './table.ts'

/** Files made from the code: path from the repository's root and text. */
export function generatedFiles(): readonly { readonly path: string; readonly text: string }[] {
  return [
    {
      path: 'scenarios/scenario.schema.json',
      text: `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
    },
    { path: 'docs/evidence.md', text: evidence() },
    { path: 'docs/scenario.md', text: scenarioReference() },
    { path: 'docs/data.md', text: dataDictionary() },
    { path: 'docs/state.md', text: state() },
    { path: 'docs/odd/tables.md', text: oddTables() },
  ]
}

function evidence(): string {
  const count = (status: string) => PARAMETERS.filter((row) => row.status === status).length
  return `# Parameters and levers, with their evidence

${MADE}

${PARAMETERS.length} parameters: ${count('read')} rest on a figure that was read, ${count('secondary')} on a secondary text, ${count('judged')} are judged, ${count('fitted')} are fitted to the patterns and effects. A judged or fitted value has no evidence of its own; its prior says how wide the doubt is. Source keys lead to their sources in [sources.md](sources.md): C numbers and sections of the evidence there, A, I, II and III numbers in [claims.md](claims.md), names in the [bibliography](references.bib); "rough trial" means that a value made an early version work and nothing more.

${table(
  ['key', 'unit', 'default', 'prior', 'source', 'status', 'Bedeutung', 'meaning'],
  PARAMETERS.map((row) => [
    `\`${row.key}\``,
    row.unit,
    String(row.default),
    row.prior.join(' to '),
    row.source,
    row.status,
    row.de,
    row.en,
  ]),
)}

## Levers

Intensity is a share of 0 to 1 throughout. Cost: EUR per week at intensity 1 and 100,000 inhabitants; judged, except posts (up to 30,000 EUR a year, C30).

${table(
  ['key', 'intensity means', 'cost', 'pulled by', 'Hebel', 'lever', 'settings (default)'],
  LEVERS.map((row) => [
    `\`${row.key}\``,
    row.unit,
    String(row.cost),
    row.by,
    row.de,
    row.en,
    Object.entries(row.settings)
      .map(([name, value]) => `${name}: ${value.en} (${value.default})`)
      .join('; '),
  ]),
)}
`
}

/** A file of the model as it is spoken of: mechanisms by their name, all else with its room. */
function spoken(files: readonly string[]): string {
  const names = files.map((file) =>
    file
      .replace(/^sim\//, '')
      .replace(/\.ts$/, '')
      .replace(/^mechanisms\//, ''),
  )
  return names.join(', ')
}

function state(): string {
  return `# State, who writes it and who reads it

${MADE}

Found in the sources: numbers of the town first, then columns by group. Mechanisms stand by their name alone. What is only read to work out its own next value does not count as read. Beside these, conditions of policies look at the numbers in \`sim/world/watched.ts\`, and the page is shown whatever it asks for.

${table(
  ['variable', 'written by', 'read by', 'only measured or told by'],
  stateVariables().map(({ name, written, read, told }) => {
    const acting = read.filter((file) => !measures(file))
    return [
      `\`${name}\``,
      spoken(written),
      spoken(acting),
      acting.length > 0 ? '' : spoken([...read, ...told]),
    ]
  }),
)}
`
}
