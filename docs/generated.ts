import { LEVERS, OUTCOMES, PARAMETERS, scenarioJsonSchema } from '../sim/index.ts'

/** Files made from the code: path from the repository's root and text. */
export function generatedFiles(): readonly { readonly path: string; readonly text: string }[] {
  return [
    {
      path: 'scenarios/scenario.schema.json',
      text: `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
    },
    { path: 'docs/evidence.md', text: evidence() },
    { path: 'docs/outcomes.md', text: outcomes() },
  ]
}

const MADE = 'Made by `node --import tsx docs/generate.ts`; a test keeps it true.'

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function evidence(): string {
  const count = (status: string) => PARAMETERS.filter((row) => row.status === status).length
  return `# Parameters and levers, with their evidence

${MADE}

${PARAMETERS.length} parameters: ${count('read')} rest on a figure that was read, ${count('secondary')} on a secondary text, ${count('judged')} are judged, ${count('fitted')} are fitted to the patterns and effects. A judged value has no evidence of its own; its prior says how wide the doubt is. Source keys: C and K numbers, I, II, III, A and R numbers are those of the project's evidence list and of the source text; "rough trial" means that a value made an early version work and nothing more.

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

function outcomes(): string {
  return `# Weekly outcomes

${MADE}

${table(
  ['key', 'unit', 'Bedeutung', 'meaning'],
  OUTCOMES.map((row) => [`\`${row.key}\``, row.unit, row.de, row.en]),
)}
`
}
