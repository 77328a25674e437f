import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS as p, TOWN, type World } from '../../../sim/index.ts'
import { experience } from '../../../sim/mechanisms/experience.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { BELONGS, ROLE } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  membersOf,
  setOutside,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

/** Rows of those who help outside circles and whose turn it is in this week. */
const onTurn = (world: World) =>
  Array.from({ length: world.count.helpers }, (_, row) => row).filter(
    (row) => world.helper.role[row] === ROLE.independent && row % 26 === world.count.week % 26,
  )
const setHelpers =
  (
    values: Partial<Record<'belongs' | 'satisfaction' | 'strain' | 'hours' | 'wrongWeek', number>>,
  ) =>
  (world: World) => {
    for (const [name, value] of Object.entries(values)) {
      world.helper[name as 'strain'].fill(value, 0, world.count.helpers)
    }
    let sum = 0
    for (let row = 0; row < world.count.helpers; row++)
      if (world.helper.role[row] === ROLE.independent) sum += world.helper.satisfaction[row]!
    world.town[TOWN.satisfactionSum] = sum
  }
/** Hundreds who began last week, alone, all alike; everybody finds a task and no contact goes wrong. */
const usual: Difference = {
  place: { population: 8_000 },
  structure: { without: ['visibility'] },
  parameters: { entryHazard: 0.2, joinShare: 0, strainHours: 10, satisfactionUsual: 0.6 },
  society: { polarisation: 0 },
  world: all(
    setOutside({ media: 3 }),
    mobilisation,
    setWeek(1),
    setTown({ match: 1, contacts: 100, friction: 0, caseworkShare: 0.5 }),
    setHelpers({ belongs: BELONGS.alone, satisfaction: 0.5, strain: 0, hours: 5 }),
  ),
}
const lived = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  experience(world)
  return { world, rows: onTurn(world) }
}
const satisfaction = ({ world, rows }: ReturnType<typeof lived>) =>
  rows.reduce((sum, row) => sum + world.helper.satisfaction[row]!, 0) / rows.length
/** Half of the way from 0.5 to what their situation supports. */
const half = (target: number) => 0.5 + 0.5 * (target - 0.5)

describe('those who help outside circles', () => {
  test('are looked at once in half a year, one in 26 a week', () => {
    const { world, rows } = lived()
    expect(rows.length).toBeGreaterThan(20)
    const changed = Array.from({ length: world.count.helpers }, (_, row) => row).filter(
      (row) => world.helper.satisfaction[row] !== 0.5,
    )
    expect(changed).toEqual(rows)
    const inCircles = membersOf(world).map((row) => world.member.helper[row]!)
    expect(inCircles.some((row) => row % 26 === 1)).toBe(true)
    expect(changed.some((row) => inCircles.includes(row))).toBe(false)
  })

  test('are content where they find tasks and company', () => {
    const base = p.satisfactionBase + p.satisfactionTask
    expect(satisfaction(lived())).toBeCloseTo(half(base), 5)
    expect(satisfaction(lived({ world: setTown({ match: 0 }) }))).toBeCloseTo(
      half(p.satisfactionBase),
      5,
    )
    for (const belongs of [BELONGS.aroundCircle, BELONGS.inAssociation])
      expect(satisfaction(lived({ world: setHelpers({ belongs }) }))).toBeCloseTo(
        half(base + p.companySatisfies),
        5,
      )
    // Four of ten find a task.
    const some = lived({ world: setTown({ match: 0.4 }) })
    expect(
      Math.abs(satisfaction(some) - half(p.satisfactionBase + 0.4 * p.satisfactionTask)),
    ).toBeLessThan(0.06)
  })

  test('are less content where the town presses on them', () => {
    const pressed = { society: { polarisation: 0.5 }, parameters: { pressureRest: 1 } }
    expect(satisfaction(lived(pressed))).toBeCloseTo(
      half(p.satisfactionBase + p.satisfactionTask - 0.5 * p.motivationPressure),
      5,
    )
  })

  test('are strained by long hours, which they do not like', () => {
    const { world, rows } = lived({ world: setHelpers({ hours: 12, strain: 0.2 }) })
    const strain = 0.5 * 0.2 + p.strainBuild * 2 * 13
    for (const row of rows) expect(world.helper.strain[row]).toBeCloseTo(strain, 5)
    expect(satisfaction({ world, rows })).toBeCloseTo(
      half(p.satisfactionBase + p.satisfactionTask - p.motivationStrain * strain),
      5,
    )
    const rested = lived({ world: setHelpers({ hours: 3, strain: 0.2 }) })
    expect(rested.world.helper.strain[rested.rows[0]!]).toBeCloseTo(0.1, 6)
  })

  const wrong: Difference = {
    parameters: { contactOutside: 1 },
    world: setTown({ friction: 100 }),
  }

  test('remember for a year a meeting with an office that went wrong', () => {
    const all26 = lived(wrong)
    for (const row of all26.rows) expect(all26.world.helper.wrongWeek[row]).toBe(1)
    const disappointed = half(p.satisfactionBase + p.satisfactionTask - p.satisfactionFriction)
    expect(satisfaction(all26)).toBeCloseTo(disappointed, 5)
    const since = (wrongWeek: number) =>
      satisfaction(lived({ world: all(setWeek(53), setHelpers({ wrongWeek })) }))
    expect(since(2)).toBeCloseTo(disappointed, 5)
    expect(since(1)).toBeCloseTo(half(p.satisfactionBase + p.satisfactionTask), 5)
    const calm = { structure: { disappointment: false } }
    expect(satisfaction(lived(both(wrong, calm)))).toBeCloseTo(satisfaction(lived()), 9)
  })

  test('meet offices as often as casework asks, and it goes wrong as often as for members', () => {
    const share = (difference: Difference) => {
      const { world, rows } = lived(both({ parameters: { contactOutside: 0.1 } }, difference))
      return rows.filter((row) => world.helper.wrongWeek[row] === 1).length / rows.length
    }
    const some = setTown({ friction: 40, caseworkShare: 0.5 })
    expect(Math.abs(share({ world: some }) - 26 * 0.1 * 0.5 * 0.4)).toBeLessThan(0.2)
    expect(share({ world: setTown({ friction: 0 }) })).toBe(0)
    expect(share({ world: setTown({ friction: 0, contacts: 0 }) })).toBe(0)
    expect(share({ world: setTown({ friction: 100, caseworkShare: 0 }) })).toBe(0)
  })

  test('stop the sooner, the less content they are, within limits', () => {
    const factor = (satisfied: number, exitSatisfaction = 2) => {
      const { world, rows } = lived({
        parameters: { exitSatisfaction, satisfactionBase: satisfied, satisfactionTask: 0 },
        world: setHelpers({ satisfaction: satisfied }),
      })
      return world.helper.exitFactor[rows[0]!]
    }
    expect(factor(0.6)).toBeCloseTo(1, 5)
    expect(factor(0.3)).toBeCloseTo(Math.exp(0.6), 4)
    expect(factor(0.9)).toBeCloseTo(Math.exp(-0.6), 4)
    expect([factor(0, 9), factor(1, 9)]).toEqual([
      expect.closeTo(Math.exp(2), 4),
      expect.closeTo(Math.exp(-2), 4),
    ])
  })

  test('are counted with what they feel', () => {
    const { world } = lived({ world: setTown({ match: 0.4 }) })
    let sum = 0
    for (let row = 0; row < world.count.helpers; row++)
      if (world.helper.role[row] === ROLE.independent) sum += world.helper.satisfaction[row]!
    expect(world.town[TOWN.satisfactionSum]).toBeCloseTo(sum, 3)
  })
})

const felt = (world: World) => satisfaction({ world, rows: onTurn(world) })
const halfWrong = both(usual, {
  parameters: { contactOutside: 0.1, pressureRest: 1 },
  society: { polarisation: 0.3 },
  levers: { stance: 0.2 },
  world: all(setTown({ match: 0.5, friction: 50 }), setHelpers({ belongs: 1, hours: 14 })),
})
directions(experience, halfWrong, [
  ['more who find a task', { world: setTown({ match: 0.9 }) }, felt, 'more'],
  ['tasks that satisfy more', { parameters: { satisfactionTask: 0.5 } }, felt, 'more'],
  ['company that satisfies more', { parameters: { companySatisfies: 0.3 } }, felt, 'more'],
  ['a better base', { parameters: { satisfactionBase: 0.6 } }, felt, 'more'],
  ['more friction', { world: setTown({ friction: 90 }) }, felt, 'less'],
  ['friction that disappoints more', { parameters: { satisfactionFriction: 0.6 } }, felt, 'less'],
  ['more contact', { parameters: { contactOutside: 0.3 } }, felt, 'less'],
  ['a town more polarised', { society: { polarisation: 0.9 } }, felt, 'less'],
  ['a clearer stance', { levers: { stance: 1 } }, felt, 'more'],
  ['longer hours', { world: setHelpers({ hours: 30 }) }, felt, 'less'],
  ['hours that strain from later on', { parameters: { strainHours: 13 } }, felt, 'more'],
])
