import { type Parsed, parseScenario, type Scenario, setPath } from '../sim/index.ts'
import { inflow, scenarioText } from './scenarios.ts'

/** A table of arrivals as text: months from the first one on, each with its line of cells. */
export function tableText(
  columns: string,
  firstYear: number,
  rows: readonly (readonly number[])[],
  scope?: string,
): string {
  const month = (index: number) =>
    `${firstYear + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  return [
    ...(scope === undefined ? [] : [`# scope: ${scope}`]),
    `month,${columns}`,
    ...rows.map((cells, index) => [month(index), ...cells].join(',')),
  ].join('\n')
}

/** The neutral town with other values, and with a table of its own that is called "mine". */
export function readOwn(mine: string | undefined, ...assignments: string[]): Parsed {
  const own = mine === undefined ? {} : { mine }
  const named = mine === undefined ? [] : ['inflow=mine']
  const text = setPath(scenarioText('neutral'), [...named, ...assignments])
  if (!text.ok) throw new Error(JSON.stringify(text.problems))
  return parseScenario(text.text, { inflow: { ...inflow, ...own } })
}

export function ownTown(mine: string | undefined, ...assignments: string[]): Scenario {
  const parsed = readOwn(mine, ...assignments)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1))
  return parsed.scenario
}

const lines = (parsed: readonly { readonly path: string; readonly message: string }[]) =>
  parsed.map(({ path, message }) => `${path}: ${message}`)

/** All that is wrong with such a town. */
export function problemsOf(mine: string | undefined, ...assignments: string[]): string[] {
  const parsed = readOwn(mine, ...assignments)
  return parsed.ok ? [] : lines(parsed.problems)
}

/** All that its writer should know although it can be used. */
export function warningsOf(mine: string | undefined, ...assignments: string[]): string[] {
  const parsed = readOwn(mine, ...assignments)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1))
  return lines(parsed.warnings)
}
