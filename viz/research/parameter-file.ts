import { DEFAULT_PARAMETERS, type ParameterKey, type Scenario } from '../../sim/index.ts'

/**
 * A scenario as the text of a scenario file, in JSON, which YAML contains: command line and page read
 * it. Parameters that are as in the table are left out; the inflow is named, not copied.
 */
export function scenarioText(scenario: Scenario): string {
  const { inflow: _table, country: _country, inflowName, parameters, ...rest } = scenario
  const changed = (Object.keys(parameters) as ParameterKey[]).filter(
    (key) => parameters[key] !== DEFAULT_PARAMETERS[key],
  )
  const file = {
    ...rest,
    inflow: inflowName,
    parameters: Object.fromEntries(changed.map((key) => [key, parameters[key]])),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
