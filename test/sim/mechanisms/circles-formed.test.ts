import { describe, expect, test } from 'vitest'
import { EVENT, JOIN, TOWN, type World } from '../../../sim/index.ts'
import { circles } from '../../../sim/mechanisms/circles.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { called, forty, near } from '../many-circles.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  setCircles,
  setOutside,
  setTown,
  setWeek,
  told,
  townOf,
} from '../town-of.ts'

describe('an alliance', () => {
  const allied = (difference: Difference = {}) =>
    called(both({ levers: { alliance: 1 } }, difference)).world.town[TOWN.allianceExists]

  test('comes about where it is supported and there are three circles', () => {
    expect(allied({ society: { circles: 3 } })).toBe(1)
    expect(allied({ society: { circles: 2 } })).toBe(0)
    expect(allied({ levers: { alliance: 0 } })).toBe(0)
  })

  /** Circles that entered in 60 weeks. */
  const entered = (difference: Difference) => {
    const world = townOf(both(forty, difference))
    for (let week = 0; week < 60; week++) {
      world.count.week = week
      circles(world)
    }
    return told(EVENT.alliance)(world)
  }

  test('is entered by two circles in a hundred a week, fewer with less support', () => {
    near(entered({ levers: { alliance: 1 } }) / 40, 1 - 0.98 ** 60, 0.2)
    near(entered({ levers: { alliance: 0.3 } }) / 40, 1 - 0.994 ** 60, 0.2)
    expect(entered({ levers: { alliance: 0 }, world: setTown({ allianceExists: 1 }) })).toBe(0)
    const { world, of } = called(both(forty, { levers: { alliance: 1 } }))
    for (const { circle } of of(EVENT.alliance))
      expect(world.circle.form[circle]).toBe(FORM.alliance)
  })

  test('is not entered by associations', () => {
    const formed = { levers: { alliance: 1 }, world: setCircles({ form: FORM.association }) }
    expect(entered(formed)).toBe(0)
  })
})

describe('an association', () => {
  /** Every circle may found one and does. */
  const ripe: Difference = both(forty, {
    parameters: { associationRate: 1, associationRecruits: 0 },
    levers: { association: 1 },
    world: all(setTown({ posts: 1 }), setWeek(60), setCircles({ linking: 0.05001 })),
  })
  const founded = (difference: Difference = {}) => {
    const { world, of } = called(both(ripe, difference))
    for (const { circle } of of(EVENT.association))
      expect(world.circle.form[circle]).toBe(FORM.association)
    return of(EVENT.association).length
  }

  test('is founded by a circle of seven that is sixty weeks old and knows officials', () => {
    expect(founded()).toBe(40)
    expect(founded({ world: setWeek(59) })).toBe(0)
    expect(founded({ world: setCircles({ founded: 1 }) })).toBe(0)
    expect(founded({ world: setCircles({ linking: 0.04999 }) })).toBe(0)
    expect(founded({ society: { circleSize: 7 } })).toBe(40)
    const six = { society: { circleSize: 6 }, parameters: { circleCapacity: 6 } }
    expect(founded(six)).toBe(0)
    expect(founded({ world: setCircles({ form: FORM.alliance }) })).toBe(40)
    expect(founded({ world: setCircles({ form: FORM.association }) })).toBe(0)
  })

  test('is founded seldom without funding, and hardly ever without posts', () => {
    near(founded({ levers: { association: 0 } }) / 40, 0.3, 0.2)
    near(founded({ levers: { association: 0.5 } }) / 40, 0.65, 0.2)
    near(
      founded({ parameters: { associationAlone: 0.5 }, world: setTown({ posts: 0 }) }) / 40,
      0.5,
      0.2,
    )
    expect(founded({ parameters: { associationAlone: 0 }, world: setTown({ posts: 0 }) })).toBe(0)
    near(founded({ parameters: { associationRate: 0.4 } }) / 40, 0.4, 0.2)
  })

  /** Associations of ten, in a municipality with independents. */
  const recruiting: Difference = both(forty, {
    parameters: { associationTarget: 11, associationRecruits: 1, entryHazard: 0.2, joinShare: 0 },
    world: all(setOutside({ media: 2 }), mobilisation, setCircles({ form: FORM.association })),
  })
  const recruited = (difference: Difference = {}) =>
    called(both(recruiting, difference)).of(EVENT.joined)

  test('recruits independents until it is large enough', () => {
    const joined = recruited()
    expect(joined).toHaveLength(40)
    expect(new Set(joined.map(({ cause }) => cause))).toEqual(new Set([JOIN.recruited]))
    expect(new Set(joined.map(({ circle }) => circle)).size).toBe(40)
    expect(recruited({ parameters: { associationTarget: 10 } })).toEqual([])
    expect(recruited({ world: setCircles({ form: FORM.alliance }) })).toEqual([])
    // A month holds 4.35 weeks.
    near(
      recruited({ parameters: { associationRecruits: 0.2 } }).length / 40,
      (11 * 0.2) / 4.348,
      0.2,
    )
    expect(recruited({ parameters: { associationRecruits: 0 } })).toEqual([])
    const closed = (world: World) => {
      world.place.closed[0] = 1
    }
    expect(recruited({ world: closed })).toEqual([])
  })

  test('asks one of the sixteen who started last, any of them', () => {
    const world = townOf(recruiting)
    const last = new Set<number>()
    for (let row = world.count.helpers - 16 - 40; row < world.count.helpers; row++)
      last.add(world.helper.person[row]!)
    const joined = happenings(world, circles).filter(({ kind }) => kind === EVENT.joined)
    expect(joined.every(({ person }) => last.has(person))).toBe(true)
    const newest = world.helper.person[world.count.helpers - 1]
    expect(joined[0]!.person).toBeLessThanOrEqual(newest!)
    expect(joined.some(({ person }, at) => at > 0 && person > joined[at - 1]!.person)).toBe(true)
  })

  test('recruits nobody where there is nobody', () => {
    expect(recruited({ parameters: { entryHazard: 0 } })).toEqual([])
  })
})

const founded = told(EVENT.association)
directions(
  circles,
  both(forty, {
    parameters: { associationRate: 0.5 },
    levers: { association: 0.5 },
    world: all(setTown({ posts: 1 }), setWeek(60), setCircles({ linking: 0.2 })),
  }),
  [
    ['a higher rate', { parameters: { associationRate: 1 } }, founded, 'more'],
    ['more funding', { levers: { association: 1 } }, founded, 'more'],
    ['no posts', { world: setTown({ posts: 0 }) }, founded, 'less'],
    [
      'no posts, but circles that do it alone',
      { parameters: { associationAlone: 1 }, world: setTown({ posts: 0 }) },
      founded,
      'same',
    ],
  ],
)
