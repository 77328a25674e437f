import { LEVERS, type Scenario, valueAt, weekWithin } from '../../sim/index.ts'
import type { ChangeKey } from '../plan/change.ts'
import { type Plan, scenariosOf } from '../plan/plan.ts'
import { writePlan } from '../plan/plan-text.ts'
import { PRESET_KEYS } from '../plan/presets.ts'
import { DISPOSITION_VALUES } from '../plan/start-values.ts'
import type { Crowd } from '../session/crowd.ts'
import { valuesAt } from '../session/ensemble.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import { Job } from './job.ts'

/** Runs of each plan that is looked at. */
export const RUNS = 5
const OUTCOME = 'members'
/** How little and how much those who head the office are inclined to something, as shares. */
const INCLINED = [0.1, 0.9] as const

/** What the runs of a plan came to: how many are in circles at the end of 2021, the fewest first. */
export type Looked = { readonly plan: Plan; readonly ends: readonly number[] }

/** What is looked at for a town: every starting point, every lever left alone or pulled from the beginning, every inclination low or high. The town as it is comes first. */
export function plansLookedAt(town: number): readonly Plan[] {
  const one = (key: ChangeKey, value: number): Plan => ({
    preset: 'observed',
    changes: [{ town, key, value }],
  })
  return [
    ...PRESET_KEYS.map((preset): Plan => ({ preset, changes: [] })),
    ...LEVERS.flatMap(({ key }) => [one(key, 0), one(key, 1)]),
    // The budget is one of them, and no share.
    ...DISPOSITION_VALUES.filter(({ bounds }) => bounds[1] === 1).flatMap(({ key }) =>
      INCLINED.map((share) => one(key, share)),
    ),
  ]
}

/** Those of some plans whose runs reach a number in more than half of the cases, in the order in which they were looked at. Nothing is estimated between runs. */
export function reaching(looked: readonly Looked[], number: number): readonly Looked[] {
  return looked.filter(({ ends }) => 2 * countFrom(ends, number) > ends.length)
}

/** How many runs reach a number. */
export function countFrom(ends: readonly number[], number: number): number {
  return ends.filter((end) => end >= number).length
}

/** Runs plans for a town one after the other; what is done stays. */
export class Backwards extends Job {
  #looked = new Map<string, Looked>()
  #crowd: Pick<Crowd, 'ensemble'>

  constructor(crowd: Pick<Crowd, 'ensemble'>) {
    super()
    this.#crowd = crowd
  }

  /** What was computed for a town so far, in the order of the plans. */
  of(town: number): readonly Looked[] {
    return plansLookedAt(town).flatMap((plan) => this.#looked.get(keyOf(town, plan)) ?? [])
  }

  look(scenarios: readonly Scenario[], town: number): void {
    void this.start(async (signal, onProgress) => {
      const open = plansLookedAt(town).filter((plan) => !this.#looked.has(keyOf(town, plan)))
      for (const [index, plan] of open.entries()) {
        const scenario = valueAt(scenariosOf(plan, scenarios), town)
        const { seed } = valueAt(scenarios, town)
        const { outcomes, weeks } = await this.#crowd.ensemble(
          { first: { scenario, seed }, runs: RUNS, outcomes: [OUTCOME] },
          { signal, onProgress: (share) => onProgress((index + share) / open.length) },
        )
        const week = weekWithin(LAST_OBSERVED, scenario.start, weeks)
        const ends = [...valuesAt(outcomes[OUTCOME]!.values, weeks, week)]
        this.#looked.set(keyOf(town, plan), { plan, ends })
        this.tell()
      }
    })
  }
}

function keyOf(town: number, plan: Plan): string {
  return `${town} ${writePlan(plan)}`
}
