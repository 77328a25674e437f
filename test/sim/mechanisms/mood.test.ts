import { expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { mood } from '../../../sim/mechanisms/mood.ts'
import { directions } from '../directions.ts'
import { both, type Difference, ofTown, setTown, townOf } from '../town-of.ts'

const usual: Difference = {
  society: { mood: 0.2, polarisation: 0.4, allianceSince: null },
  world: setTown({ mood: 0.1, media: 0.5 }),
}
const after = (difference: Difference) => {
  const world = townOf(both(usual, difference))
  mood(world)
  return world.town[TOWN.mood]!
}

test('mood goes a twentieth of the way to what leadership, attention and polarisation make of it', () => {
  const target = 0.2 + 0.3 * 0.5 - 0.4 * (1 - Math.exp(-0.5))
  expect(after({ levers: { stance: 0.5 } })).toBeCloseTo(0.1 + 0.05 * (target - 0.1), 6)
})

test('where an alliance stands, half of the polarisation is a common reference', () => {
  const gain = after({ society: { allianceSince: 2007 } }) - after({})
  expect(gain).toBeCloseTo(0.05 * 0.5 * 0.4, 9)
})

test('without attention polarisation is not felt', () => {
  const quiet = { world: setTown({ media: 0 }) }
  expect(after(quiet)).toBe(after(both(quiet, { society: { polarisation: 1 } })))
})

directions(mood, usual, [
  ['a better base', { society: { mood: 0.6 } }, ofTown('mood'), 'more'],
  ['good mood lasts', { world: setTown({ mood: 0.3 }) }, ofTown('mood'), 'more'],
  ['a stance lifts', { levers: { stance: 1 } }, ofTown('mood'), 'more'],
  ['polarisation lowers', { society: { polarisation: 0.8 } }, ofTown('mood'), 'less'],
  [
    'attention lowers where people are divided',
    { world: setTown({ media: 2 }) },
    ofTown('mood'),
    'less',
  ],
  ['an alliance rallies', { society: { allianceSince: 2007 } }, ofTown('mood'), 'more'],
])
