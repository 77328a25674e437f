import { expect } from 'vitest'
import { EVENT } from '../../sim/index.ts'
import { leaving } from '../../sim/mechanisms/leaving.ts'
import { all, both, type Difference, happenings, setMembers, setTown, townOf } from './town-of.ts'

/** 400 settled members for whom nothing speaks for leaving but an ordinary end. */
export const content: Difference = {
  place: { population: 3_000 },
  society: { circles: 20, circleSize: 20 },
  parameters: { exitLife: 0, exitIdle: 0, exitNeed: 0, mentorShare: 0, otherFieldShare: 0 },
  world: all(
    setTown({ needIndex: 0.5, needPeak: 0.5, clarity: 0.6, match: 0.9 }),
    setMembers({ motivation: 0.65, strain: 0, frustration: 0, recognition: 1, autonomy: 0.5 }),
    setMembers({ bonding: 1, linking: 1, idle: 0, since: -26 }),
  ),
}
export const left = (difference: Difference) => {
  const world = townOf(both(content, difference))
  const events = happenings(world, leaving).filter(({ kind }) => kind === EVENT.leftCircle)
  const causes = new Set(events.map(({ cause }) => cause))
  return { world, events, causes: [...causes], share: events.length / 400 }
}
/** Share that leaves in a week under a monthly hazard. */
export const weekly = (hazard: number) => 1 - Math.exp(-hazard * (84 / 365.2425))
export const near = (share: number, expected: number) =>
  expect(Math.abs(share - expected)).toBeLessThan(0.07)
