import { describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { fatesOf } from '../../viz/compare/fates.ts'
import { fatesOfTwins, seatsOfFates, twinsOf } from '../../viz/compare/twins.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { circleViews, PHASE, type Replay, view } from '../../viz/replay/replay.ts'
import { align } from '../../viz/replay/towns.ts'
import { scenario } from '../scenarios.ts'

const town = scenario('town-1')
const short = { weeks: 260 }
const a = run(town, 'twins', short)
const other = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
const b = run(other, 'twins', short)

test('nobody takes another way where nothing was changed', () => {
  expect(fatesOf(a, run(structuredClone(town), 'twins', short), 259)).toEqual([])
})

test('some do where a lever was changed, but not before it shows', () => {
  const fates = fatesOf(a, b, 259)
  expect(fates.length).toBeGreaterThan(0)
  expect(fatesOf(a, b, 0)).toEqual([])
  for (const { person, a: mine, b: yours } of fates) {
    if (mine !== undefined) expect(a.events.person[mine]).toBe(person)
    if (yours !== undefined) expect(b.events.person[yours]).toBe(person)
    expect(mine === undefined && yours === undefined).toBe(false)
  }
})

test('the other way round the same people differ', () => {
  const people = (fates: ReturnType<typeof fatesOf>) => fates.map(({ person }) => person)
  expect(people(fatesOf(b, a, 259))).toEqual(people(fatesOf(a, b, 259)))
})

describe('on shared seats', () => {
  const [left, right] = [align([a]), align([b])]
  const twins = twinsOf(left, right, 0)
  const [replayA, replayB] = twins.both.replays as [Replay, Replay]

  test('a place belongs to the same person in both runs, whichever comes first', () => {
    expect(replayA.seats).toEqual(replayB.seats)
    expect(replayA.firstSeat).toEqual(replayB.firstSeat)
    expect(replayA.links).toEqual(replayB.links)
    expect(twinsOf(right, left, 0).both.replays[0]!.seats).toEqual(replayA.seats)
    expect(replayA.seats.length).toBeGreaterThan(left.replays[0]!.seats.length)
  })

  test('each circle looks as it does on its own seats', () => {
    const shown = (replay: Replay, week: number) =>
      circleViews(view(replay, week)).filter(({ phase }) => phase !== PHASE.future)
    for (const week of [60, 150, 259]) {
      expect(shown(replayA, week)).toEqual(shown(left.replays[0]!, week))
      expect(shown(replayB, week)).toEqual(shown(right.replays[0]!, week))
    }
  })

  test('everybody who differs has one seat of their own on either side', () => {
    for (const week of [0, 150, 200, 259]) {
      const fates = fatesOfTwins(twins, week)
      expect(fates).toEqual(fatesOf(a, b, week))
      const [viewA, viewB] = [view(replayA, week), view(replayB, week)]
      for (const seats of [
        seatsOfFates(twins, viewA, viewB, fates),
        seatsOfFates(twins, viewB, viewA, fates),
      ]) {
        const people = [...seats].map((seat) => replayA.seats[seat]?.person)
        expect(people).toEqual(fates.map(({ person }) => person))
      }
    }
  })
})
