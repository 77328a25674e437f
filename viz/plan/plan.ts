import type { Scenario } from '../../sim/index.ts'
import { applyChanges } from './apply.ts'
import type { Change } from './change.ts'
import { PRESETS, type PresetKey } from './presets.ts'

/** A way things could have gone: a preset and what was changed beyond it. */
export type Plan = { readonly preset: PresetKey; readonly changes: readonly Change[] }

/** The towns as the source describes them, unchanged: what every other plan is measured against. */
export const BASELINE: Plan = { preset: 'observed', changes: [] }

/** Whether a plan leaves the towns as the source describes them. */
export function isBaseline({ preset, changes }: Plan): boolean {
  return preset === BASELINE.preset && changes.length === 0
}

/** The plan back at its preset. */
export function toPreset({ preset }: Plan): Plan {
  return { preset, changes: [] }
}

/** The three scenarios of a plan, from those of the baseline. */
export function scenariosOf(plan: Plan, baseline: readonly Scenario[]): Scenario[] {
  return baseline.map((scenario, town) =>
    applyChanges(applyChanges(scenario, PRESETS[plan.preset], town), plan.changes, town),
  )
}

/** Day on which the shared clock starts: the start of the town that starts last. */
export function sharedStart(scenarios: readonly Scenario[]): string {
  return scenarios
    .map(({ start }) => start)
    .sort()
    .at(-1)!
}
