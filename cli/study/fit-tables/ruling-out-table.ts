import type { Table } from '../../../experiments/study/fit-tables.ts'
import { rulingOut } from '../../../experiments/study/ruling-out.ts'
import { valueAt } from '../../../sim/index.ts'
import type { RunWave } from '../calibrate.ts'

/** Which targets rule out how much of what each wave began with, each by itself. */
export function rulingOutTable(waves: readonly RunWave[]): Table {
  return {
    head: ['wave', 'target', 'ruled_out'],
    rows: waves.flatMap(({ points, made }, at) => {
      const shares = rulingOut(made.wave, points)
      return made.wave.outcomes.map(({ target }, place) => [
        at + 1,
        target.name,
        valueAt(shares, place),
      ])
    }),
  }
}
