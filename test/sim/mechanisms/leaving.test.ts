import { describe, expect, test } from 'vitest'
import { EVENT, EXIT, type Parameters, ROUTE, TOWN, type World } from '../../../sim/index.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { FORM, ROLE } from '../../../sim/world/layout.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  setCircles,
  setMembers,
  setTown,
  setWeek,
  told,
  townOf,
} from '../town-of.ts'

/** 400 settled members for whom nothing speaks for leaving but an ordinary end. */
const content: Difference = {
  place: { population: 10_000 },
  society: { circles: 20, circleSize: 20 },
  parameters: { exitLife: 0, exitIdle: 0, exitNeed: 0, mentorShare: 0, otherFieldShare: 0 },
  world: all(
    setTown({ needIndex: 0.5, needPeak: 0.5, clarity: 0.6, match: 0.9 }),
    setMembers({ motivation: 0.65, strain: 0, frustration: 0, recognition: 1, autonomy: 0.5 }),
    setMembers({ bonding: 1, linking: 1, idle: 0, since: -26 }),
  ),
}
const left = (difference: Difference) => {
  const world = townOf(both(content, difference))
  const events = happenings(world, leaving).filter(({ kind }) => kind === EVENT.leftCircle)
  const causes = new Set(events.map(({ cause }) => cause))
  return { world, events, causes: [...causes], share: events.length / 400 }
}
/** Share that leaves in a week under a monthly hazard. */
const weekly = (hazard: number) => 1 - Math.exp(-hazard * (84 / 365.2425))
const near = (share: number, expected: number) =>
  expect(Math.abs(share - expected)).toBeLessThan(0.07)

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
    near(share({ world: setMembers({ motivation: 0.25 }) }), weekly(Math.exp(2.54 * 0.4)))
    near(share({ world: setMembers({ strain: 1 }) }), weekly(Math.exp(1.16)))
    near(
      share({ parameters: { exitRole: 4 }, world: setTown({ clarity: 0.35 }) }),
      weekly(Math.exp(4 * 0.25)),
    )
  })

  test('falls where people are motivated', () => {
    near(share({ world: setMembers({ motivation: 1 }) }), weekly(Math.exp(-2.54 * 0.35)))
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

  test('adds the share of the remembered need that is gone', () => {
    const gone = (needIndex: number, structure = {}) =>
      share({
        parameters: { exitMember: 0, exitNeed: 3 },
        structure,
        world: setTown({ needIndex, needPeak: 0.8 }),
      })
    expect(gone(0.8)).toBe(0)
    near(gone(0.4), weekly(1.5))
    expect(gone(0.4, { crowding: 'autonomy' })).toBe(0)
    expect(gone(0.4, { crowding: 'need' })).toBe(gone(0.4))
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
    const need = { exitMember: 0, exitNeed: 4, associationShield: 0.5 }
    const less = all(setTown({ needIndex: 0, needPeak: 0.5 }))
    for (const hold of [setCircles({ form: FORM.association }), setMembers({ held: 1 })]) {
      near(held({ exitMember: 2 }, hold), weekly(0.5))
      near(held({ exitMember: 0, exitIdle: 4 }, all(hold, setMembers({ idle: 5 }))), weekly(1))
      near(held(need, all(hold, less)), weekly(0.5))
    }
    near(held(need, all(setCircles({ form: FORM.alliance }), less)), weekly(4))
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

describe('the cause', () => {
  /** Nobody leaves without disappointment: the odds are e to the power of ten. */
  const low: Difference = {
    parameters: { exitMember: 0.01, exitMotivation: 15, motivationAnchor: 1 },
    world: setMembers({ motivation: 0.33 }),
  }
  const only = (difference: Difference) => {
    const { events } = left(both(low, difference))
    const disappointed = events.filter(({ cause }) => cause !== EXIT.doneTheirBit)
    expect(disappointed.length / events.length).toBeGreaterThan(0.97)
    return [...new Set(disappointed.map(({ cause }) => cause))]
  }

  test.each<[keyof typeof EXIT, Difference]>([
    ['friction', { world: setMembers({ frustration: 0.5 }) }],
    ['lostFreedom', { levers: { steering: 1 } }],
    ['noRecognition', { world: setMembers({ recognition: 0 }) }],
    ['lonely', { world: setMembers({ bonding: 0 }) }],
    ['noSupport', { world: setMembers({ linking: 0 }) }],
    ['noNeed', { world: setTown({ needIndex: 0.2 }) }],
  ])('is %s where nothing else lowers motivation', (cause, difference) => {
    const full = { world: setTown({ needIndex: 1, needPeak: 1 }) }
    expect(only(both(full, difference))).toEqual([EXIT[cause]])
  })

  test('is exhaustion or an unclear role where these speak for leaving', () => {
    const strong: Difference = {
      parameters: { exitMember: 0.01, exitStrain: 8, exitRole: 8 },
      world: setMembers({ motivation: 1 }),
    }
    const tired = left(both(strong, { world: setMembers({ strain: 1 }) }))
    expect(tired.events.filter(({ cause }) => cause === EXIT.exhaustion).length).toBe(
      tired.events.filter(({ cause }) => cause !== EXIT.doneTheirBit).length,
    )
    const unclear: Difference = {
      world: all(setMembers({ motivation: 0.65 }), setTown({ clarity: 0.1 })),
    }
    const { causes } = left(both(strong, unclear))
    expect(causes.filter((cause) => cause !== EXIT.doneTheirBit)).toEqual([EXIT.unclearRole])
  })

  test('is a brief help for most of those who go in the first half year', () => {
    const early = { parameters: { exitMember: 1, exitEarly: 4 }, world: setMembers({ since: 0 }) }
    const { events } = left(early)
    const brief = events.filter(({ cause }) => cause === EXIT.briefHelp).length
    near(brief / events.length, 3 / 4)
    // What motivation takes from the hazard it takes from both.
    const eager = left(both(early, { world: setMembers({ motivation: 0.9 }) })).events
    near(eager.filter(({ cause }) => cause === EXIT.briefHelp).length / eager.length, 3 / 4)
  })

  test('is idleness or the lack of need where these add to the hazard', () => {
    expect(
      left({ parameters: { exitMember: 0, exitIdle: 3 }, world: setMembers({ idle: 5 }) }).causes,
    ).toEqual([EXIT.idle])
    expect(
      left({ parameters: { exitMember: 0, exitNeed: 3 }, world: setTown({ needIndex: 0 }) }).causes,
    ).toEqual([EXIT.noNeed])
    expect(left({ parameters: { exitMember: 0, exitLife: 3 } }).causes).toEqual([EXIT.lifeEvent])
  })

  test('is drawn in proportion to its part', () => {
    const half = left({
      parameters: { exitMember: 0, exitIdle: 1, exitLife: 3 },
      world: setMembers({ idle: 5 }),
    })
    const idle = half.events.filter(({ cause }) => cause === EXIT.idle)
    near(idle.length / half.events.length, 1 / 4)
    expect(new Set(idle.map(({ second }) => second))).toEqual(new Set([EXIT.lifeEvent]))
  })

  test('has a second one only where there is another part', () => {
    const alone = { parameters: { exitMember: 1 }, world: setMembers({ motivation: 0.66 }) }
    expect(new Set(left(alone).events.map(({ second }) => second))).toEqual(new Set([0]))
  })

  test('is never friction without disappointment, never lost freedom where need alone crowds out', () => {
    const steered: Difference = {
      levers: { steering: 1 },
      world: all(setMembers({ frustration: 1 }), setTown({ needIndex: 1, needPeak: 1 })),
    }
    const calm = only(both(steered, { structure: { disappointment: false } }))
    expect(calm).toEqual([EXIT.lostFreedom])
    expect(only(both(steered, { structure: { crowding: 'need' } }))).toEqual([EXIT.friction])
  })

  const causes = (cause: keyof typeof EXIT) => told(EVENT.leftCircle, EXIT[cause])
  /** Everything lowers motivation, and strain and unclear roles speak for leaving. */
  const all7: Difference = both(
    content,
    both(low, {
      parameters: { motivationAnchor: 0.6, exitMotivation: 8 },
      levers: { steering: 0.5 },
      world: all(
        setTown({ needIndex: 0.5, clarity: 0.3 }),
        setMembers({ frustration: 0.4, recognition: 0.5, bonding: 0.5, linking: 0.5, strain: 0.3 }),
        setMembers({ motivation: 0.05 }),
      ),
    }),
  )
  directions(leaving, all7, [
    ['more frustration', { world: setMembers({ frustration: 1 }) }, causes('friction'), 'more'],
    [
      'frustration that moves more',
      { parameters: { motivationFrustration: 1 } },
      causes('friction'),
      'more',
    ],
    ['more steering', { levers: { steering: 1 } }, causes('lostFreedom'), 'more'],
    [
      'people who need freedom',
      { world: setMembers({ autonomy: 1 }) },
      causes('lostFreedom'),
      'more',
    ],
    [
      'freedom that moves more',
      { parameters: { motivationFreedom: 3 } },
      causes('lostFreedom'),
      'more',
    ],
    [
      'less recognition',
      { world: setMembers({ recognition: 0 }) },
      causes('noRecognition'),
      'more',
    ],
    [
      'recognition that moves more',
      { parameters: { motivationRecognition: 0.4 } },
      causes('noRecognition'),
      'more',
    ],
    ['fewer peers', { world: setMembers({ bonding: 0 }) }, causes('lonely'), 'more'],
    ['peers that move more', { parameters: { motivationBonding: 0.5 } }, causes('lonely'), 'more'],
    ['fewer officials', { world: setMembers({ linking: 0 }) }, causes('noSupport'), 'more'],
    [
      'officials that move more',
      { parameters: { motivationLinking: 0.5 } },
      causes('noSupport'),
      'more',
    ],
    ['less need', { world: setTown({ needIndex: 0 }) }, causes('noNeed'), 'more'],
    ['need that moves more', { parameters: { motivationNeed: 0.6 } }, causes('noNeed'), 'more'],
    ['more strain', { world: setMembers({ strain: 0.9 }) }, causes('exhaustion'), 'more'],
    [
      'strain that lowers motivation more',
      { parameters: { motivationStrain: 2 } },
      causes('exhaustion'),
      'more',
    ],
    [
      'strain that drives out more',
      { parameters: { exitStrain: 8 } },
      causes('exhaustion'),
      'more',
    ],
    ['less clear roles', { world: setTown({ clarity: 0 }) }, causes('unclearRole'), 'more'],
    ['roles that drive out more', { parameters: { exitRole: 6 } }, causes('unclearRole'), 'more'],
  ])
})

describe('who leaves a circle', () => {
  const out: Difference = { parameters: { exitMember: 200 } }

  test('is gone from it, from the town, and from the tired', () => {
    const { world, events } = left(
      both(out, { world: all(setMembers({ tired: 1 }), setTown({ tired: 400 })) }),
    )
    expect(events).toHaveLength(400)
    const { town, circle, memberCount } = world
    expect([town[TOWN.members], town[TOWN.tired], memberCount, circle.members[0]]).toEqual([
      0, 0, 0, 0,
    ])
    expect(world.member.circle[0]).toBe(-1)
    expect([town[TOWN.former], world.count.exits[EXIT.doneTheirBit]]).toEqual([400, 400])
    expect(world.helper.role[world.member.helper[0]]).toBe(ROLE.former)
  })

  test('goes on as a mentor, elsewhere, or not at all', () => {
    const routes = (difference: Difference) => {
      const { world, events } = left(both(out, difference))
      const share = (route: number) => events.filter(({ value }) => value === route).length / 400
      return { world, shares: [ROUTE.mentor, ROUTE.otherField, ROUTE.out].map(share) }
    }
    const parameters = { mentorShare: 0.4, otherFieldShare: 0.25, exitMentor: 0 }
    const { world, shares } = routes({ parameters })
    for (const [index, expected] of [0.4, 0.25, 0.35].entries()) near(shares[index], expected)
    const mentors = Math.round(shares[0] * 400)
    const { town } = world
    expect(town[TOWN.mentors]).toBe(mentors)
    expect(town[TOWN.former]).toBe(400 - mentors)
    const hours = [...world.helper.role.subarray(0, world.count.helpers)].reduce(
      (sum, role, row) => sum + (role === ROLE.mentor ? 0.5 * world.helper.hours[row] : 0),
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
  world.count.exits.fill(7)
  leaving(world)
  expect([...world.count.exits]).toEqual(Array(16).fill(0))
})
