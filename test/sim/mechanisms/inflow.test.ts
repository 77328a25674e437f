import { expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { inflow } from '../../../sim/mechanisms/inflow.ts'
import { directions } from '../directions.ts'
import { all, ofTown, setOutside, setTown, townOf } from '../town-of.ts'

const usual = {
  world: all(
    setTown({ refugees: 400, settled: 200, emergencyPool: 60, everydayPool: 250 }),
    setOutside({ arrivals: 10, cases: 120, pending: 0.4 }),
  ),
}

test('ten arrivals in a town of 400 refugees become three kinds of need', () => {
  const world = townOf(usual)
  inflow(world)
  const { town } = world
  const week = 7 / 365.2425
  const stay = 1 - 0.106 * week
  const refugees = 400 * stay + 10
  const emergency = 60 * Math.exp(-1 / 6) + 10
  const everyday = 250 * stay * 0.5 ** (1 / 52) + 10
  expect(town[TOWN.arrivals]).toBe(10)
  expect(town[TOWN.refugees]).toBeCloseTo(refugees, 9)
  expect(town[TOWN.settled]).toBeCloseTo(200 * stay + (refugees - 200) * week, 9)
  expect(town[TOWN.emergencyPool]).toBeCloseTo(emergency, 9)
  expect(town[TOWN.needEmergency]).toBeCloseTo((emergency * 30) / 6, 9)
  expect(town[TOWN.everydayPool]).toBeCloseTo(everyday, 9)
  expect(town[TOWN.needEveryday]).toBeCloseTo(6 * (0.788 * everyday + 0.212 * refugees), 9)
  expect(town[TOWN.needCasework]).toBeCloseTo(120 * 2.04, 9)
  expect([town[TOWN.cases], town[TOWN.pendingIndex]]).toEqual([120, 0.4])
})

test('each week looks at its own arrivals', () => {
  const world = townOf({ world: setOutside({ arrivals: 3 }) })
  world.count.week = 7
  setOutside({ arrivals: 21, cases: 5, pending: 0.5 })(world)
  inflow(world)
  expect([world.town[TOWN.arrivals], world.town[TOWN.cases]]).toEqual([21, 5])
})

directions(inflow, usual, [
  [
    'more arrivals, more refugees',
    { world: setOutside({ arrivals: 30 }) },
    ofTown('refugees'),
    'more',
  ],
  [
    'more arrivals, more emergency need',
    { world: setOutside({ arrivals: 30 }) },
    ofTown('needEmergency'),
    'more',
  ],
  [
    'more arrivals, more everyday need',
    { world: setOutside({ arrivals: 30 }) },
    ofTown('needEveryday'),
    'more',
  ],
  [
    'arrivals are no cases yet',
    { world: setOutside({ arrivals: 30 }) },
    ofTown('needCasework'),
    'same',
  ],
  [
    'more pending cases, more casework need',
    { world: setOutside({ cases: 300 }) },
    ofTown('needCasework'),
    'more',
  ],
  [
    'the pending index comes from outside',
    { world: setOutside({ pending: 0.9 }) },
    ofTown('pendingIndex'),
    'more',
  ],
  [
    'who moves away is no refugee of the town',
    { parameters: { departureRate: 0.5 } },
    ofTown('refugees'),
    'less',
  ],
  [
    'who moves away does not settle',
    { parameters: { departureRate: 0.5 } },
    ofTown('settled'),
    'less',
  ],
  [
    'who moves away needs no everyday help',
    { parameters: { departureRate: 0.5 } },
    ofTown('everydayPool'),
    'less',
  ],
  [
    'the more are here, the more settle',
    { world: setTown({ refugees: 900 }) },
    ofTown('settled'),
    'more',
  ],
  ['whoever has settled stays so', { world: setTown({ settled: 300 }) }, ofTown('settled'), 'more'],
  [
    'emergencies take longer, more of them at once',
    { parameters: { emergencyTime: 12 } },
    ofTown('emergencyPool'),
    'more',
  ],
  [
    'the same aid over a longer time is less a week',
    { parameters: { emergencyTime: 12 } },
    ofTown('needEmergency'),
    'less',
  ],
  [
    'more aid per person, more emergency need',
    { parameters: { emergencyHours: 60 } },
    ofTown('needEmergency'),
    'more',
  ],
  [
    'more in emergency, more need',
    { world: setTown({ emergencyPool: 90 }) },
    ofTown('needEmergency'),
    'more',
  ],
  [
    'everyday need that halves later',
    { parameters: { everydayHalfLife: 104 } },
    ofTown('needEveryday'),
    'more',
  ],
  [
    'more everyday hours per person',
    { parameters: { everydayHours: 9 } },
    ofTown('needEveryday'),
    'more',
  ],
  [
    'a higher floor of everyday need, where most came long ago',
    { parameters: { everydayFloor: 0.5 } },
    ofTown('needEveryday'),
    'more',
  ],
  ['more help per case', { parameters: { caseworkHours: 3 } }, ofTown('needCasework'), 'more'],
])
