import { expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { conflict } from '../../../sim/mechanisms/conflict.ts'
import { directions } from '../directions.ts'
import { ofCircles, setCircles, setTown, townOf } from '../town-of.ts'

const usual = { world: setCircles({ conflict: 0.4, wrong: 3, members: 12, linking: 0.2 }) }
const after = (circle: Parameters<typeof setCircles>[0]) => {
  const world = townOf({
    world: (made) => {
      usual.world(made)
      setCircles(circle)(made)
    },
  })
  conflict(world)
  return world.circle.conflict[0]!
}

test('three wrong meetings in a circle of twelve build up, linking ties help to repair', () => {
  const built = (0.248 * 3 * 0.6) / 12
  const faded = 0.0355 * (1 + 1.7 * 0.2) * 0.4
  expect(after({})).toBeCloseTo(0.4 + built - faded, 6)
})

test('a circle of three counts as one of five', () => {
  expect(after({ members: 3 })).toBe(after({ members: 5 }))
  expect(after({ members: 6 })).toBeLessThan(after({ members: 5 }))
})

test('conflict never falls below none, and a circle that ended keeps what it had', () => {
  const world = townOf({ parameters: { conflictRepair: 1, repairLinking: 20 }, ...usual })
  world.circle.alive[1] = 0
  conflict(world)
  expect(world.circle.conflict[0]).toBe(0)
  expect(world.circle.conflict[1]).toBeCloseTo(0.4, 6)
})

test('what a forum worked through counts for one week', () => {
  const world = townOf({ world: setTown({ workedThrough: 0.3 }) })
  conflict(world)
  expect(world.town[TOWN.workedThrough]).toBe(0)
})

directions(conflict, usual, [
  ['more wrong meetings', { world: setCircles({ wrong: 6 }) }, ofCircles('conflict'), 'more'],
  ['a larger circle', { world: setCircles({ members: 24 }) }, ofCircles('conflict'), 'less'],
  ['more linking', { world: setCircles({ linking: 0.6 }) }, ofCircles('conflict'), 'less'],
  [
    'wrong meetings that weigh more',
    { parameters: { conflictStep: 0.6 } },
    ofCircles('conflict'),
    'more',
  ],
  ['quicker repair', { parameters: { conflictRepair: 0.1 } }, ofCircles('conflict'), 'less'],
  [
    'linking that repairs more',
    { parameters: { repairLinking: 5 } },
    ofCircles('conflict'),
    'less',
  ],
  [
    'linking that repairs nothing',
    { parameters: { repairLinking: 0 } },
    ofCircles('conflict'),
    'more',
  ],
])
