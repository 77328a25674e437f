import { expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { coordination } from '../../../sim/mechanisms/coordination.ts'
import { directions } from '../directions.ts'
import { type Difference, ofTown, setTown, townOf } from '../town-of.ts'

const usual: Difference = {
  parameters: { postsClarity: 0.3, helpersPerPost: 70, steeringClarity: 0.4 },
  levers: { orientation: 0.2, steering: 0.25 },
  world: setTown({ posts: 1, members: 140 }),
}
const clarity = (difference: Difference) => {
  const world = townOf(difference)
  coordination(world)
  return world.town[TOWN.clarity]
}

test('roles are a quarter clear by themselves', () => {
  expect(clarity({})).toBe(0.25)
})

test('orientation, a post for half of the members and some steering add up', () => {
  expect(clarity(usual)).toBeCloseTo(0.25 + 0.5 * 0.2 + 0.3 * 0.5 + 0.4 * 0.25, 6)
})

test('a post covers nobody twice, not even where there are no members', () => {
  const many = { world: setTown({ posts: 9, members: 0 }), parameters: { postsClarity: 0.3 } }
  expect(clarity(many)).toBeCloseTo(0.55, 9)
})

test('roles are clear at most', () => {
  expect(clarity({ levers: { orientation: 1, steering: 1 } })).toBe(1)
})

directions(coordination, usual, [
  ['more orientation', { levers: { orientation: 0.6 } }, ofTown('clarity'), 'more'],
  ['more steering', { levers: { steering: 0.6 } }, ofTown('clarity'), 'more'],
  ['more posts', { world: setTown({ posts: 2 }) }, ofTown('clarity'), 'more'],
  [
    'a post for more members covers fewer of each',
    { world: setTown({ members: 280 }) },
    ofTown('clarity'),
    'less',
  ],
  [
    'a post that looks after more people',
    { parameters: { helpersPerPost: 140 } },
    ofTown('clarity'),
    'more',
  ],
  ['posts that clear up more', { parameters: { postsClarity: 0.6 } }, ofTown('clarity'), 'more'],
  [
    'steering that clears up more',
    { parameters: { steeringClarity: 0.8 } },
    ofTown('clarity'),
    'more',
  ],
])
