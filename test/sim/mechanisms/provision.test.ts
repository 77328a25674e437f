import { expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { provision } from '../../../sim/mechanisms/provision.ts'
import { directions } from '../directions.ts'
import { all, type Difference, ofTown, setTown, setWeek, townOf } from '../town-of.ts'

const needs = { needEmergency: 200, needEveryday: 1000, needCasework: 400 }
const usual: Difference = {
  levers: { provision: { intensity: 0.5, ramp: 10 } },
  world: all(setWeek(3), setTown(needs)),
}
const provided = (intensity: number, ramp: number, week: number) => {
  const world = townOf({
    levers: { provision: { intensity, ramp } },
    world: all(setWeek(week), setTown(needs)),
  })
  provision(world)
  const { town } = world
  return [TOWN.provisionEmergency, TOWN.provisionEveryday, TOWN.metMunicipal].map((at) => town[at])
}

test('in the fourth of ten weeks four tenths of the target are there, and a fifth more for emergencies', () => {
  const [emergency, everyday, met] = provided(0.5, 10, 3)
  expect(everyday).toBeCloseTo(0.2, 6)
  expect(emergency).toBeCloseTo(0.24, 6)
  expect(met).toBeCloseTo(0.24 * 200 + 0.2 * 1000, 3)
})

test('the target is not passed, and some emergencies are always left', () => {
  expect(provided(1, 10, 90)).toEqual([0.95, 1, 0.95 * 200 + 1000])
})

test('who provides nothing provides nothing', () => {
  expect(provided(0, 10, 3)).toEqual([0, 0, 0])
})

directions(provision, usual, [
  [
    'a higher target',
    { levers: { provision: { intensity: 0.6, ramp: 10 } } },
    ofTown('metMunicipal'),
    'more',
  ],
  [
    'a longer ramp',
    { levers: { provision: { intensity: 0.5, ramp: 20 } } },
    ofTown('metMunicipal'),
    'less',
  ],
  ['a later week', { world: setWeek(6) }, ofTown('metMunicipal'), 'more'],
  [
    'more emergency need',
    { world: setTown({ needEmergency: 300 }) },
    ofTown('metMunicipal'),
    'more',
  ],
  [
    'more everyday need',
    { world: setTown({ needEveryday: 3000 }) },
    ofTown('metMunicipal'),
    'more',
  ],
  [
    'casework is not provided for',
    { world: setTown({ needCasework: 900 }) },
    ofTown('metMunicipal'),
    'same',
  ],
])
