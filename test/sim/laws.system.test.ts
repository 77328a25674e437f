import { describe, expect, test } from 'vitest'
import {
  copyWorld,
  createWorld,
  EVENT,
  type EventLog,
  EventRecorder,
  eventsOf,
  Fingerprint,
  LEVERS,
  run,
  type Scenario,
  step,
  TOWN,
  type World,
} from '../../sim/index.ts'
import { digestWorld } from '../../sim/world/world.ts'
import { scenario } from '../scenarios.ts'

const WEEKS = 130

function small(changes: Partial<Scenario> = {}): Scenario {
  const town = scenario('town-1')
  return {
    ...town,
    weeks: WEEKS,
    place: { ...town.place, population: 12_000, multiplier: 2 },
    ...changes,
  }
}

function stepped(world: World, weeks: number): World {
  for (let week = 0; week < weeks; week++) step(world)
  return world
}

/** One digest over all columns of an event log. */
function digest(log: EventLog): string {
  const sum = new Fingerprint()
  for (const column of [
    log.week,
    log.kind,
    log.person,
    log.circle,
    log.other,
    log.cause,
    log.cause2,
    log.value,
  ])
    sum.add(column)
  return sum.hex()
}

/** Digest of all rows in use. */
function stateOf(world: World): string {
  const sum = new Fingerprint()
  digestWorld(world, sum)
  return sum.hex()
}

function total(values: Float64Array | undefined): number {
  return (values ?? new Float64Array(0)).reduce((sum, value) => sum + value, 0)
}

describe('laws of the model', () => {
  test('persons are conserved: every helper row has one role, and the counters agree with the rows', () => {
    const world = stepped(createWorld(small(), 'conserved'), WEEKS)
    const roles = [0, 0, 0, 0, 0]
    const seen = new Set<number>()
    for (let row = 0; row < world.count.helpers; row++) {
      roles[world.helper.role[row]!]!++
      seen.add(world.helper.person[row]!)
    }
    expect(seen.size).toBe(world.count.helpers)
    expect(roles[1]).toBe(world.town[TOWN.independents])
    expect(roles[2]! + roles[3]!).toBe(world.town[TOWN.members])
    expect(roles[3]).toBe(world.town[TOWN.organisers])
    expect(roles[4]).toBe(world.town[TOWN.mentors])
    expect(world.count.present).toBe(world.town[TOWN.members])
    const members = new Int32Array(world.count.circles)
    for (let id = 0; id < world.count.members; id++)
      if (world.member.circle[id]! >= 0) members[world.member.circle[id]!]!++
    expect([...members]).toEqual([...world.circle.members.subarray(0, world.count.circles)])
    expect(world.town[TOWN.members]).toBeGreaterThan(20)
  })

  test('the same scenario and seed give the same fingerprint, another seed another one', () => {
    const town = small()
    const first = run(town, 'a', { weeks: 40 }).fingerprint
    expect(run(town, 'a', { weeks: 40 }).fingerprint).toBe(first)
    expect(run(town, 'b', { weeks: 40 }).fingerprint).not.toBe(first)
  })

  test('to force off what nobody in office would do changes nothing', () => {
    const head = { openness: 0, stance: 0, thanks: 0, control: 0, experience: 0, budget: 0 }
    const town = small({ leadership: { ...head, changes: [] }, policy: [] })
    // Something is provided in every town, and circles ally by themselves.
    const others = LEVERS.filter(({ key }) => key !== 'provision' && key !== 'alliance')
    const idle = {
      ...town,
      policy: [
        ...town.policy,
        ...others.map(({ key }) => ({
          lever: key,
          intensity: 0,
          from: '2014-06-02',
          settings: {},
        })),
      ],
    }
    const a = run(town, 'zero')
    const b = run(idle, 'zero')
    expect(b.outcomes).toEqual(a.outcomes)
    expect(b.events.length).toBe(a.events.length)
    expect(digest(b.events)).toBe(digest(a.events))
  })

  test('the same lever at full intensity does change the run', () => {
    const town = small()
    const steered = {
      ...town,
      policy: [
        ...town.policy,
        { lever: 'steering' as const, intensity: 1, from: '2014-06-02', settings: {} },
      ],
    }
    expect(run(steered, 'zero').outcomes).not.toEqual(run(town, 'zero').outcomes)
  })

  test('recording fewer outcomes changes neither the events nor the fingerprint', () => {
    const town = small()
    const all = run(town, 'record')
    const few = run(town, 'record', { outcomes: ['members'] })
    expect(few.fingerprint).toBe(all.fingerprint)
    expect(few.outcomes.members).toEqual(all.outcomes.members)
    expect(Object.keys(few.outcomes)).toEqual(['members'])
    const columns = run(town, 'record', { columnsOnly: true })
    expect(columns.fingerprint).toBe(all.fingerprint)
    expect(columns.outcomes).toEqual(all.outcomes)
    expect(columns.events.length).toBe(0)
  })

  test.each([1, 30, 97])('copying in week %i and going on equals going on', (week) => {
    const world = stepped(createWorld(small(), 'copy'), week)
    const copy = copyWorld(world, world.recorder.copy())
    stepped(world, WEEKS - week)
    stepped(copy, WEEKS - week)
    expect(stateOf(copy)).toBe(stateOf(world))
    expect(digest(eventsOf(copy))).toBe(digest(eventsOf(world)))
  })

  test('one more resident leaves the luck of the others alone', () => {
    const town = small()
    const more = { ...town, place: { ...town.place, population: town.place.population + 1 } }
    const [a, b] = [createWorld(town, 'more'), createWorld(more, 'more')]
    expect(b.size.residents).toBe(a.size.residents + 1)
    expect([...b.residents.bin.subarray(0, a.size.residents)]).toEqual([...a.residents.bin])
    const entered = (world: World) => {
      const log = eventsOf(stepped(world, 30))
      return new Set(Array.from(log.person).filter((_, i) => log.kind[i] === EVENT.entered))
    }
    const [first, second] = [entered(a), entered(b)]
    const shared = [...first].filter((person) => second.has(person)).length
    expect(shared / first.size).toBeGreaterThan(0.97)
  })

  test('no contact with officials means no conflict', () => {
    const town = small()
    const apart = run({ ...town, parameters: { ...town.parameters, contactRate: 0 } }, 'apart')
    expect(Math.max(...(apart.outcomes.conflict ?? [1]))).toBe(0)
    expect(Math.max(...(run(town, 'apart').outcomes.conflict ?? [0]))).toBeGreaterThan(0)
  })

  test('unlimited staff takes friction from load away, the clash of logics stays', () => {
    const town = small()
    const staffed = {
      ...town,
      policy: [
        ...town.policy,
        { lever: 'staffing' as const, intensity: 1, from: '2014-01-06', settings: {} },
      ],
    }
    const fast = { ...staffed, administration: { ...staffed.administration, staffSpeed: 10 } }
    const [usual, unlimited] = [run(town, 'staff'), run(fast, 'staff')]
    expect(total(unlimited.outcomes.load)).toBeLessThan(total(usual.outcomes.load))
    expect(total(unlimited.outcomes.friction)).toBeGreaterThan(0)
  })

  test('one resident is a town, too', () => {
    const town = small()
    const alone = run({ ...town, place: { ...town.place, population: 1 } }, 'one')
    expect(alone.residents).toBe(1)
    expect(Math.max(...(alone.outcomes.active ?? []))).toBeLessThanOrEqual(1)
  })

  test('without decay ties only grow closer', () => {
    const base = small()
    const still = { bondingDecay: 0, bridgingDecay: 0, linkingDecay: 0, linkingDecayForum: 0 }
    const town = { ...base, parameters: { ...base.parameters, ...still } }
    // Ties change who stays, and so a single town may be lucky either way.
    const seeds = Array.from({ length: 6 }, (_, index) => `decay ${index}`)
    const kept = seeds.map((seed) => run(town, seed).outcomes.linking)
    const usual = seeds.map((seed) => run(base, seed).outcomes.linking)
    const sum = (runs: typeof kept) => runs.reduce((all, linking) => all + total(linking), 0)
    expect(sum(kept)).toBeGreaterThan(sum(usual))
    for (const linking of kept) expect(Math.max(...(linking ?? [2]))).toBeLessThanOrEqual(1)
  })

  test('with full decay no tie to an official lasts a week, and nothing becomes NaN', () => {
    const base = small()
    const gone = { linkingDecay: 1, linkingDecayForum: 1 }
    const { outcomes } = run({ ...base, parameters: { ...base.parameters, ...gone } }, 'gone')
    for (const [key, values] of Object.entries(outcomes))
      expect([key, values.findIndex(Number.isNaN)]).toEqual([key, -1])
    expect(Math.max(...(outcomes.linking ?? [1]))).toBeLessThan(0.05)
  })

  test('a million residents keep the books as well', () => {
    const base = scenario('town-3')
    const large = { ...base, weeks: 12, place: { ...base.place, population: 1_200_000 } }
    const world = stepped(createWorld(large, 'million'), 12)
    expect(world.size.residents).toBeGreaterThan(1_000_000)
    const active =
      world.town[TOWN.independents]! + world.town[TOWN.members]! + world.town[TOWN.mentors]!
    expect(active).toBe(
      Array.from(world.helper.role.subarray(0, world.count.helpers)).filter((role) => role > 0)
        .length,
    )
  })

  test('no inflow and no attention: hardly anybody starts', () => {
    const town = small()
    const nothing = {
      ...town.inflow,
      arrivals: town.inflow.arrivals.map(() => 0),
      ukraine: town.inflow.ukraine.map(() => 0),
      pending: town.inflow.arrivals.map(() => 0),
    }
    const quiet = run({ ...town, inflow: nothing }, 'quiet')
    expect(total(quiet.outcomes.entries)).toBeLessThan(
      0.2 * total(run(town, 'quiet').outcomes.entries),
    )
  })

  test('the recorder of a copy is its own', () => {
    const world = stepped(createWorld(small(), 'own'), 5)
    const before = world.recorder.length
    stepped(copyWorld(world, new EventRecorder()), 20)
    expect(world.recorder.length).toBe(before)
  })
})
