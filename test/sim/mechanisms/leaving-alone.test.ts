import { describe, expect, test } from 'vitest'
import { EVENT, EXIT, TOWN, type World } from '../../../sim/index.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { ROLE } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  setMembers,
  setOutside,
  setTown,
  told,
  townOf,
} from '../town-of.ts'

/** Some hundreds of independents who started this week. */
const usual: Difference = {
  place: { population: 8_000 },
  parameters: { entryHazard: 0.2, joinShare: 0, exitLife: 0, exitIndependent: 1, exitImmediacy: 0 },
  world: all(setOutside({ media: 3 }), mobilisation, setTown({ match: 0.9 })),
}
const weekly = (hazard: number) => 1 - Math.exp(-hazard * (84 / 365.2425))
const stopped = (difference: Difference) => {
  const world = townOf(both(usual, difference))
  const started = world.town[TOWN.independents]
  const events = happenings(world, leaving).filter(({ kind }) => kind === EVENT.stopped)
  const share = events.length / started!
  const part = (cause: number) =>
    events.filter((event) => event.cause === cause).length / Math.max(1, events.length)
  return { world, started, events, share, part }
}
const near = (share: number, expected: number, margin = 0.06) =>
  expect(Math.abs(share - expected)).toBeLessThan(margin)

describe('independents', () => {
  test('stop with the hazard of an ordinary end where nothing else drives them out', () => {
    const { started, share, part, world, events } = stopped({})
    expect(started).toBeGreaterThan(500)
    near(share, weekly(1))
    expect(part(EXIT.doneTheirBit)).toBe(1)
    expect(world.town[TOWN.independents]).toBe(started! - events.length)
    expect(world.town[TOWN.former]).toBe(events.length)
    expect(world.exit.people[EXIT.doneTheirBit]).toBe(events.length)
    const people = events.map(({ person }) => person)
    expect(people).toEqual([...people].sort((a, b) => a - b))
  })

  test('take their hours along', () => {
    const { world } = stopped({})
    let hours = 0
    for (let row = 0; row < world.count.helpers; row++)
      if (world.helper.role[row] === ROLE.independent) hours += world.helper.hours[row]!
    expect(world.town[TOWN.independentHours]).toBeCloseTo(hours, 2)
  })

  test('stop early the more, the sooner they want to see results: its square', () => {
    // The mean of 1 + 6 x squared over (0, 1) is 3.
    const { share, part, world, events } = stopped({ parameters: { exitImmediacy: 6 } })
    near(share, weekly(3), 0.08)
    near(part(EXIT.briefHelp), 0.6, 0.1)
    const immediacy = (person: number) => world.helper.immediacy[world.person.helper[person]!]!
    const mean = events.reduce((sum, { person }) => sum + immediacy(person), 0) / events.length
    expect(mean).toBeGreaterThan(0.55)
  })

  test('stop when fewer than 45 in 100 find a task, and when life asks for it', () => {
    const none = { exitIndependent: 0 }
    const idle = (match: number) =>
      stopped({ place: { population: 30_000 }, parameters: none, world: setTown({ match }) })
    expect(idle(0.45).events).toEqual([])
    const { share, part } = idle(0)
    near(share, weekly(0.05 * 0.45), 0.003)
    expect(part(EXIT.idle)).toBe(1)
    const life = stopped({ parameters: { ...none, exitLife: 1 } })
    near(life.share, weekly(1))
    expect(life.part(EXIT.lifeEvent)).toBe(1)
  })

  test('stop as all others do in the null model', () => {
    const parameters = { exitMember: 1, exitLife: 0.5, exitIndependent: 0, callWindow: 2 }
    const { share, part, started } = stopped({ parameters, structure: { null: true } })
    expect(started).toBeGreaterThan(300)
    near(share, weekly(2))
    near(part(EXIT.lifeEvent), 0.25, 0.1)
  })

  test('say what they themselves have to complain of, if they leave sooner than others', () => {
    const complaining = (
      change: (helper: World['helper'], rows: number) => void,
      more: Difference = {},
    ) =>
      stopped(
        both(
          {
            world: (world) => {
              world.helper.exitFactor.fill(4, 0, world.count.helpers)
              change(world.helper, world.count.helpers)
            },
          },
          more,
        ),
      )
    const wrong = complaining(({ wrongWeek }, rows) => wrongWeek.fill(0, 0, rows))
    near(wrong.part(EXIT.friction), 3 / 4, 0.12)
    near(wrong.part(EXIT.doneTheirBit), 1 / 4, 0.12)
    for (const { cause, second } of wrong.events)
      expect(second).toBe(cause === EXIT.friction ? EXIT.doneTheirBit : 0)
    const worn = complaining(({ strain }, rows) => strain.fill(0.4, 0, rows))
    near(worn.part(EXIT.exhaustion), 3 / 4, 0.12)
    const pressed = { society: { polarisation: 1 }, parameters: { pressureRest: 1 } }
    near(complaining(() => {}, pressed).part(EXIT.noRecognition), 3 / 4, 0.12)
    const none = { society: { polarisation: 0 } }
    near(complaining(() => {}, none).part(EXIT.idle), 3 / 4, 0.12)
    const content = complaining(({ exitFactor, wrongWeek }, rows) => {
      exitFactor.fill(1, 0, rows)
      wrongWeek.fill(0, 0, rows)
    })
    expect(content.part(EXIT.friction)).toBe(0)
  })

  test('have seen their first half year after 26 weeks, and are settled then', () => {
    const world = townOf(both(usual, { parameters: { exitIndependent: 0 } }))
    const settled = () => {
      let rows = 0
      for (let row = 0; row < world.count.helpers; row++)
        if (world.helper.role[row] === ROLE.independent && world.helper.exitClass[row] === 16)
          rows++
      return rows
    }
    for (let week = 0; week < 25; week++) {
      leaving(world)
      world.count.week++
    }
    expect(settled()).toBe(0)
    leaving(world)
    expect(settled()).toBe(world.town[TOWN.independents])
    expect(settled()).toBeGreaterThan(500)
  })

  test('once settled no longer mind that results take time', () => {
    const world = townOf(both(usual, { parameters: { exitIndependent: 0.01, exitImmediacy: 30 } }))
    const leave = () => {
      const before = told(EVENT.stopped)(world)
      leaving(world)
      world.count.week++
      return told(EVENT.stopped)(world) - before
    }
    const early = Array.from({ length: 26 }, leave)
    const late = Array.from({ length: 26 }, leave)
    const sum = (weeks: readonly number[]) => weeks.reduce((all, one) => all + one, 0)
    expect(sum(late)).toBeGreaterThan(0)
    expect(sum(late)).toBeLessThan(sum(early) / 4)
  })
})

describe('private mentors', () => {
  /** Everybody in a circle goes on in private this week, some stop in the next. */
  const mentors: Difference = {
    society: { circles: 20, circleSize: 20 },
    place: { population: 8_000 },
    parameters: {
      exitMember: 200,
      mentorShare: 1,
      exitIdle: 0,
      exitTasks: 0,
      careerHold: 0,
      exitLife: 0,
      exitMentor: 1,
    },
    world: all(setMembers({ since: -26, motivation: 0.65, idle: 0 }), leaving, (world) => {
      world.count.week = 1
    }),
  }
  const nextWeek = (difference: Difference) => {
    const world = townOf(both(mentors, difference))
    const started = world.town[TOWN.mentors]
    const events = happenings(world, leaving).filter(({ kind }) => kind === EVENT.stopped)
    return { world, started, events }
  }

  test('stop with a hazard of their own and take their hours along', () => {
    const { world, started, events } = nextWeek({})
    near(events.length / started!, weekly(1))
    expect(new Set(events.map(({ cause }) => cause))).toEqual(new Set([EXIT.doneTheirBit]))
    expect(world.town[TOWN.mentors]).toBe(started! - events.length)
    let hours = 0
    for (let row = 0; row < world.count.helpers; row++)
      if (world.helper.role[row] === ROLE.mentor) hours += 0.5 * world.helper.hours[row]!
    expect(world.town[TOWN.mentorHours]).toBeCloseTo(hours, 2)
  })

  test('stop when life asks for it', () => {
    const { started, events } = nextWeek({ parameters: { exitMentor: 0, exitLife: 1 } })
    near(events.length / started!, weekly(1))
    expect(new Set(events.map(({ cause }) => cause))).toEqual(new Set([EXIT.lifeEvent]))
  })

  const count = (world: World) => told(EVENT.stopped)(world)
  directions(leaving, mentors, [
    ['a higher hazard of mentors', { parameters: { exitMentor: 3 } }, count, 'more'],
    ['independents leave as they like', { parameters: { exitIndependent: 1 } }, count, 'same'],
  ])
})

const gone = told(EVENT.stopped)
const few = both(usual, { parameters: { exitIndependent: 0.5, exitImmediacy: 2, exitLife: 0.1 } })
directions(leaving, few, [
  ['a higher hazard', { parameters: { exitIndependent: 1 } }, gone, 'more'],
  ['more impatience', { parameters: { exitImmediacy: 8 } }, gone, 'more'],
  ['fewer tasks than usual', { world: setTown({ match: 0 }) }, gone, 'more'],
  ['life asks for more', { parameters: { exitLife: 0.5 } }, gone, 'more'],
])
