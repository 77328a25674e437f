import { describe, expect, test } from 'vitest'
import {
  createWorld,
  EVENT,
  EXIT,
  JOIN,
  type OutcomeKey,
  ROUTE,
  run,
  type Scenario,
  step,
  TOWN,
  type Trajectory,
  type World,
} from '../../sim/index.ts'
import { BELONGS, ROLE } from '../../sim/terms/roles.ts'
import { manyScenarios } from '../any-scenario.ts'
import { scenario } from '../scenarios.ts'

/*
 * The event log says all about who helps: replayed from the first event on, it gives every head
 * count of every week exactly.
 */

const KIND_OF = new Map(Object.entries(EVENT).map(([key, kind]) => [kind as number, key]))
const CAUSES: Partial<Record<OutcomeKey, readonly (keyof typeof EXIT)[]>> = {
  exitsLife: ['lifeEvent'],
  exitsOrdinary: ['doneTheirBit'],
  exitsBrief: ['briefHelp'],
  exitsFriction: ['friction', 'noSupport'],
  exitsFreedom: ['lostFreedom'],
  exitsRecognition: ['noRecognition'],
  exitsExhaustion: ['exhaustion'],
  exitsIdle: ['idle', 'unclearRole'],
  exitsNeed: ['noNeed'],
  exitsOther: ['lonely', 'circleDissolved', 'shelterClosed'],
}

/** What the events up to a week amount to. */
class Replay {
  private readonly independent = new Set<number>()
  private readonly mentor = new Set<number>()
  private readonly circleOf = new Map<number, number>()
  private readonly ever = new Set<number>()
  private readonly tired = new Set<number>()
  private readonly newcomers = new Set<number>()
  private readonly circles = new Set<number>()
  private readonly thisWeek: { entries: number; joins: number; friction: number }
  private readonly exits = new Map<number, number>()

  constructor() {
    this.thisWeek = { entries: 0, joins: 0, friction: 0 }
  }

  begin(): void {
    Object.assign(this.thisWeek, { entries: 0, joins: 0, friction: 0 })
    this.exits.clear()
  }

  take({ events }: Trajectory, at: number): void {
    const kind = KIND_OF.get(events.kind[at]!)
    const person = events.person[at]!
    const cause = events.cause[at]!
    if (kind === 'entered') {
      this.independent.add(person)
      this.ever.add(person)
      this.thisWeek.entries++
    } else if (kind === 'joined') {
      this.independent.delete(person)
      this.circleOf.set(person, events.circle[at]!)
      this.ever.add(person)
      if (cause !== JOIN.split && cause !== JOIN.merger) this.thisWeek.joins++
    } else if (kind === 'leftCircle') {
      this.circleOf.delete(person)
      this.tired.delete(person)
      this.newcomers.delete(person)
      if (events.value[at] === ROUTE.mentor) this.mentor.add(person)
      this.exits.set(cause, (this.exits.get(cause) ?? 0) + 1)
    } else if (kind === 'stopped') {
      this.independent.delete(person)
      this.mentor.delete(person)
      this.exits.set(cause, (this.exits.get(cause) ?? 0) + 1)
    } else if (kind === 'tired') this.tired.add(person)
    else if (kind === 'recovered') this.tired.delete(person)
    else if (kind === 'newcomerJoined') this.newcomers.add(person)
    else if (kind === 'founded') this.circles.add(events.circle[at]!)
    else if (kind === 'dissolved' || kind === 'merged') this.circles.delete(events.circle[at]!)
    else if (kind === 'friction') this.thisWeek.friction++
  }

  counts(): Partial<Record<OutcomeKey, number>> {
    const active = this.independent.size + this.circleOf.size + this.mentor.size
    const causes = Object.entries(CAUSES).map(([key, kinds]) => [
      key,
      kinds.reduce((sum, kind) => sum + (this.exits.get(EXIT[kind]) ?? 0), 0),
    ])
    return {
      active,
      independents: this.independent.size,
      members: this.circleOf.size,
      mentors: this.mentor.size,
      former: this.ever.size - active,
      everActive: this.ever.size,
      tired: this.tired.size,
      newcomerHelpers: this.newcomers.size,
      circles: this.circles.size,
      meanCircleSize: this.circles.size > 0 ? this.circleOf.size / this.circles.size : 0,
      ...this.thisWeek,
      ...Object.fromEntries(causes),
    }
  }
}

/** Weeks and numbers in which a run says something else than its own event log, as text. */
function faults(town: Scenario, seed: string): string[] {
  const trajectory = run(town, seed)
  const { events, outcomes } = trajectory
  const replay = new Replay()
  const found: string[] = []
  let at = 0
  for (let week = 0; week < town.weeks; week++) {
    // Who was there before the first week joined before anybody was counted.
    const first = at
    while (week === 0 && at < events.length && isStart(trajectory, at))
      replay.take(trajectory, at++)
    if (at > first) replay.begin()
    for (; at < events.length && events.week[at] === week; at++) replay.take(trajectory, at)
    for (const [key, count] of Object.entries(replay.counts())) {
      const told = outcomes[key as OutcomeKey]![week]
      if (told !== count) found.push(`week ${week}: ${key} ${told}, by the events ${count}`)
    }
    replay.begin()
  }
  return found
}

/** Is this an event of the time before the first week: a circle, or somebody in it from the start? */
function isStart({ events }: Trajectory, at: number): boolean {
  const started = events.kind[at] === EVENT.joined && events.cause[at] === JOIN.start
  return events.week[at] === 0 && (started || events.kind[at] === EVENT.founded)
}

describe('every head is counted once, in every week', () => {
  const small = (name: string): Scenario => {
    const town = scenario(name)
    return { ...town, place: { ...town.place, population: 8_000, multiplier: 2 } }
  }

  test.each(['town-1', 'town-2', 'town-3'])('of ten years of %s', (name) => {
    expect(faults(small(name), 'counted').slice(0, 5)).toEqual([])
  })

  test('of any scenario that a file can say', () => {
    for (const [number, any] of manyScenarios(16, 521).entries())
      expect([number, ...faults(any, any.seed).slice(0, 5)]).toEqual([number])
  })

  test('of those outside circles: around one, in another association, or alone', () => {
    for (const any of [small('town-2'), ...manyScenarios(3, 269)]) {
      const world = createWorld(any, 'outside')
      for (let week = 1; week <= Math.min(any.weeks, 80); week++) {
        step(world)
        if (week % 8 === 0) expect(belonging(world)).toEqual(counted(world))
      }
    }
  })
})

/** Rows of those who help outside circles, by where they belong. */
function belonging({ helper, count }: World): number[] {
  const people = [0, 0, 0]
  for (let row = 0; row < count.helpers; row++)
    if (helper.role[row] === ROLE.independent) {
      const where = helper.belongs[row]!
      people[where] = people[where]! + 1
    }
  return people
}

/** The same as the town counts them. */
function counted({ town }: World): number[] {
  const people = [0, 0, 0]
  people[BELONGS.aroundCircle] = town[TOWN.aroundCircles]!
  people[BELONGS.inAssociation] = town[TOWN.inAssociations]!
  people[BELONGS.alone] =
    town[TOWN.independents]! - town[TOWN.aroundCircles]! - town[TOWN.inAssociations]!
  return people
}
