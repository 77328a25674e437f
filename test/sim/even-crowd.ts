import { expect } from 'vitest'
import { all, type Difference, setOutside, setTown } from './town-of.ts'

/**
 * Everybody has the same threshold, in the bin from 0.2 to 0.2125, and nobody joins a circle. Help
 * is visible everywhere, and news do not wear off.
 */
export const even: Difference = {
  place: { population: 6_000 },
  society: { circles: 0 },
  parameters: {
    certainShare: 0,
    latentShare: 0.5,
    experienceBonus: 0,
    thresholdMean: 0.206,
    thresholdSpread: 0.0001,
    callWindow: 0.4,
    entryHazard: 0.2,
    callMedia: 1,
    callMood: 0,
    callOrientation: 0,
    callNeed: 0,
    joinShare: 0,
    habituation: 0,
  },
  structure: { without: ['visibility'] },
  world: all(setOutside({ media: 0.4 }), setTown({ unmet: 0, needIndex: 0.5 })),
}
export const near = (share: number, expected: number, margin = 0.015) =>
  expect(Math.abs(share - expected)).toBeLessThan(margin)
/** Weekly share of those whose threshold of 0.20625 a call reaches. */
export const hazard = (call: number, window = 0.4) =>
  0.2 * Math.min(1, Math.max(0, (call - 0.20625) / window))
