import { expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { settling } from '../../../sim/mechanisms/settling.ts'
import { directions } from '../directions.ts'
import { both, type Difference, ofTown, setTown, townOf } from '../town-of.ts'

/** A fifth of everyday need is provided, and of the rest helpers meet a quarter. */
const usual: Difference = {
  weeks: 400,
  parameters: { settleRate: 0.1, settleMet: 1.5, settleHelped: 2 },
  world: setTown({ provisionEveryday: 0.2, metVolunteers: 100, unmet: 300, bridging: 0.5 }),
}
const YEAR = 365.2425 / 7
const settled = (weeks: number, difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  for (let week = 0; week < weeks; week++) {
    world.count.week = week
    settling(world)
  }
  return world.town[TOWN.settledShare]!
}

test('people settle by themselves, faster where need is met and somebody accompanies them', () => {
  const rate = 0.1 * (1 + 1.5 * (0.2 + 0.8 * 0.25) + 2 * 0.25 * 1.5)
  const share = 1 - Math.exp((-rate * 156) / YEAR)
  expect(settled(157)).toBeCloseTo(share, 9)
  // Before three years are over it is told what the pace so far would come to.
  expect(settled(40)).toBeCloseTo(share, 9)
  const alone = { world: setTown({ provisionEveryday: 0, metVolunteers: 0 }) }
  expect(settled(157, alone)).toBeCloseTo(1 - Math.exp((-0.1 * 156) / YEAR), 9)
})

test('where nothing is left to do nobody is accompanied', () => {
  const none = { world: setTown({ metVolunteers: 0, unmet: 0 }) }
  const rate = 0.1 * (1 + 1.5 * 0.2)
  expect(settled(157, none)).toBeCloseTo(1 - Math.exp((-rate * 156) / YEAR), 9)
})

test('what was longer than three years ago counts no more', () => {
  const world = townOf(usual)
  const live = (weeks: number) => {
    for (const end = world.count.week + weeks; world.count.week < end; world.count.week++)
      settling(world)
    return world.town[TOWN.settledShare]
  }
  const before = live(60)
  setTown({ metVolunteers: 0, provisionEveryday: 0 })(world)
  expect(live(100)).toBeLessThan(before!)
  expect(live(150)).toBeCloseTo(
    settled(157, { world: setTown({ metVolunteers: 0, provisionEveryday: 0 }) }),
    9,
  )
})

const share = ofTown('settledShare')
directions(settling, usual, [
  ['more that is provided', { world: setTown({ provisionEveryday: 0.6 }) }, share, 'more'],
  ['more who accompany', { world: setTown({ metVolunteers: 300 }) }, share, 'more'],
  ['more unmet need', { world: setTown({ unmet: 900 }) }, share, 'less'],
  ['bridges between circles', { world: setTown({ bridging: 0.9 }) }, share, 'more'],
  ['a quicker start', { parameters: { settleRate: 0.2 } }, share, 'more'],
  ['met need that counts more', { parameters: { settleMet: 4 } }, share, 'more'],
  ['company that counts more', { parameters: { settleHelped: 5 } }, share, 'more'],
])
