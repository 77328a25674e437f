import { describe, expect, test } from 'vitest'
import { isOpenTo } from '../../../sim/acts/people.ts'
import { ENTRY, EVENT, JOIN, type Parameters, TOWN, type World } from '../../../sim/index.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { FORM, ROLE } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { even, hazard, near } from '../even-crowd.ts'
import { setPeer } from '../ties-of.ts'
import {
  both,
  type Difference,
  happenings,
  membersOf,
  ofTown,
  setCircles,
  setOutside,
  setTown,
  told,
  townOf,
} from '../town-of.ts'

describe('circles', () => {
  /** Everybody who was engaged before wishes to join, most others too. */
  const joining: Difference = both(even, {
    society: { circles: 6, circleSize: 4 },
    parameters: { joinShare: 0.5, joinNeed: 0.5, circleCapacity: 200, foundingSize: 30 },
  })
  const joins = (difference: Difference = {}) => {
    const world = townOf(both(joining, difference))
    const events = happenings(world, mobilisation)
    const entered = events.filter(({ kind }) => kind === EVENT.entered).length
    const joined = events.filter(({ kind }) => kind === EVENT.joined)
    const wishes = [...world.place.wishes].reduce((sum, one) => sum + one, 0)
    return { world, events, joined, wished: (joined.length + wishes) / entered }
  }

  test('take people in where there is need: the wish follows its cube', () => {
    // 0.4 of them were engaged before.
    const wish = 0.5 * (0.4 * 1.6 + 0.6 * 0.6)
    near(joins().wished, wish, 0.08)
    near(joins({ world: setTown({ needIndex: 0.4 }) }).wished, wish * 0.8 ** 3, 0.08)
    expect(joins({ world: setTown({ needIndex: 0.9 }) }).wished).toBe(joins().wished)
  })

  test('take in people of their municipality', () => {
    const { world, joined } = joins()
    expect(world.town[TOWN.joins]).toBe(joined.length)
    expect(new Set(joined.map(({ circle }) => circle)).size).toBeGreaterThan(3)
    for (const { person, circle } of joined.filter(({ cause }) => cause === JOIN.start))
      expect(world.helper.place[world.person.helper[person]!]).toBe(world.circle.place[circle])
  })

  test('whose tasks run out take fewer in, and those who are sent away wait for none', () => {
    const { joined, wished } = joins({ parameters: { joinTasks: 1 } })
    const half = joins({ parameters: { joinTasks: 1 }, world: setCircles({ drop: 0.5 }) })
    near(half.joined.length / joined.length, 0.5, 0.12)
    expect(half.wished).toBeLessThan(wished * 0.65)
    expect(joins({ world: setCircles({ drop: 1 }) }).joined).toEqual([])
    expect(joins({ world: setCircles({ drop: -1 }) }).joined).toEqual(joined)
  })

  test('are full at their capacity', () => {
    const { world } = joins({ parameters: { circleCapacity: 6, foundingSize: 9_999 } })
    expect(Math.max(...world.circle.members.subarray(0, 6))).toBe(6)
    expect(world.count.circles).toBe(6)
  })

  test('are founded by enough people of one municipality who wait for one', () => {
    const { world, events } = joins({ society: { circles: 0 }, parameters: { foundingSize: 7 } })
    const founded = events.filter(({ kind }) => kind === EVENT.founded)
    expect(founded).toHaveLength(3)
    expect(founded.map(({ other }) => other)).toEqual([0, 1, 2])
    const members = [...world.circle.members.subarray(0, 3)]
    for (const [place, size] of members.entries()) {
      expect(size).toBeGreaterThanOrEqual(7)
      expect(world.place.wishes[place]).toBe(0)
    }
    const exact = Math.min(...members)
    const few = joins({ society: { circles: 0 }, parameters: { foundingSize: exact + 1 } })
    expect(few.world.count.circles).toBe(2)
    const enough = joins({ society: { circles: 0 }, parameters: { foundingSize: exact } })
    expect(enough.world.count.circles).toBe(3)
    expect(new Set(enough.joined.map(({ cause }) => cause))).toEqual(new Set([JOIN.founding]))
  })

  test('are of the alliance where there is one', () => {
    const alone: Difference = { society: { circles: 0 }, parameters: { foundingSize: 7 } }
    const form = (difference: Difference) => joins(both(alone, difference)).world.circle.form[0]
    expect(form({})).toBe(FORM.informal)
    expect(form({ world: setTown({ allianceExists: 1 }) })).toBe(FORM.alliance)
  })

  test('are neither joined nor founded where shelters are closed, and nobody waits for one', () => {
    const closed = (world: World) => {
      world.place.closed[1] = 1
    }
    const own = ({ world, joined }: ReturnType<typeof joins>) =>
      joined.filter(({ circle }) => world.circle.place[circle] === 1).length
    expect(own(joins())).toBeGreaterThan(5)
    expect(own(joins({ world: closed }))).toBe(0)
    expect(joins({ world: closed }).world.place.wishes[1]).toBe(0)
    const none = { society: { circles: 0 }, parameters: { foundingSize: 7 } }
    const founded = joins({ ...none, world: closed }).events.filter(
      ({ kind }) => kind === EVENT.founded,
    )
    expect(founded.map(({ other }) => other)).toEqual([0, 2])
    // Who waited already goes on waiting.
    const waiting = joins({ ...none, parameters: { foundingSize: 9_999 } }).world
    const before = waiting.place.wishes[1]
    waiting.place.closed[1] = 1
    Object.assign(waiting.p, { foundingSize: 7 })
    waiting.count.week++
    expect(before).toBeGreaterThanOrEqual(7)
    expect(
      happenings(waiting, mobilisation).flatMap(({ kind, other }) =>
        kind === EVENT.founded ? [other] : [],
      ),
    ).toEqual([0, 2])
    expect(waiting.place.wishes[1]).toBe(before)
  })

  test('of other places stay open to those whose own shelters are closed', () => {
    const world = townOf({ society: { circles: 6, circleSize: 4 } })
    const away = membersOf(world)[0]!
    const row = world.member.helper[away]!
    const own = world.helper.place[row]!
    const at = (place: number) =>
      [...world.circle.place.subarray(0, 6)].findIndex((one) => (one === own) === (place === own))
    const other = at((own + 1) % 3)
    expect([isOpenTo(world, row, at(own)), isOpenTo(world, row, other)]).toEqual([true, true])
    world.place.closed[own] = 1
    expect([isOpenTo(world, row, at(own)), isOpenTo(world, row, other)]).toEqual([false, true])
  })

  test('of an earlier alliance get most of its people back', () => {
    const { world, events } = joins({
      parameters: { joinShare: 0, entryHazard: 0.2 },
      society: { circles: 6, allianceSince: 2007, allianceMembers: 50 },
      world: setOutside({ media: 3 }),
    })
    const back = events.filter(
      ({ cause, kind }) => kind === EVENT.entered && cause === ENTRY.alliance,
    )
    const people = new Set(back.map(({ person }) => person))
    const joined = events.filter(({ kind, person }) => kind === EVENT.joined && people.has(person))
    expect(back.length).toBeGreaterThan(50)
    near(joined.length / back.length, 0.85, 0.12)
    expect(joined.some(({ cause }) => cause === JOIN.contact)).toBe(true)
    expect(world.member.held[world.helper.member[world.person.helper[joined[0]!.person]!]!]).toBe(1)
  })

  const more = (parameters: Partial<Parameters>): Difference => ({ parameters })
  const usual = both(joining, more({ joinShare: 0.2 }))
  directions(mobilisation, usual, [
    ['a stronger wish', more({ joinShare: 0.4 }), ofTown('joins'), 'more'],
    ['more need', { world: setTown({ needIndex: 0.8 }) }, ofTown('joins'), 'same'],
    ['less need', { world: setTown({ needIndex: 0.3 }) }, ofTown('joins'), 'less'],
    ['need that has to be greater', more({ joinNeed: 0.9 }), ofTown('joins'), 'less'],
    ['a capacity that is reached', more({ circleCapacity: 5 }), ofTown('joins'), 'less'],
  ])
  directions(mobilisation, both(usual, { society: { circles: 0 } }), [
    ['fewer founders are enough', more({ foundingSize: 5 }), told(EVENT.founded), 'more'],
  ])
})

describe('people who were in a circle', () => {
  /** Everybody in 160 leaves but those of the first circle; the call comes a week later. */
  const resting: Difference = both(even, {
    society: { circles: 8, circleSize: 20 },
    parameters: {
      mentorShare: 0,
      exitLife: 0,
      exitMember: 200,
      joinNeed: 0.5,
      circleCapacity: 200,
    },
    world: (world) => {
      setTown({ clarity: 0.6 })(world)
      const first = world.member.present.subarray(0, 20).slice()
      world.member.present.copyWithin(0, 20, world.count.present)
      world.count.present -= 20
      world.count.week = 1
      leaving(world)
      world.member.present.set(first)
      world.count.present = first.length
      world.count.week = 2
      setOutside({ media: 0.3 })(world)
    },
  })
  const back = (difference: Difference) => {
    const world = townOf(both(resting, difference))
    const former = new Set<number>()
    for (let row = 0; row < world.count.helpers; row++)
      if (world.helper.role[row] === ROLE.former) former.add(world.helper.person[row]!)
    const events = happenings(world, mobilisation).filter(({ person }) => former.has(person))
    const entered = events.filter(({ kind }) => kind === EVENT.entered)
    const joined = events.filter(({ kind }) => kind === EVENT.joined)
    return { world, former, entered, joined }
  }

  test('wait again and are called as others are', () => {
    const { former, entered, world } = back({ parameters: { returnBonus: 0, callContacts: 0 } })
    expect(former.size).toBe(140)
    near(entered.length / 140, hazard(0.3), 0.06)
    expect(world.town[TOWN.former]).toBe(140 - entered.length)
  })

  test('come back sooner the lower experience makes their threshold', () => {
    const { entered } = back({ parameters: { returnBonus: 0.4, callContacts: 0 } })
    near(entered.length / 140, 0.2, 0.08)
  })

  test('come back to their circle, or where somebody they know is', () => {
    const ready = { returnBonus: 0.4, entryHazard: 0.9 }
    const joins = (dormantJoin: number, difference: Difference = {}) => {
      const { joined, entered } = back(both({ parameters: { ...ready, dormantJoin } }, difference))
      return { share: joined.length / entered.length, joined, entered }
    }
    near(joins(0.5).share, 0.5, 0.12)
    near(joins(0.5, { world: setTown({ needIndex: 0.4 }) }).share, 0.5 * 0.8 ** 3, 0.12)
    expect(joins(0).joined).toEqual([])
    const { joined } = joins(1)
    expect(joined.some(({ cause }) => cause === JOIN.returned)).toBe(true)
    expect(joined.every(({ circle }) => circle >= 0)).toBe(true)
  })

  test('are drawn by a live tie to somebody in a circle', () => {
    const tied: Difference = {
      parameters: { returnBonus: 0.4, entryHazard: 0.9, dormantJoin: 1 },
      world: (world) => {
        for (let row = 20; row < world.count.members; row++) setPeer(world, row, 0, 0, 0.8)
      },
    }
    const { entered, joined } = back(tied)
    expect(new Set(entered.map(({ cause }) => cause))).toEqual(new Set([ENTRY.dormantTie]))
    expect(new Set(joined.map(({ circle }) => circle))).toEqual(new Set([0]))
    const shut = back(both(tied, { world: ({ place }) => place.closed.fill(1) }))
    const home = ({ person }: { person: number }) =>
      shut.world.helper.place[shut.world.person.helper[person]!] === shut.world.circle.place[0]
    expect(joined.some(home)).toBe(true)
    expect(shut.joined).toEqual(joined.filter((each) => !home(each)))
    const apart = back(both(tied, { structure: { network: false } }))
    expect(apart.entered.some(({ cause }) => cause === ENTRY.dormantTie)).toBe(false)
  })
})
