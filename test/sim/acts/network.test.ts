import { describe, expect, test } from 'vitest'
import {
  isBonding,
  knows,
  linkingOf,
  linkStrength,
  linkTo,
  meetPeer,
  peerStrength,
  setLink,
  strongestCircle,
} from '../../../sim/acts/network.ts'
import type { Parameters, World } from '../../../sim/index.ts'
import { cutTies, setPeer } from '../ties-of.ts'
import { all, setMembers, setWeek, townOf } from '../town-of.ts'

/** Six circles of twelve; everybody is of one milieu and knows nobody. */
const strangers = () => townOf({ world: all(cutTies, setMembers({ milieu: 0 })) })
const tie = (world: World, from: number, to: number) => {
  for (let slot = 0; slot < 8; slot++)
    if (world.member.peerTo[from * 8 + slot] === to) return peerStrength(world, from, slot)
  return 0
}

describe('ties between helpers', () => {
  test('grow by a step of what is missing, on both sides', () => {
    const world = strangers()
    meetPeer(world, 0, 1, 0.2)
    expect([tie(world, 0, 1), tie(world, 1, 0)]).toEqual(Array(2).fill(expect.closeTo(0.2, 6)))
    meetPeer(world, 1, 0, 0.2)
    expect([tie(world, 0, 1), tie(world, 1, 0)]).toEqual(Array(2).fill(expect.closeTo(0.36, 6)))
  })

  test('that one side forgot begin again from what the other one holds', () => {
    const world = strangers()
    setPeer(world, 1, 3, 0, 0.6)
    meetPeer(world, 0, 1, 0.5)
    expect([tie(world, 0, 1), tie(world, 1, 0)]).toEqual(Array(2).fill(expect.closeTo(0.8, 6)))
    setPeer(world, 5, 0, 6, 0.6)
    meetPeer(world, 5, 6, 0.5)
    expect(tie(world, 6, 5)).toBeCloseTo(0.8, 6)
  })

  test('fade from when they were used last, sooner across circles or milieus', () => {
    const world = strangers()
    world.member.milieu[2] = 1
    for (const [slot, to] of [1, 2, 20].entries()) setPeer(world, 0, slot, to, 1)
    expect([1, 2, 20].map((other) => isBonding(world, 0, other))).toEqual([true, false, false])
    setWeek(13)(world)
    const months = 13 / (365.2425 / 84)
    expect(peerStrength(world, 0, 0)).toBeCloseTo(0.97 ** months, 5)
    expect(peerStrength(world, 0, 1)).toBeCloseTo(0.9 ** months, 5)
    expect(peerStrength(world, 0, 2)).toBeCloseTo(0.9 ** months, 5)
    expect(peerStrength(world, 0, 3)).toBe(0)
    meetPeer(world, 0, 2, 0.5)
    expect(tie(world, 0, 2)).toBeCloseTo(0.5 + 0.5 * 0.9 ** months, 5)
  })

  test('fade sooner where decay is quicker, each kind by its own', () => {
    const left = (parameters: Partial<Parameters>) => {
      const world = townOf({ parameters, world: all(cutTies, setMembers({ milieu: 0 })) })
      for (const [slot, to] of [1, 20].entries()) setPeer(world, 0, slot, to, 1)
      setWeek(8)(world)
      return [peerStrength(world, 0, 0), peerStrength(world, 0, 1)]
    }
    const [bond, bridge] = left({})
    expect(left({ bondingDecay: 0.5 })).toEqual([
      expect.closeTo(0.5 ** (8 / (365.2425 / 84)), 5),
      bridge,
    ])
    expect(left({ bridgingDecay: 0.5 })).toEqual([
      bond,
      expect.closeTo(0.5 ** (8 / (365.2425 / 84)), 5),
    ])
  })

  test('are alive above two in a hundred', () => {
    const world = strangers()
    setPeer(world, 0, 0, 1, 0.0201)
    setPeer(world, 0, 1, 2, 0.0199)
    expect([0, 1, 2].map((slot) => knows(world, 0, slot))).toEqual([true, false, false])
  })

  test('take a free place first, then the place of the weakest', () => {
    const world = strangers()
    for (let to = 1; to <= 8; to++) meetPeer(world, 0, to, 0.1 * (9 - to))
    expect([...world.member.peerTo.subarray(0, 8)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    meetPeer(world, 0, 9, 0.05)
    expect([...world.member.peerTo.subarray(0, 8)]).toEqual([1, 2, 3, 4, 5, 6, 7, 9])
    meetPeer(world, 0, 10, 0.5)
    expect([...world.member.peerTo.subarray(0, 8)]).toEqual([1, 2, 3, 4, 5, 6, 7, 10])
  })

  test('give way by what is left of them now, not by what they were', () => {
    const world = strangers()
    for (let slot = 0; slot < 8; slot++) setPeer(world, 0, slot, slot + 1, 0.5)
    // One to another circle fades sooner than one of the own.
    setPeer(world, 0, 5, 30, 0.55)
    setWeek(26)(world)
    meetPeer(world, 0, 10, 0.1)
    expect(world.member.peerTo[5]).toBe(10)
  })

  test('of somebody without a circle to another one without are no bond', () => {
    const world = strangers()
    world.member.circle[0] = -1
    world.member.circle[1] = -1
    expect(isBonding(world, 0, 1)).toBe(false)
    for (let slot = 0; slot < 8; slot++) setPeer(world, 0, slot, slot + 12, 0.5)
    setPeer(world, 0, 6, 1, 0.49)
    setWeek(26)(world)
    meetPeer(world, 0, 30, 0.1)
    expect(world.member.peerTo[6]).toBe(30)
  })
})

describe('the way back into a circle', () => {
  test('is that of the strongest live tie to somebody who is in one', () => {
    const world = strangers()
    world.member.circle[0] = -1
    expect(strongestCircle(world, 0)).toBe(-1)
    setPeer(world, 0, 0, 12, 0.3)
    setPeer(world, 0, 1, 24, 0.5)
    setPeer(world, 0, 2, 36, 0.4)
    expect(strongestCircle(world, 0)).toBe(2)
    world.member.circle[24] = -1
    expect(strongestCircle(world, 0)).toBe(3)
  })

  test('is none where all ties are forgotten', () => {
    const world = strangers()
    setPeer(world, 0, 0, 12, 0.0199)
    expect(strongestCircle(world, 0)).toBe(-1)
    setPeer(world, 0, 7, 12, 0.0201)
    expect(strongestCircle(world, 0)).toBe(1)
  })
})

describe('ties to officials', () => {
  test('are found by official, end when that one leaves, and add up', () => {
    const world = strangers()
    setLink(world, 0, 7, 0.4)
    setLink(world, 0, 2, 0.3)
    expect([linkTo(world, 0, 7), linkTo(world, 0, 2), linkTo(world, 0, 3)]).toEqual([
      expect.closeTo(0.4, 6),
      expect.closeTo(0.3, 6),
      0,
    ])
    expect(linkingOf(world, 0)).toBeCloseTo(0.7, 6)
    world.official.active[7] = 0
    expect([linkTo(world, 0, 7), linkingOf(world, 0)]).toEqual([0, expect.closeTo(0.3, 6)])
  })

  test('are set anew where there is one already', () => {
    const world = strangers()
    setLink(world, 0, 7, 0.4)
    setLink(world, 0, 2, 0.1)
    setLink(world, 0, 7, 0.5)
    expect([linkTo(world, 0, 7), linkingOf(world, 0)]).toEqual(
      [0.5, 0.6].map((value) => expect.closeTo(value, 6)),
    )
  })

  test('give way, the weakest first', () => {
    const world = strangers()
    for (const [official, strength] of [0.4, 0.2, 0.3, 0.5].entries())
      setLink(world, 0, official, strength)
    setLink(world, 0, 9, 0.1)
    expect([linkTo(world, 0, 1), linkTo(world, 0, 9)]).toEqual([0, expect.closeTo(0.1, 6)])
    expect([0, 2, 3].every((official) => linkTo(world, 0, official) > 0)).toBe(true)
  })

  test('fade by a common clock, and one that ran out leaves none', () => {
    const world = strangers()
    world.week.linkClock[2] = 0.8
    world.week.linkClock[6] = 0.6
    world.count.week = 2
    setLink(world, 0, 3, 0.4)
    world.count.week = 6
    expect(linkStrength(world, 0, 0)).toBeCloseTo((0.4 * 0.6) / 0.8, 6)
    world.week.linkClock[2] = 0
    expect(linkStrength(world, 0, 0)).toBe(0)
  })
})
