import { expect, test } from 'vitest'
import { burdenOfCases } from '../../../sim/acts/needs.ts'
import { DEFAULT_PARAMETERS as p, TOWN } from '../../../sim/index.ts'
import { inflow } from '../../../sim/mechanisms/inflow.ts'
import { directions } from '../directions.ts'
import { all, both, type Difference, ofTown, setOutside, setTown, townOf } from '../town-of.ts'

const usual: Difference = {
  administration: { formality: 0.65 },
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
  const stay = 1 - p.departureRate * week
  const refugees = 400 * stay + 10
  const emergency = 60 * Math.exp(-1 / p.emergencyTime) + 10
  const everyday = 250 * stay * 0.5 ** (1 / p.everydayHalfLife) + 10
  expect(town[TOWN.arrivals]).toBe(10)
  expect(town[TOWN.refugees]).toBeCloseTo(refugees, 9)
  expect(town[TOWN.settled]).toBeCloseTo(200 * stay + (refugees - 200) * week, 9)
  expect(town[TOWN.emergencyPool]).toBeCloseTo(emergency, 9)
  expect(town[TOWN.needEmergency]).toBeCloseTo((emergency * p.emergencyHours) / p.emergencyTime, 9)
  expect(town[TOWN.everydayPool]).toBeCloseTo(everyday, 9)
  expect(town[TOWN.needEveryday]).toBeCloseTo(
    p.everydayHours * ((1 - p.everydayFloor) * everyday + p.everydayFloor * refugees),
    9,
  )
  const burden = 1 + p.caseworkBurden * 0.1
  expect(town[TOWN.needCasework]).toBeCloseTo(
    p.caseworkHours * burden * (120 + p.caseworkSettled * town[TOWN.settled]!),
    9,
  )
  expect([town[TOWN.cases], town[TOWN.pendingIndex]]).toEqual([120, 0.4])
})

test('without those who have been here for long arrivals are no cases yet', () => {
  const casework = (arrivals: number) => {
    const world = townOf(
      both(usual, { parameters: { caseworkSettled: 0 }, world: setOutside({ arrivals }) }),
    )
    inflow(world)
    return world.town[TOWN.needCasework]
  }
  expect(casework(30)).toBe(casework(10))
})

test('offices that are hardly formal leave a fifth of what they usually do', () => {
  const burden = (formality: number) =>
    burdenOfCases(townOf({ administration: { formality }, parameters: { caseworkBurden: 2 } }))
  expect([burden(0), burden(0.55), burden(1)]).toEqual([0.2, 1, expect.closeTo(1.9, 9)])
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
    'arrivals are hardly cases yet: those who have been here for long ask for help',
    { world: setTown({ settled: 300 }) },
    ofTown('needCasework'),
    'more',
  ],
  [
    'the settled who ask for more',
    { parameters: { caseworkSettled: 2 } },
    ofTown('needCasework'),
    'more',
  ],
  [
    'the more formal offices are, the more help a case asks for',
    { administration: { formality: 0.9 } },
    ofTown('needCasework'),
    'more',
  ],
  [
    'formality that burdens more',
    { parameters: { caseworkBurden: 4 } },
    ofTown('needCasework'),
    'more',
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
