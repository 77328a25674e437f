import { valueAt } from '../exact/value-at.ts'
import { CHECKPOINT_WEEKS } from '../run.ts'
import type { Scenario } from '../terms/scenario.ts'
import { Simulation } from './simulation.ts'

/**
 * Any week of a run without stored frames: a copy of the town every 26 weeks, made as far
 * as somebody looked, and the weeks from there simulated anew.
 *
 * @example
 * ```ts
 * import { Checkpoints } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const weeks = new Checkpoints(loadScenario('town-1').scenario, 'example')
 * console.log(weeks.at(30).week, weeks.at(12).week) // => 30 12
 * ```
 */
export class Checkpoints {
  private readonly kept: Simulation[]
  private readonly weeks: number

  /** Checkpoints of the run of a scenario under a seed; the first one is before week 0. */
  constructor(scenario: Scenario, seed: string) {
    const first = Simulation.start(scenario, seed)
    first.rest()
    this.kept = [first]
    this.weeks = scenario.weeks
  }

  /** The run as it stands before `week`; the caller's own. Costs at most 26 weeks beyond what was visited. */
  at(week: number): Simulation {
    const wanted = Math.max(0, Math.min(week, this.weeks))
    const index = Math.floor(wanted / CHECKPOINT_WEEKS)
    while (this.kept.length <= index) {
      const last = valueAt(this.kept, this.kept.length - 1)
      this.kept.push(last.forkUntil(last.week + CHECKPOINT_WEEKS))
    }
    return valueAt(this.kept, index).forkUntil(wanted)
  }

  /** Bytes of state that are held. */
  get bytes(): number {
    return this.kept.reduce((sum, { world }) => sum + world.buffer.byteLength, 0)
  }
}
