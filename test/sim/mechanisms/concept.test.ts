import { describe, expect, test } from 'vitest'
import { EVENT, TOWN } from '../../../sim/index.ts'
import { concept } from '../../../sim/mechanisms/concept.ts'
import { happenings, NOBODY, setTown, townOf } from '../town-of.ts'

const ready = { understandingHelpers: 0.3, linkingMean: 0.05 }
const adopted = (values: Parameters<typeof setTown>[0], intensity = 0.1) => {
  const world = townOf({ levers: { concept: intensity }, world: setTown(values) })
  const kinds = happenings(world, concept).map(({ kind }) => kind)
  return { kinds, adopted: world.town[TOWN.conceptAdopted], world }
}

describe('a joint concept', () => {
  test('is adopted once both sides understand and know each other just enough', () => {
    expect(adopted(ready)).toMatchObject({ adopted: 1, kinds: [EVENT.concept] })
  })

  test('is told of as the town’s', () => {
    const world = townOf({ levers: { concept: 1 }, world: setTown(ready) })
    expect(happenings(world, concept)).toEqual([{ ...NOBODY, kind: EVENT.concept }])
  })

  test('is adopted only once', () => {
    const { world } = adopted(ready)
    expect(happenings(world, concept)).toEqual([])
    expect(world.town[TOWN.conceptAdopted]).toBe(1)
  })

  test.each([
    ['nobody puts it on the agenda', ready, 0],
    ['helpers understand too little', { ...ready, understandingHelpers: 0.299 }, 1],
    ['too few ties lead to officials', { ...ready, linkingMean: 0.0499 }, 1],
  ])('waits while %s', (_why, values, intensity) => {
    expect(adopted(values, intensity)).toMatchObject({ adopted: 0, kinds: [] })
  })
})
