import { describe, expect, test } from 'vitest'
import { EXIT, type Parameters, ROUTE, TOWN, type World } from '../../../sim/index.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { FORM, ROLE } from '../../../sim/terms/roles.ts'
import { content, left, near, weekly } from '../content-members.ts'
import {
  all,
  both,
  type Difference,
  membersOf,
  setCircles,
  setMembers,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

describe('the hazard of a member', () => {
  const usual: Difference = { parameters: { exitMember: 1 } }
  const share = (difference: Difference = {}) => left(both(usual, difference)).share

  test('is that of an ordinary end where nothing else speaks for leaving', () => {
    near(share(), weekly(1))
    expect(left(usual).causes).toEqual([EXIT.doneTheirBit])
  })

  test('is that of the first half year for its 26 weeks', () => {
    const early = (since: number): Difference => ({
      parameters: { exitEarly: 4 },
      world: setMembers({ since }),
    })
    near(share(early(-25)), weekly(4))
    near(share(early(-26)), weekly(1))
  })

  test('grows with e to the power of motivation below its anchor, strain and unclear roles', () => {
    near(share({ world: setMembers({ motivation: 0.25 }) }), weekly(Math.exp(2.5 * 0.4)))
    near(share({ world: setMembers({ strain: 1 }) }), weekly(Math.exp(1.2)))
    near(
      share({ parameters: { exitRole: 4 }, world: setTown({ clarity: 0.35 }) }),
      weekly(Math.exp(4 * 0.25)),
    )
  })

  test('falls where people are motivated', () => {
    near(share({ world: setMembers({ motivation: 1 }) }), weekly(Math.exp(-2.5 * 0.35)))
  })

  test('reaches beyond the usual odds', () => {
    const parameters = { exitMember: 0.02, exitMotivation: 15, motivationAnchor: 0.8 }
    near(
      share({ parameters, world: setMembers({ motivation: 0.5 }) }),
      weekly(0.02 * Math.exp(4.5)),
    )
  })

  test('adds idleness from the second to the fifth week in a row', () => {
    const idle = (weeks: number) =>
      share({ parameters: { exitMember: 0, exitIdle: 3 }, world: setMembers({ idle: weeks }) })
    expect([idle(0), idle(1)]).toEqual([0, 0])
    near(idle(3), weekly(1.5))
    near(idle(5), weekly(3))
    expect(idle(9)).toBe(idle(5))
  })

  test('adds the share of the tasks of the circle that are gone', () => {
    const gone = (drop: number, structure = {}) =>
      share({
        parameters: { exitMember: 0, exitTasks: 3 },
        structure,
        world: setCircles({ drop }),
      })
    expect([gone(0), gone(-0.5)]).toEqual([0, 0])
    near(gone(0.5), weekly(1.5))
    expect(gone(0.5, { crowding: 'autonomy' })).toBe(0)
    expect(gone(0.5, { crowding: 'need' })).toBe(gone(0.5))
  })

  test('adds what life brings, to everybody', () => {
    const life = { exitMember: 0, exitLife: 2 }
    near(share({ parameters: life }), weekly(2))
    expect(share({ parameters: life, world: setCircles({ form: FORM.association }) })).toBe(
      share({ parameters: life }),
    )
  })

  test('is smaller in associations and for people of the alliance', () => {
    const held = (parameters: Partial<Parameters>, world: (world: World) => void) =>
      share({ parameters: { associationExit: 0.25, ...parameters }, world })
    const tasks = { exitMember: 0, exitTasks: 4 }
    const gone = setCircles({ drop: 1 })
    for (const hold of [setCircles({ form: FORM.association }), setMembers({ held: 1 })]) {
      near(held({ exitMember: 2 }, hold), weekly(0.5))
      near(held({ exitMember: 0, exitIdle: 4 }, all(hold, setMembers({ idle: 5 }))), weekly(1))
      near(held(tasks, all(hold, gone)), weekly(1))
    }
    near(held(tasks, all(setCircles({ form: FORM.alliance }), gone)), weekly(4))
  })

  test('is the same for all in the null model', () => {
    const parameters = { exitMember: 1, exitLife: 0.5, exitEarly: 10 }
    const even = left({ parameters, structure: { null: true }, world: setMembers({ strain: 1 }) })
    near(even.share, weekly(2))
    expect(even.causes.sort()).toEqual([EXIT.lifeEvent, EXIT.doneTheirBit])
    const life = even.events.filter(({ cause }) => cause === EXIT.lifeEvent)
    expect(Math.abs(life.length / even.events.length - 0.25)).toBeLessThan(0.1)
  })
})

describe('relations hold', () => {
  /** Ties to officials, conflict that was worked through and posts: what they leave is 1 - 0.9 x 0.5. */
  const related: Difference = {
    parameters: {
      exitMember: 4,
      holdMost: 0.9,
      holdLinking: 0.4,
      holdWorked: 0.4,
      holdPosts: 0.2,
      holdConflict: 0.6,
      helpersPerPost: 100,
    },
    world: all(setCircles({ linking: 0.5, worked: 0.5 }), setTown({ posts: 2, members: 400 })),
  }
  const share = (difference: Difference = {}) => left(both(related, difference)).share

  test('by ties to officials, what was worked through, and posts', () => {
    near(share(), weekly(4 * (1 - 0.9 * 0.5)))
    near(share({ world: setCircles({ linking: 0 }) }), weekly(4 * (1 - 0.9 * 0.3)))
    near(share({ world: setCircles({ worked: 0 }) }), weekly(4 * (1 - 0.9 * 0.3)))
    near(share({ world: setTown({ posts: 0 }) }), weekly(4 * (1 - 0.9 * 0.4)))
  })

  test('less where conflict is unresolved or somebody steers', () => {
    near(share({ world: setCircles({ conflict: 0.5 }) }), weekly(4 * (1 - 0.9 * 0.2)))
    near(share({ world: setCircles({ conflict: 1 }) }), weekly(4))
    // Half steering leaves no freedom to posts, and three quarters of all that holds.
    near(share({ levers: { steering: 0.5 } }), weekly(4 * (1 - 0.9 * 0.75 * 0.4)))
  })

  test('at most by as much as they can', () => {
    const close = setCircles({ linking: 3, worked: 9 })
    near(share({ world: close }), weekly(4 * 0.1))
    expect(share({ parameters: { holdMost: 1 }, world: close })).toBe(0)
  })

  test('what tasks that are gone and idle weeks drive out, too, but not what life asks for', () => {
    const only = (parameters: Partial<Parameters>) =>
      share({
        parameters: { exitMember: 0, ...parameters },
        world: all(setCircles({ drop: 1 }), setMembers({ idle: 5 })),
      })
    near(only({ exitTasks: 4 }), weekly(4 * 0.55))
    near(only({ exitIdle: 4 }), weekly(4 * 0.55))
    near(only({ exitLife: 4 }), weekly(4))
  })

  test('the more, the longer somebody has been among friends', () => {
    const friends = (since: number, bonding = 1) =>
      left({
        parameters: { exitMember: 4, careerHold: 3, careerWeeks: 52 },
        world: setMembers({ since, bonding }),
      }).share
    near(friends(-26), weekly(4 / 2.5))
    near(friends(-52), weekly(4 / 4))
    expect(friends(-900)).toBe(friends(-52))
    near(friends(-52, 0.5), weekly(4 / 2.5))
    near(friends(-52, 0), weekly(4))
  })
})

describe('who leaves a circle', () => {
  const out: Difference = { parameters: { exitMember: 200 } }

  test('is gone from it, from the town, and from the tired', () => {
    const { world, events } = left(
      both(out, { world: all(setMembers({ tired: 1 }), setTown({ tired: 400 })) }),
    )
    expect(events).toHaveLength(400)
    const { town, circle, count } = world
    expect([town[TOWN.members], town[TOWN.tired], count.present, circle.members[0]]).toEqual([
      0, 0, 0, 0,
    ])
    expect(world.member.circle[0]).toBe(-1)
    expect([town[TOWN.former], world.exit.people[EXIT.doneTheirBit]]).toEqual([400, 400])
    expect(world.helper.role[world.member.helper[0]!]).toBe(ROLE.former)
  })

  test('goes on as a mentor, elsewhere, or not at all', () => {
    const routes = (difference: Difference) => {
      const { world, events } = left(both(out, difference))
      const share = (route: number) => events.filter(({ value }) => value === route).length / 400
      return { world, shares: [ROUTE.mentor, ROUTE.otherField, ROUTE.out].map(share) }
    }
    const parameters = { mentorShare: 0.4, otherFieldShare: 0.25, exitMentor: 0 }
    const { world, shares } = routes({ parameters })
    for (const [index, expected] of [0.4, 0.25, 0.35].entries()) near(shares[index]!, expected)
    const mentors = Math.round(shares[0]! * 400)
    const { town } = world
    expect(town[TOWN.mentors]).toBe(mentors)
    expect(town[TOWN.former]).toBe(400 - mentors)
    const hours = [...world.helper.role.subarray(0, world.count.helpers)].reduce(
      (sum, role, row) => sum + (role === ROLE.mentor ? 0.5 * world.helper.hours[row]! : 0),
      0,
    )
    expect(town[TOWN.mentorHours]).toBeCloseTo(hours, 3)
    expect(routes({ parameters, structure: { null: true } }).shares[0]).toBe(0)
  })

  test('does not mentor after a life event', () => {
    const parameters = { exitMember: 0, exitLife: 200, mentorShare: 1 }
    const { events } = left({ parameters })
    expect(new Set(events.map(({ value }) => value))).toEqual(new Set([ROUTE.otherField]))
  })
})
test('a week without exits counts none', () => {
  const world = townOf(both(content, { parameters: { exitMember: 0 }, world: setWeek(3) }))
  world.exit.people.fill(7)
  leaving(world)
  expect([...world.exit.people]).toEqual(Array(16).fill(0))
})

test('who stays is still in their circle, in the order of joining', () => {
  const { world, events } = left({ parameters: { exitMember: 1 } })
  const gone = new Set(events.map(({ person }) => person))
  const before = membersOf(townOf(content))
  const { member } = world
  expect(membersOf(world)).toEqual(before.filter((row) => !gone.has(member.person[row]!)))
  expect(world.count.present).toBe(400 - events.length)
  expect(membersOf(world).every((row) => member.circle[row]! >= 0)).toBe(true)
})
