import type { LeverKey, PolicyEntry, Scenario } from '../sim/index.ts'

/** A scenario with one lever set to an intensity from a date on, other entries of it removed. */
export function withLever(
  scenario: Scenario,
  lever: LeverKey,
  intensity: number,
  settings: Readonly<Record<string, number>> = {},
  from = '2015-01-05',
): Scenario {
  const rest = scenario.policy.filter((entry) => entry.lever !== lever)
  const entry: PolicyEntry = { lever, intensity, from, settings }
  return { ...scenario, policy: [...rest, entry] }
}
