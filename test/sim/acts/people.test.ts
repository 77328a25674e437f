import { describe, expect, test } from 'vitest'
import {
  endCircle,
  enter,
  foundCircle,
  hasRoom,
  helperOf,
  join,
  lastCircleOf,
  leaveCircle,
  memberOf,
  stop,
  wishForCircle,
} from '../../../sim/acts/people.ts'
import { ENTRY, EVENT, EXIT, JOIN, TOWN, type World } from '../../../sim/index.ts'
import { BELONGS, FORM, ORIGIN, ROLE } from '../../../sim/terms/roles.ts'
import { PER_RESIDENT } from '../../../sim/world/layout.ts'
import { type Difference, happenings, setTown, townOf } from '../town-of.ts'

const at = (world: World, ...fields: readonly (keyof typeof TOWN)[]) =>
  fields.map((field) => world.town[TOWN[field]])
/** A resident who has not helped yet. */
const someone = (world: World) =>
  Array.from({ length: world.size.residents }, (_, id) => id).find(
    (id) => world.person.helper[id]! < 0,
  )!
const started = (world: World) => {
  const row = helperOf(world, someone(world))
  enter(world, row, ENTRY.need)
  return row
}
const empty = () => townOf({ society: { circles: 0 } })

describe('a helper', () => {
  test('has one row, which stays theirs', () => {
    const world = empty()
    const row = helperOf(world, 77)
    expect([helperOf(world, 77), world.count.helpers, world.helper.person[row]]).toEqual([
      row,
      1,
      77,
    ])
    expect([helperOf(world, 78), world.helper.origin[row]]).toEqual([row + 1, ORIGIN.resident])
    expect(at(world, 'everActive')).toEqual([0])
    const newcomer = helperOf(world, world.size.residents)
    expect(world.helper.origin[newcomer]).toBe(ORIGIN.newcomer)
    expect(world.helper.member[newcomer]).toBe(-1)
  })

  test('who starts is an independent, counted with their hours', () => {
    const world = empty()
    const person = someone(world)
    const [event] = happenings(world, () => started(world))
    expect(event).toMatchObject({ kind: EVENT.entered, person, cause: ENTRY.need })
    expect(at(world, 'independents', 'entries')).toEqual([1, 1])
    expect(at(world, 'independentHours')[0]).toBeCloseTo(world.helper.hours[0]!, 5)
    expect(world.helper.role[0]).toBe(ROLE.independent)
  })

  test('who stops is former, and none of what they brought is left', () => {
    const world = empty()
    world.count.week = 3
    const row = started(world)
    wishForCircle(world, row)
    expect(world.place.wishes[world.helper.place[row]!]).toBe(1)
    const [event] = happenings(world, () => stop(world, row, EXIT.idle, EXIT.noNeed))
    expect(event).toMatchObject({ kind: EVENT.stopped, cause: EXIT.idle, second: EXIT.noNeed })
    expect(at(world, 'independents', 'former')).toEqual([0, 1])
    expect(at(world, 'independentHours')[0]).toBeCloseTo(0, 5)
    expect(world.place.wishes[world.helper.place[row]!]).toBe(0)
    expect([world.helper.role[row], world.helper.since[row]]).toEqual([ROLE.former, 3])
    expect(world.exit.people[EXIT.idle]).toBe(1)
    enter(world, row, ENTRY.need)
    expect(at(world, 'independents', 'former')).toEqual([1, 0])
  })

  test('is counted as somebody who ever helped from the day on which they do, once', () => {
    const world = empty()
    const row = started(world)
    expect(at(world, 'everActive', 'former')).toEqual([1, 0])
    // Also in the week in which all begins.
    stop(world, row, EXIT.idle, 0)
    expect(at(world, 'everActive', 'former', 'independents')).toEqual([1, 1, 0])
    enter(world, row, ENTRY.need)
    expect(at(world, 'everActive', 'former', 'independents')).toEqual([1, 0, 1])
  })

  test('of an earlier alliance who rests has helped in this run only when they come back', () => {
    const world = townOf({
      society: { circles: 1, allianceSince: 2007, allianceMembers: 20 },
      parameters: { engagedBeforeShare: 0 },
    })
    const resting = world.count.helpers - 12
    expect(resting).toBeGreaterThan(20)
    expect(at(world, 'everActive', 'former', 'members')).toEqual([12, 0, 12])
    expect(at(world, 'neverEngagedBefore')).toEqual([12])
    enter(world, 12, ENTRY.alliance)
    expect(at(world, 'everActive', 'former', 'independents')).toEqual([13, 0, 1])
  })

  test('who starts is one more helping contact of others, who stops one less', () => {
    const contacts = (world: World) => {
      let sum = 0
      for (let id = 0; id < world.size.residents; id++)
        sum += world.resident.contacts[id * PER_RESIDENT.byte]!
      return sum
    }
    const world = empty()
    const [none, row] = [contacts(world), started(world)]
    const some = contacts(world)
    stop(world, row, EXIT.idle, 0)
    expect([some > none, contacts(world)]).toEqual([true, none])
    const apart = townOf({ society: { circles: 0 }, structure: { network: false } })
    started(apart)
    expect(contacts(apart)).toBe(0)
  })
})

describe('with whom somebody helps', () => {
  /** Shares of those who start: around a circle, in another association, alone. */
  const shares = (difference: Difference) => {
    const world = townOf({ society: { circles: 0 }, ...difference })
    for (let at = 0; at < 3; at++) foundCircle(world, at, -1)
    const people = Array.from({ length: 1_000 }, (_, person) => person)
    for (const person of people) enter(world, helperOf(world, person), ENTRY.need)
    const of = (belongs: number) =>
      people.filter((person) => world.helper.belongs[world.person.helper[person]!] === belongs)
        .length / 1_000
    return {
      world,
      shares: [of(BELONGS.aroundCircle), of(BELONGS.inAssociation), of(BELONGS.alone)],
    }
  }
  const parameters = { aroundCircles: 0.4, inAssociations: 0.5 }
  const near = (found: readonly number[], expected: readonly number[]) => {
    for (const [at, share] of found.entries())
      expect(Math.abs(share - expected[at]!)).toBeLessThan(0.05)
  }

  test('some help around a circle of their place, some in associations, some alone', () => {
    near(shares({ parameters: { ...parameters, engagedBeforeShare: 1 } }).shares, [0.4, 0.5, 0.1])
    // Who was engaged in none before comes less often through another association.
    near(shares({ parameters: { ...parameters, engagedBeforeShare: 0 } }).shares, [0.4, 0.2, 0.4])
  })

  test('is counted, and what they feel to begin with', () => {
    const { world, shares: found } = shares({ parameters })
    expect(at(world, 'aroundCircles', 'inAssociations')).toEqual([
      Math.round(found[0]! * 1_000),
      Math.round(found[1]! * 1_000),
    ])
    expect(at(world, 'satisfactionSum')[0]! / 1_000).toBeCloseTo(0.6, 5)
    for (let row = 0; row < 1_000; row++) stop(world, row, EXIT.idle, 0)
    expect(at(world, 'aroundCircles', 'inAssociations', 'independents')).toEqual([0, 0, 0])
    expect(at(world, 'satisfactionSum')[0]).toBeCloseTo(0, 5)
  })

  test('nobody helps around a circle where there is none', () => {
    const world = empty()
    for (let person = 0; person < 200; person++) enter(world, helperOf(world, person), ENTRY.need)
    expect(at(world, 'aroundCircles')).toEqual([0])
  })

  test('who comes back begins anew, without what went wrong', () => {
    const world = empty()
    const row = started(world)
    world.helper.strain[row] = 0.5
    world.helper.wrongWeek[row] = 2
    stop(world, row, EXIT.idle, 0)
    enter(world, row, ENTRY.need)
    expect([world.helper.strain[row], world.helper.wrongWeek[row]]).toEqual([0, -1])
    expect(world.helper.satisfaction[row]).toBeCloseTo(0.6, 6)
  })
})

describe('a member', () => {
  const joined = () => {
    const world = empty()
    world.count.week = 4
    const row = started(world)
    const circle = foundCircle(world, world.helper.place[row]!, 5)
    wishForCircle(world, row)
    const events = happenings(world, () => join(world, row, circle, JOIN.founding))
    return { world, row, circle, events, id: world.helper.member[row] }
  }

  test('is an independent no longer', () => {
    const { world, row, circle, events, id } = joined()
    expect(events).toMatchObject([{ kind: EVENT.joined, circle, cause: JOIN.founding }])
    expect(at(world, 'independents', 'members', 'joins')).toEqual([0, 1, 1])
    expect(at(world, 'independentHours')[0]).toBeCloseTo(0, 5)
    expect(world.place.wishes[world.helper.place[row]!]).toBe(0)
    const { member, circle: circles } = world
    expect([member.circle[id!], member.lastCircle[id!], member.since[id!]]).toEqual([
      circle,
      circle,
      4,
    ])
    expect([circles.members[circle], world.count.present]).toEqual([1, 1])
    expect(world.helper.role[row]).toBe(ROLE.member)
  })

  test('comes with some motivation, trust and understanding', () => {
    const { world, id } = joined()
    const { member } = world
    expect([member.motivation[id!], member.efficacy[id!]]).toEqual([0.75, 0.75])
    expect(member.trust[id!]).toBeCloseTo(0.55, 6)
    expect(member.understanding[id!]).toBeCloseTo(0.15 + 0.15 * 0.5, 6)
    expect([...member.peerTo.subarray(id! * 8, id! * 8 + 8)]).toEqual(Array(8).fill(-1))
    expect([...member.linkTo.subarray(id! * 4, id! * 4 + 4)]).toEqual(Array(4).fill(-1))
    expect(memberOf(world, member.helper[id!]!)).toBe(id)
  })

  test('who comes back brings at least some motivation, and what they knew', () => {
    const { world, row, circle, id } = joined()
    leaveCircle(world, id!, EXIT.lifeEvent, 0)
    world.member.motivation[id!] = 0.2
    world.member.idle[id!] = 4
    expect(lastCircleOf(world, row)).toBe(circle)
    join(world, row, circle, JOIN.returned)
    expect(world.member.motivation[id!]).toBeCloseTo(0.65, 6)
    expect([world.member.idle[id!], world.helper.member[row]]).toEqual([0, id])
  })

  test('is held where an old alliance is their own', () => {
    const world = empty()
    const row = helperOf(world, someone(world))
    world.helper.origin[row] = ORIGIN.alliance
    join(world, row, foundCircle(world, 0, -1), JOIN.start)
    expect(world.member.held[world.helper.member[row]!]).toBe(1)
    expect(joined().world.member.held[0]).toBe(0)
  })

  test('who leaves is counted out of all they were counted in', () => {
    const { world, row, id, circle } = joined()
    world.helper.role[row] = ROLE.organiser
    world.helper.origin[row] = ORIGIN.newcomer
    world.member.tired[id!] = 1
    for (const field of ['organisers', 'newcomerHelpers', 'tired'] as const)
      world.town[TOWN[field]] = 5
    leaveCircle(world, id!, EXIT.lonely, EXIT.noNeed)
    expect(at(world, 'organisers', 'newcomerHelpers', 'tired', 'members')).toEqual([4, 4, 4, 0])
    expect([
      world.circle.members[circle],
      world.member.circle[id!],
      world.member.tired[id!],
    ]).toEqual([0, -1, 0])
    expect([world.exit.people[EXIT.lonely], world.helper.since[row]]).toEqual([1, 4])
  })
})

test('whoever comes new has half heard from those who help already', () => {
  const world = townOf({ administration: { trust: 0.5 }, world: setTown({ trustHelpers: 0.1 }) })
  const trust = (made: World) => made.member.trust[memberOf(made, helperOf(made, someone(made)))]
  expect(trust(world)).toBeCloseTo(0.3, 6)
  const alone = townOf({
    society: { circles: 0 },
    administration: { trust: 0.5 },
    world: setTown({ trustHelpers: 0.1 }),
  })
  expect(trust(alone)).toBeCloseTo(0.5, 6)
})

describe('a circle', () => {
  test('begins empty, informal, at a place, and ends', () => {
    const world = empty()
    world.count.week = 9
    const [event] = happenings(world, () => foundCircle(world, 2, 7))
    expect(event).toMatchObject({ kind: EVENT.founded, person: 7, circle: 0, other: 2 })
    const { circle } = world
    expect([circle.alive[0], circle.form[0], circle.founded[0]]).toEqual([1, FORM.informal, 9])
    expect([world.place.circle[2], circle.nextInPlace[0]]).toEqual([0, -1])
    expect([foundCircle(world, 2, 7), world.place.circle[2], circle.nextInPlace[1]]).toEqual([
      1, 1, 0,
    ])
    expect(at(world, 'circlesAlive')).toEqual([2])
    endCircle(world, 0)
    expect([circle.alive[0], ...at(world, 'circlesAlive')]).toEqual([0, 1])
  })

  test('has room while it is there and below its capacity', () => {
    const world = townOf({ parameters: { circleCapacity: 13 } })
    expect(hasRoom(world, 0)).toBe(true)
    world.circle.members[0] = 13
    expect(hasRoom(world, 0)).toBe(false)
    world.circle.alive[1] = 0
    expect(hasRoom(world, 1)).toBe(false)
  })
})
