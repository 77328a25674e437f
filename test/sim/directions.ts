import { describe, expect, test } from 'vitest'
import type { World } from '../../sim/index.ts'
import { both, type Difference, type Mechanism, townOf } from './town-of.ts'

/** A sentence of the model, what is changed for it, what is looked at, and where that goes. */
export type Direction = readonly [
  sentence: string,
  changed: Difference,
  looked: (world: World) => number,
  expected: 'more' | 'less' | 'same',
]

/**
 * Says for every term of a mechanism in which direction it works: two towns that differ in
 * one thing, with the same luck, and one call in each.
 */
export function directions(
  mechanism: Mechanism,
  base: Difference,
  rows: readonly Direction[],
): void {
  describe('directions', () => {
    let usual: World | undefined
    test.each(rows)('%s', (_sentence, changed, looked, expected) => {
      usual ??= called(mechanism, base)
      const before = looked(usual)
      const after = looked(called(mechanism, both(base, changed)))
      expect([before, after].some(Number.isNaN)).toBe(false)
      if (expected === 'more') expect(after).toBeGreaterThan(before)
      else if (expected === 'less') expect(after).toBeLessThan(before)
      else expect(after).toBe(before)
    })
  })
}

function called(mechanism: Mechanism, difference: Difference): World {
  const world = townOf(difference)
  mechanism(world)
  return world
}
