import { expect, test } from 'vitest'
import { DEFAULT_PARAMETERS as p } from '../../../sim/index.ts'
import { conflict } from '../../../sim/mechanisms/conflict.ts'
import { directions } from '../directions.ts'
import { both, type Difference, ofCircles, setCircles, townOf } from '../town-of.ts'

const usual: Difference = {
  parameters: { conflictFewest: 8 },
  world: setCircles({ conflict: 0.4, wrong: 3, members: 12, linking: 0.2, worked: 0.5 }),
}
const after = (circle: Parameters<typeof setCircles>[0]) => {
  const world = townOf(both(usual, { world: setCircles(circle) }))
  conflict(world)
  return world.circle.conflict[0]!
}

test('three wrong meetings in a circle of twelve build up, linking ties help to repair', () => {
  const built = (p.conflictStep * 3 * 0.6) / 12
  const faded = p.conflictRepair * (1 + p.repairLinking * 0.2) * 0.4
  expect(after({})).toBeCloseTo(0.4 + built - faded, 6)
})

test('by fewer than eight members a wrong meeting is felt as by eight', () => {
  expect(after({ members: 3 })).toBe(after({ members: 8 }))
  expect(after({ members: 9 })).toBeLessThan(after({ members: 8 }))
})

test('conflict never falls below none, and a circle that ended keeps what it had', () => {
  const world = townOf(both(usual, { parameters: { conflictRepair: 1, repairLinking: 20 } }))
  world.circle.alive[1] = 0
  conflict(world)
  expect(world.circle.conflict[0]).toBe(0)
  expect(world.circle.conflict[1]).toBeCloseTo(0.4, 6)
})

test('what was worked through is slowly forgotten, but by a circle that ended', () => {
  const world = townOf(usual)
  world.circle.alive[1] = 0
  conflict(world)
  expect(world.circle.worked[0]).toBeCloseTo(0.5 * (1 - p.workedFade), 6)
  expect(world.circle.worked[1]).toBe(0.5)
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
  ['quicker forgetting', { parameters: { workedFade: 0.1 } }, ofCircles('worked'), 'less'],
  [
    'conflict that more have to share',
    { parameters: { conflictFewest: 20 } },
    ofCircles('conflict'),
    'less',
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
