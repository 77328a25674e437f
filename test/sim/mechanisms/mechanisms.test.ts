import { describe, expect, test } from 'vitest'
import { linkStrength, meetPeer, peerStrength, setLink } from '../../../sim/acts/network.ts'
import { createWorld, type PolicyEntry, step, TOWN, type World } from '../../../sim/index.ts'
import { appreciation } from '../../../sim/mechanisms/appreciation.ts'
import { circles } from '../../../sim/mechanisms/circles.ts'
import { conflict } from '../../../sim/mechanisms/conflict.ts'
import { forum } from '../../../sim/mechanisms/forum.ts'
import { matching } from '../../../sim/mechanisms/matching.ts'
import { provision } from '../../../sim/mechanisms/provision.ts'
import { ties } from '../../../sim/mechanisms/ties.ts'
import { ready, town } from '../../small-town.ts'

const entry = (lever: PolicyEntry['lever'], intensity: number, settings = {}): PolicyEntry => ({
  lever,
  intensity,
  settings,
})
const mean = (values: Float32Array, world: World) =>
  Array.from(world.member.present.subarray(0, world.count.present)).reduce(
    (sum, row) => sum + values[row]!,
    0,
  ) / world.count.present

describe('forum', () => {
  const meeting = (parity: number) => {
    const world = ready([entry('forum', 1, { parity, preparation: 0, interval: 1 })])
    world.circle.conflict.fill(0.5, 0, world.count.circles)
    const understanding = mean(world.member.understanding, world)
    forum(world)
    return {
      conflict: world.circle.conflict[0],
      gain: mean(world.member.understanding, world) - understanding,
    }
  }

  test('at eye level works conflict through and teaches', () => {
    expect(meeting(0.9).conflict).toBeLessThan(0.5)
    expect(meeting(0.9).gain).toBeGreaterThan(0)
  })

  test('from above hardens the fronts', () => {
    expect(meeting(0.1).conflict).toBeGreaterThan(0.5)
    expect(meeting(0.1).gain).toBeLessThan(0)
  })

  test('is not held before its preparation is over', () => {
    const world = ready([entry('forum', 1, { parity: 0.9, preparation: 10, interval: 1 })])
    world.circle.conflict.fill(0.5, 0, world.count.circles)
    forum(world)
    expect(world.circle.conflict[0]).toBe(0.5)
  })
})

describe('appreciation', () => {
  const thanked = (support: number) => {
    const world = ready([entry('appreciation', 1), entry('support', support)])
    appreciation(world)
    return {
      recognition: mean(world.member.recognition, world),
      frustration: mean(world.member.frustration, world),
    }
  }

  test('counts where it is backed by support', () => {
    expect(thanked(0.8)).toMatchObject({ frustration: 0 })
    expect(thanked(0.8).recognition).toBeGreaterThan(0.1)
  })

  test('rings hollow where it is not', () => {
    expect(thanked(0).recognition).toBe(0)
    expect(thanked(0).frustration).toBeGreaterThan(0)
  })
})

test('provision ramps up to its target share of everyday need', () => {
  const world = ready([entry('provision', 0.4, { ramp: 4 })])
  world.town[TOWN.needEmergency] = 0
  world.town[TOWN.needEveryday] = 1000
  provision(world)
  expect(world.town[TOWN.metMunicipal]).toBeCloseTo(100, 3)
  world.count.week = 10
  provision(world)
  expect(world.town[TOWN.metMunicipal]).toBeCloseTo(400, 3)
})

test('conflict without wrong meetings fades', () => {
  const world = ready([])
  world.circle.conflict.fill(0.4, 0, world.count.circles)
  conflict(world)
  expect(world.circle.conflict[0]).toBeCloseTo(
    0.4 * (1 - world.scenario.parameters.conflictRepair),
    5,
  )
})

test('who finds no task is idle and feels able to do less', () => {
  const world = ready([])
  for (const need of ['needEmergency', 'needEveryday', 'needCasework'] as const)
    world.town[TOWN[need]] = 0
  world.member.efficacy.fill(0.5)
  for (let week = 0; week < 3; week++) {
    matching(world)
    world.count.week++
  }
  const first = world.member.present[0]
  expect(world.member.idle[first!]).toBe(3)
  expect(world.member.efficacy[first!]).toBeLessThan(0.5)
})

describe('ties', () => {
  test('an unused bonding tie keeps 1 - bondingDecay after a month', () => {
    const world = ready([])
    const [a, b] = [world.member.present[0], world.member.present[1]]
    world!.member.milieu[b!] = world.member.milieu[a!]!
    world.member.peerTo.fill(-1)
    meetPeer(world, a!, b!, 0.8)
    world.count.week = 13
    expect(peerStrength(world, a!, 0)).toBeCloseTo(
      0.8 * (1 - world.scenario.parameters.bondingDecay) ** 3,
      2,
    )
  })

  test('a linking tie ends with the official, and decays slower where both sides care for it', () => {
    const left = (care: number) => {
      const world = ready([])
      world.town[TOWN.care] = care
      const row = world.member.present[0]!
      world.member.linkTo.fill(-1)
      setLink(world, row, 0, 0.5)
      ties(world)
      world.count.week = 1
      return { world, row, strength: linkStrength(world, row, 0) }
    }
    const careless = left(0)
    const cared = left(1)
    expect(careless.strength).toBeLessThan(cared.strength)
    expect(cared.strength).toBeLessThan(0.5)
    cared.world.official.active[0] = 0
    expect(linkStrength(cared.world, cared.row, 0)).toBe(0)
  })
})

test('a week can be stepped from a world that was never run', () => {
  const world = createWorld(town([]), 'first')
  step(world)
  expect(world.count.week).toBe(1)
})

describe('circles', () => {
  test('a circle of two hundred splits once in a week, and the half that goes not at all', () => {
    const base = town([])
    const world = createWorld(
      {
        ...base,
        parameters: { ...base.parameters, splitFull: 1 },
        society: { ...base.society, circles: 5, circleSize: 40 },
      },
      'split',
    )
    for (let id = 0; id < world.count.circles; id++) world.circle.members[id] = 0
    world.circle.members[0] = world.count.present
    for (let row = 0; row < world.count.members; row++) world.member.circle[row] = 0
    for (let id = 1; id < 5; id++) world.circle.alive[id] = 0
    circles(world)
    expect(world.count.circles).toBe(6)
    expect(world.circle.members[5]).toBeGreaterThan(48)
    expect(world.circle.members[0]! + world.circle.members[5]!).toBe(200)
  })
})
