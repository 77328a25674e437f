import { describe, expect, test } from 'vitest'
import { EVENT, EXIT } from '../../../sim/index.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { content, left, near } from '../content-members.ts'
import { directions } from '../directions.ts'
import { all, both, type Difference, setCircles, setMembers, setTown, told } from '../town-of.ts'

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
  ])('is %s where nothing else lowers motivation', (cause, difference) => {
    expect(only(difference)).toEqual([EXIT[cause]])
  })

  test('is friction where the circle has a conflict, and no recognition where people are pressed', () => {
    expect(only({ world: setCircles({ conflict: 0.5 }) })).toEqual([EXIT.friction])
    const pressed: Difference = {
      society: { polarisation: 1 },
      parameters: { pressureRest: 1, pressureRecognition: 0.5 },
    }
    expect(only(pressed)).toEqual([EXIT.noRecognition])
    const felt = left(both(low, both(pressed, { parameters: { pressureRecognition: 1 } })))
    expect(felt.events.filter(({ cause }) => cause === EXIT.noRecognition)).toEqual([])
  })

  test('is an ordinary end where nothing is left of what lowered motivation', () => {
    expect(left(low).causes).toEqual([EXIT.doneTheirBit])
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

  test('is idleness or the lack of tasks where these add to the hazard', () => {
    expect(
      left({ parameters: { exitMember: 0, exitIdle: 3 }, world: setMembers({ idle: 5 }) }).causes,
    ).toEqual([EXIT.idle])
    expect(
      left({ parameters: { exitMember: 0, exitTasks: 3 }, world: setCircles({ drop: 1 }) }).causes,
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

  test('is never friction without disappointment or conflict, never lost freedom where need alone crowds out', () => {
    const steered: Difference = {
      levers: { steering: 1 },
      world: setMembers({ frustration: 1 }),
    }
    const calm = only(both(steered, { structure: { disappointment: false } }))
    expect(calm).toEqual([EXIT.lostFreedom])
    expect(only(both(steered, { structure: { crowding: 'need' } }))).toEqual([EXIT.friction])
  })

  test('is each with the share of its part, and the second is the largest of the others', () => {
    const { world, events } = left({
      parameters: {
        exitMember: 20,
        exitEarly: 3,
        exitTasks: 60,
        exitIdle: 60,
        exitLife: 5,
        associationExit: 0.5,
        pressureRest: 0.5,
      },
      society: { polarisation: 0.6 },
      levers: { steering: 0.5 },
      world: all(
        setTown({ clarity: 0.4, habituation: 0.25 }),
        setCircles({ form: FORM.association, conflict: 0.4, drop: 0.25 }),
        setMembers({ motivation: 0.35, strain: 0.5, since: 0, idle: 5, frustration: 0.5 }),
        setMembers({ recognition: 0.2, bonding: 0.2, linking: 0.2, autonomy: 0.5 }),
      ),
    })
    const { p } = world
    const base = 20 * 0.5
    const odds = [2.5 * 0.3, 1.2 * 0.5, 0.8 * 0.2]
    const [low, strain, unclear] = odds
    const sum = low! + strain! + unclear!
    const excess = base * 3 * (Math.exp(sum) - 1)
    const pressure = p.motivationPressure * 0.6 * (0.5 + 0.5 * 0.5)
    const lowered = {
      friction: p.motivationFrustration * 0.5 + p.motivationConflict * 0.4,
      lostFreedom: p.motivationFreedom * 0.25 * 0.5,
      noRecognition: p.motivationRecognition * 0.8 + pressure * (1 - p.pressureRecognition * 0.2),
      lonely: p.motivationBonding * 0.8,
      noSupport: p.motivationLinking * 0.8,
      exhaustion: p.motivationStrain * 0.5,
    }
    const weights = Object.values(lowered).reduce((all, one) => all + one, 0)
    const parts: Partial<Record<keyof typeof EXIT, number>> = {
      lifeEvent: 5,
      doneTheirBit: base,
      briefHelp: base * 2,
      idle: 60 * 0.5,
      noNeed: 60 * 0.25 * 0.5,
      unclearRole: (excess * unclear!) / sum,
    }
    for (const [cause, weight] of Object.entries(lowered))
      parts[cause as keyof typeof EXIT] = (((excess * low!) / sum) * weight) / weights
    parts.exhaustion = (parts.exhaustion ?? 0) + (excess * strain!) / sum
    const total = Object.values(parts).reduce((all, one) => all + one, 0)
    expect(events).toHaveLength(400)
    for (const [cause, part] of Object.entries(parts)) {
      const share = events.filter((event) => event.cause === EXIT[cause as keyof typeof EXIT])
      expect(Math.abs(share.length / 400 - part / total), cause).toBeLessThan(0.05)
    }
    const [largest, next] = Object.entries(parts).sort((a, b) => b[1] - a[1])
    for (const { cause, second } of events) {
      const other = cause === EXIT[largest![0] as keyof typeof EXIT] ? next : largest
      // Only what is large is told beside the main cause.
      const told = other![1] >= total / 4 ? EXIT[other![0] as keyof typeof EXIT] : 0
      expect(second).toBe(told)
    }
  })

  const causes = (cause: keyof typeof EXIT) => told(EVENT.leftCircle, EXIT[cause])
  /** Everything lowers motivation, and strain and unclear roles speak for leaving. */
  const everything: Difference = both(
    content,
    both(low, {
      parameters: { motivationAnchor: 0.6, exitMotivation: 8 },
      society: { polarisation: 0.3 },
      levers: { steering: 0.5, stance: 0.2, support: 0.2 },
      world: all(
        setTown({ clarity: 0.3, habituation: 0.2 }),
        setCircles({ conflict: 0.3 }),
        setMembers({ frustration: 0.4, recognition: 0.5, bonding: 0.5, linking: 0.5, strain: 0.3 }),
        setMembers({ motivation: 0.05 }),
      ),
    }),
  )
  directions(leaving, everything, [
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
    ['more conflict', { world: setCircles({ conflict: 1 }) }, causes('friction'), 'more'],
    [
      'conflict that moves more',
      { parameters: { motivationConflict: 0.6 } },
      causes('friction'),
      'more',
    ],
    ['a town more polarised', { society: { polarisation: 1 } }, causes('noRecognition'), 'more'],
    [
      'pressure that moves more',
      { parameters: { motivationPressure: 2 } },
      causes('noRecognition'),
      'more',
    ],
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
