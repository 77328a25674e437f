import { CHECKPOINT_WEEKS } from '../run.ts'
import type { Scenario } from '../terms/scenario.ts'
import { Simulation } from './simulation.ts'

/**
 * Any week of a run without stored frames: a copy of the town every 26 weeks, made as far
 * as somebody looked, and the weeks from there simulated anew.
 */
export class Checkpoints {
  private readonly kept: Simulation[]

  constructor(scenario: Scenario, seed: string) {
    this.kept = [Simulation.start(scenario, seed)]
    this.kept[0].rest()
  }

  /** The run as it stands before `week`; the caller's own. Costs at most 26 weeks beyond what was visited. */
  at(week: number): Simulation {
    const wanted = Math.max(0, Math.min(week, this.kept[0].world.scenario.weeks))
    const index = Math.floor(wanted / CHECKPOINT_WEEKS)
    while (this.kept.length <= index) {
      const last = this.kept[this.kept.length - 1]
      this.kept.push(last.forkUntil(last.week + CHECKPOINT_WEEKS))
    }
    return this.kept[index].forkUntil(wanted)
  }

  /** Bytes of state that are held. */
  get bytes(): number {
    return this.kept.reduce((sum, { world }) => sum + world.buffer.byteLength, 0)
  }
}
