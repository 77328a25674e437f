import { readFileSync } from 'node:fs'
import { formatProblems, parseScenario, type Scenario } from '../sim/index.ts'

const folder = new URL('../scenarios/', import.meta.url)

/** Text of a shipped scenario. */
export function scenarioText(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
}

/** The shipped inflow by the name that scenarios use. */
export const inflow = { germany: readFileSync(new URL('inflow/germany.csv', folder), 'utf8') }

/** A shipped scenario, checked. */
export function scenario(name: string): Scenario {
  const parsed = parseScenario(scenarioText(name), { inflow })
  if (!parsed.ok) throw new Error(formatProblems(`${name} cannot be used`, parsed.problems))
  return parsed.scenario
}
