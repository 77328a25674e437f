import {
  type Codes,
  EVENT,
  EVENT_COLUMNS,
  EVENT_FIELDS,
  OUTCOME_FORMULAS,
  OUTCOMES,
} from '../sim/index.ts'
import { eventSentence } from './event-sentence.ts'
import { METRIC_MEANINGS } from './metric-meanings.ts'
import { MADE, table } from './table.ts'

const code = (text: string) => `\`${text}\``

/** Everything that stands in the tables of a run and of the patterns. */
export function dataDictionary(): string {
  return `# Data dictionary

${MADE}

\`npm run sim -- run town-1 --out results\` writes the weekly outcomes (\`trajectory\`), the event log (\`events\`) with all that is needed to make the same run again (\`scenario.json\` with every value, its arrivals in \`inflow/\`, \`manifest.json\` with versions and the SHA-256 of every file) and to read it (\`datapackage.json\` describes every column, \`ro-crate-metadata.json\` says what was made from what). \`npm run sim -- verify results\` checks the files and makes the run again; \`--format\` takes csv, json or parquet. \`npm run sim -- patterns --out rows.csv\` writes every metric of every run. An empty field stands for nothing. Shares are from 0 to 1.

## Weekly outcomes (\`trajectory\`)

One row a week. \`week\` counts from 0, \`date\` is the first day of the week (YYYY-MM-DD); then one column for each outcome. Formulas are written as in the [ODD description](odd.md#7-submodels), where every state variable and parameter in them is explained; the submodels say more.

${table(
  ['column', 'unit', 'range', 'formula', 'meaning', 'Bedeutung'],
  OUTCOMES.map(({ key, unit, de, en }) => {
    const { range, formula, note } = OUTCOME_FORMULAS[key]
    return [code(key), unit, rangeText(range), code(formula), note ? `${en}; ${note}` : en, de]
  }),
)}

## Event log (\`events\`)

One row for each event, in the order in which things happened.

${table(
  ['column', 'holds'],
  Object.entries(EVENT_COLUMNS).map(([name, { description }]) => [code(name), description]),
)}

What each kind holds; what is not named is empty:

${table(['kind', 'what it tells', 'fields'], events())}

### Words of causes and values

${table(['kind', 'field', 'words'], words())}

## Metrics of the patterns (\`patterns --out\`)

${table(
  ['column', 'holds'],
  [
    ['`draw`', '0: values as shipped; from 1: number of the draw of parameters'],
    ['`study`', 'pattern or effect, or `drawn`: then `metric` is the path of what was drawn'],
    ['`arm`', 'town, or which of the scenarios of the effect'],
    ['`seed`', 'seed of the run'],
    ['`metric`', 'what was measured; parts of a group as `group.part`'],
    ['`value`', 'its value; `Infinity`: a week that never comes; `NaN`: the run does not tell'],
  ],
)}

${table(
  ['metric', 'what it says'],
  Object.entries(METRIC_MEANINGS).map(([name, meaning]) => [code(name), meaning]),
)}
`
}

function rangeText([low, high]: readonly [number | null, number | null]): string {
  if (low === null) return 'any'
  return high === null ? `from ${low}` : `${low} to ${high}`
}

function events(): string[][] {
  return Object.entries(EVENT).map(([name, number]) => {
    const { cause, cause2, values, ...fields } = EVENT_FIELDS[name as keyof typeof EVENT]
    const told = [
      ...Object.entries(fields).map(([field, what]) => `${code(field)}: ${what}`),
      ...(cause ? ['`cause`'] : []),
      ...(cause2 ? ['`cause2`, if there is one'] : []),
    ]
    return [code(name), inShort(eventSentence(name, number)), told.join('; ') || 'none']
  })
}

/** Without what the sentence says of fields: that has a column of its own. */
function inShort(sentence: string): string {
  return `${sentence.replace(/ \(person: \w+\)/, '').replace(/[.;] (?:cause|other|value)[\s\S]*$/, '')}`.replace(
    /\.?$/,
    '.',
  )
}

function words(): string[][] {
  const listed = (codes: Codes, numbers: boolean) =>
    Object.entries(codes)
      .map(([word, number]) => (numbers ? `${number} ${word}` : code(word)))
      .join(', ')
  return Object.entries(EVENT_FIELDS).flatMap(([name, { cause, cause2, values }]) => [
    ...(cause
      ? [[code(name), cause2 ? '`cause`, `cause2`' : '`cause`', listed(cause, false)]]
      : []),
    ...(values ? [[code(name), '`value`', listed(values, true)]] : []),
  ])
}
