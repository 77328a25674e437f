import { expect } from 'vitest'
import { EVENT } from '../../sim/index.ts'
import { leaving } from '../../sim/mechanisms/leaving.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  setCircles,
  setMembers,
  setTown,
  townOf,
} from './town-of.ts'

/** 400 settled members for whom nothing speaks for leaving but an ordinary end, and nothing holds them. */
export const content: Difference = {
  place: { population: 3_000 },
  parameters: {
    exitLife: 0,
    exitIdle: 0,
    exitTasks: 0,
    exitMotivation: 2.5,
    motivationAnchor: 0.65,
    exitStrain: 1.2,
    exitRole: 0.8,
    careerHold: 0,
    mentorShare: 0,
    otherFieldShare: 0,
  },
  society: { circles: 20, circleSize: 20, polarisation: 0 },
  world: all(
    setTown({ clarity: 0.6, match: 0.9 }),
    setCircles({ linking: 0, worked: 0, conflict: 0, drop: 0 }),
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
