import { expect, test } from 'vitest'
import { run, valueAt } from '../../sim/index.ts'
import { twinsOf } from '../../viz/compare/twins.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { chairOf, chairsIn, chairsOf, planChairs, sittersIn } from '../../viz/replay/chairs.ts'
import { circleLine } from '../../viz/replay/circle-line.ts'
import { createReplay, type Replay, SEAT, view } from '../../viz/replay/replay.ts'
import { align } from '../../viz/replay/towns.ts'
import { scenario } from '../scenarios.ts'

const WEEKS = 260
const town = scenario('town-1')
const trajectory = run(town, 'chairs', { weeks: WEEKS })
const replay = createReplay(trajectory)
const plan = chairsOf(replay)
const circles = replay.circles.map((_, circle) => circle)

/** Seats of those who help in a circle in a week. */
function helping({ regions, firstSeat, ...rest }: Replay, circle: number, week: number): number[] {
  const { bytes } = view({ regions, firstSeat, ...rest }, week)
  const own = Array.from(
    { length: valueAt(firstSeat, circle + 1) - valueAt(firstSeat, circle) },
    (_, seat) => valueAt(firstSeat, circle) + seat,
  )
  return own.filter((seat) => (valueAt(bytes, regions.seats + seat) & 3) >= SEAT.active)
}

test('everybody who helps in a week sits on one chair, and nobody else sits', () => {
  for (const week of [0, 96, 130, 200, WEEKS - 1])
    for (const circle of circles) {
      const sitting = sittersIn(plan, circle, week).filter(({ to }) => to > week)
      expect(sitting.map(({ seat }) => seat).sort((a, b) => a - b)).toEqual(
        helping(replay, circle, week),
      )
      expect(new Set(sitting.map(({ chair }) => chair)).size).toBe(sitting.length)
    }
})

test('a circle has as many chairs as most members at one time so far', () => {
  let largest = 0
  for (const circle of circles) {
    const { active } = circleLine(replay, circle)
    let most = 0
    active.forEach((members, week) => {
      most = Math.max(most, members)
      expect(chairsIn(plan, circle, week)).toBe(most)
    })
    largest = Math.max(largest, most)
  }
  expect(largest).toBeGreaterThan(20)
})

test('a newcomer takes the free chair nearest the middle', () => {
  for (const circle of circles) {
    const all = valueAt(plan.sittings, circle)
    all.forEach(({ chair, from }, index) => {
      for (let nearer = 0; nearer < chair; nearer++) {
        // Somebody sits there: they came before, and have not gone.
        const taken = all.some(
          (other, at) => at < index && other.chair === nearer && other.to > from,
        )
        expect(taken).toBe(true)
      }
    })
  }
})

test('a chair is kept until its holder leaves, and taken again afterwards', () => {
  const again = circles.filter((circle) => {
    const chairs = valueAt(plan.sittings, circle).map(({ chair }) => chair)
    return new Set(chairs).size < chairs.length
  })
  expect(again.length).toBeGreaterThan(3)
  const some = valueAt(plan.sittings, valueAt(again, 0)).find(({ to, from }) => to - from > 20)!
  for (let week = some.from; week < some.to; week++)
    expect(chairOf(plan, valueAt(again, 0), some.seat, week)).toBe(some.chair)
})

test('only what has happened decides: a run that is known up to a week has the same chairs', () => {
  const shorter = chairsOf(createReplay(run(town, 'chairs', { weeks: 150 })))
  // Seats are numbered by the whole run, so chairs are compared by who came in which order.
  for (const week of [60, 120, 149])
    for (const [circle] of shorter.sittings.entries())
      expect(
        sittersIn(shorter, circle, week).map(({ chair, from, to }) => [chair, from, to > week]),
      ).toEqual(
        sittersIn(plan, circle, week).map(({ chair, from, to }) => [chair, from, to > week]),
      )
})

test('twins have one plan: the same person in a circle of both runs has the same chair in both', () => {
  const other = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
  const changed = run(other, 'chairs', { weeks: WEEKS })
  const { both } = twinsOf(align([trajectory]), align([changed]), 0)
  const [a, b] = both.replays as [Replay, Replay]
  const [planA, planB] = [chairsOf(a), chairsOf(b)]
  expect(planA.needed).toEqual(planB.needed)
  let shared = 0
  for (const week of [100, 150, 200, WEEKS - 1])
    for (const [circle] of planA.sittings.entries()) {
      const here = sittersIn(planA, circle, week).filter((sitting) => sitting.to > week)
      const there = sittersIn(planB, circle, week).filter((sitting) => sitting.to > week)
      for (const mine of here) {
        const same = there.find(({ seat }) => seat === mine.seat)
        if (same) shared++
        if (same) expect(same.chair).toBe(mine.chair)
        // Nobody else sits on that chair over there.
        else expect(there.some(({ chair }) => chair === mine.chair)).toBe(false)
      }
    }
  expect(shared).toBeGreaterThan(50)
})

test('without one plan twins would sit on different chairs', () => {
  const other = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
  const changed = run(other, 'chairs', { weeks: WEEKS })
  const { both } = twinsOf(align([trajectory]), align([changed]), 0)
  const alone = both.replays.map((each) => valueAt(planChairs([each]), 0))
  const differing = valueAt(alone, 0).sittings.flatMap((sittings, circle) =>
    sittings.filter(({ seat, chair, from }) => {
      const there = valueAt(alone, 1).sittings[circle]?.find((each) => each.seat === seat)
      return there !== undefined && from < WEEKS && there.chair !== chair
    }),
  )
  expect(differing.length).toBeGreaterThan(0)
})
