import { describe, expect, test } from 'vitest'
import { EVENT, TOWN } from '../../../sim/index.ts'
import { concept } from '../../../sim/mechanisms/concept.ts'
import { directions } from '../directions.ts'
import { both, type Difference, happenings, NOBODY, ofTown, setTown, townOf } from '../town-of.ts'

/** Of a common ground of 0.5 x 0.4 x 0.25 a year makes a fifth of the concept. */
const usual: Difference = {
  parameters: { conceptRate: 4 },
  levers: { concept: 1 },
  world: setTown({ care: 0.5, understandingHelpers: 0.4, understandingOfficials: 0.25 }),
}
const week = 7 / 365.2425
const written = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  const events = happenings(world, concept)
  return { world, events, progress: world.town[TOWN.conceptProgress] }
}

describe('a joint concept', () => {
  test('is written slowly where both sides meet at eye level and understand each other', () => {
    const { events, progress } = written({ world: setTown({ conceptProgress: 0.3 }) })
    expect(progress).toBeCloseTo(0.3 + 0.2 * week, 9)
    expect(events).toEqual([])
  })

  test('is adopted when it is written, which is told of as the town’s, and once', () => {
    const { world, events } = written({ world: setTown({ conceptProgress: 1 - 0.19 * week }) })
    expect(events).toEqual([{ ...NOBODY, kind: EVENT.concept }])
    expect(world.town[TOWN.conceptAdopted]).toBe(1)
    expect(happenings(world, concept)).toEqual([])
    expect(written({ world: setTown({ conceptProgress: 1 - 0.21 * week }) }).events).toEqual([])
  })

  test.each<[string, Difference]>([
    ['nobody puts it on the agenda', { levers: { concept: 0 } }],
    ['nobody meets at eye level', { world: setTown({ care: 0 }) }],
    ['helpers understand nothing', { world: setTown({ understandingHelpers: 0 }) }],
    ['officials understand nothing', { world: setTown({ understandingOfficials: 0 }) }],
  ])('is not written while %s', (_why, difference) => {
    expect(written(difference).progress).toBe(0)
  })
})

const progress = ofTown('conceptProgress')
directions(concept, both(usual, { levers: { concept: 0.5 } }), [
  ['a head who wants it more', { levers: { concept: 1 } }, progress, 'more'],
  ['more care', { world: setTown({ care: 0.9 }) }, progress, 'more'],
  ['helpers who understand', { world: setTown({ understandingHelpers: 0.9 }) }, progress, 'more'],
  [
    'officials who understand',
    { world: setTown({ understandingOfficials: 0.9 }) },
    progress,
    'more',
  ],
  ['a quicker pen', { parameters: { conceptRate: 9 } }, progress, 'more'],
])
