import { describe, expect, test } from 'vitest'
import { EVENT, run, type Trajectory } from '../../sim/index.ts'
import { stepWords } from '../../viz/compare/step-words.ts'
import { fatesOfTwins, seatsOfFates, twinsOf } from '../../viz/compare/twins.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { fatesOf, onlyOnce } from '../../viz/replay/fates.ts'
import { circleViews, PHASE, type Replay, view } from '../../viz/replay/replay.ts'
import { align } from '../../viz/replay/towns.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const town = scenario('town-1')
const short = { weeks: 260 }
const a = run(town, 'twins', short)
const other = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
const b = run(other, 'twins', short)

/** Of everybody who was in a circle up to a week, whether they are at its end, from the whole log. */
function inCircles({ events }: Trajectory, week: number): Map<number, boolean> {
  const within = new Map<number, boolean>()
  for (let event = 0; event < events.week.length; event++) {
    if (events.week[event]! > week) break
    const kind = events.kind[event]
    const came = kind === EVENT.joined || kind === EVENT.newcomerJoined
    if (came || kind === EVENT.leftCircle) within.set(events.person[event]!, came)
  }
  return within
}

test('nobody stays in one run and leaves in the other where nothing was changed', () => {
  const again = run(structuredClone(town), 'twins', short)
  expect(fatesOf(a, again, 259)).toEqual([])
  expect(onlyOnce(a, again, 259)).toBe(0)
})

test('whoever is told of was in circles in both runs and is in one of them alone', () => {
  const fates = fatesOf(a, b, 259)
  expect(fates.length).toBeGreaterThan(10)
  expect(fatesOf(a, b, 0)).toEqual([])
  const [inA, inB] = [inCircles(a, 259), inCircles(b, 259)]
  for (const { person, stays, a: mine, b: yours } of fates) {
    expect(a.events.person[mine]).toBe(person)
    expect(b.events.person[yours]).toBe(person)
    expect([inA.get(person), inB.get(person)]).toEqual(
      stays === 'a' ? [true, false] : [false, true],
    )
  }
})

test('nobody is missing, and with those who came in one run alone they make up the gap in members', () => {
  const told = new Set(fatesOf(a, b, 259).map(({ person }) => person))
  const [inA, inB] = [inCircles(a, 259), inCircles(b, 259)]
  let [once, gap] = [0, 0]
  for (const person of new Set([...inA.keys(), ...inB.keys()])) {
    const [left, right] = [inA.get(person), inB.get(person)]
    gap += Number(left ?? false) - Number(right ?? false)
    if (left === undefined || right === undefined) once++
    else if (left !== right) expect(told).toContain(person)
  }
  expect(onlyOnce(a, b, 259)).toBe(once)
  expect(gap).toBe(a.outcomes.members![259]! - b.outcomes.members![259]!)
})

test('no two steps of a pair read alike, in any language and week', () => {
  for (const language of Object.keys(CATALOGUES) as Language[])
    for (const week of [150, 200, 259])
      for (const fate of fatesOf(a, b, week)) {
        const say = speech(language)
        expect(stepWords(a, fate.a, say)).not.toBe(stepWords(b, fate.b, say))
      }
})

test('who comes back to the circle in both runs is told of no longer', () => {
  const weeks = Array.from({ length: 259 }, (_, week) => week)
  const ended = weeks.some((week) => {
    const later = new Set(fatesOf(a, b, week + 1).map(({ person }) => person))
    return fatesOf(a, b, week).some(({ person }) => !later.has(person))
  })
  expect(ended).toBe(true)
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
