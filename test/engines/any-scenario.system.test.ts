import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEFAULT_PARAMETERS,
  ENGINES,
  type ParameterKey,
  run,
  type Scenario,
} from '../../sim/index.ts'
import { anyScenario, manyScenarios } from '../any-scenario.ts'

/**
 * Whatever a scenario file can say runs, and it runs the same in every engine. A failure
 * names the number of each scenario in its series and shows the first one, shrunk.
 */
const COUNT = Number(process.env.SCENARIOS ?? 300)
const SERIES = 2015
const PATIENCE = 20_000

/** What an engine makes of a scenario, or how it fails. */
function outcomeOf(scenario: Scenario, engine: (typeof ENGINES)[number]): string {
  try {
    const { fingerprint, events } = run(scenario, scenario.seed, { engine })
    return `${fingerprint} ${events.length} events`
  } catch (error) {
    return `fails: ${error}`
  }
}

/** What is wrong with a scenario; nothing where it runs the same in all engines. */
function wrong(scenario: Scenario): string | undefined {
  const outcomes = ENGINES.map((engine) => outcomeOf(scenario, engine))
  const fine = outcomes.every((one) => one === outcomes[0] && !one.startsWith('fails'))
  return fine ? undefined : ENGINES.map((engine, at) => `${engine}: ${outcomes[at]}`).join('; ')
}

/** A scenario without the inflow and without the parameters that are as shipped. */
function told(scenario: Scenario | undefined): string {
  if (scenario === undefined) return 'it does not fail again'
  const { inflow: _inflow, parameters, ...said } = scenario
  const changed = Object.entries(parameters).filter(
    ([key, value]) => value !== DEFAULT_PARAMETERS[key as ParameterKey],
  )
  return JSON.stringify({ ...said, parameters: Object.fromEntries(changed) })
}

test(`${COUNT} scenarios run the same in every engine`, () => {
  const found = manyScenarios(COUNT, SERIES).flatMap((scenario, number) => {
    const fault = wrong(scenario)
    return fault === undefined ? [] : [{ number, fault }]
  })
  if (found.length === 0) return
  const list = found.map(({ number, fault }) => `${number} ${fault}`).join('\n')
  const shrunk = fc.check(
    fc.property(anyScenario, (scenario) => wrong(scenario) === undefined),
    { seed: SERIES, path: `${found[0]!.number}`, interruptAfterTimeLimit: PATIENCE },
  )
  expect.fail(
    `${found.length} of ${COUNT}:\n${list}\nthe first, shrunk: ${told(shrunk.counterexample?.[0])}`,
  )
}, 3_600_000)
