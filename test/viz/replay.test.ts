import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { EVENT, parseScenario, run, type Trajectory } from '../../sim/index.ts'
import {
  circleViews,
  createReplay,
  ORGANISER,
  PHASE,
  type Replay,
  SEAT,
  view,
} from '../../viz/replay/replay.ts'

const WEEKS = 200
let trajectory: Trajectory
let replay: Replay

beforeAll(() => {
  const parsed = parseScenario(readFileSync('scenarios/town-1.yaml', 'utf8'), {
    inflow: { germany: readFileSync('scenarios/inflow/germany.csv', 'utf8') },
  })
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  trajectory = run(parsed.scenario, 'replay', { weeks: WEEKS })
  replay = createReplay(trajectory)
}, 60_000)

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The state of every week, applying all changes one after the other without keyframes. */
function straight(): string[] {
  const bytes = new Uint8Array(replay.regions.size)
  const { start, index, value } = replay.changes
  return Array.from({ length: WEEKS }, (_, week) => {
    for (let change = start[week]; change! < start[week + 1]!; change!++)
      bytes![index[change!]!] = value[change!]!
    return digest(bytes)
  })
}

describe('the replay', () => {
  test('a thousand random seeks show what a straight run shows', () => {
    const expected = straight()
    let state = 1
    for (let seek = 0; seek < 1000; seek++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const week = state % WEEKS
      expect(digest(view(replay, week).bytes)).toBe(expected[week])
    }
  })

  test('the filled seats of all circles are the members the model counted', () => {
    const members = trajectory.outcomes.members!
    for (const week of [0, 52, 90, 120, 150, WEEKS - 1]) {
      const heads = circleViews(view(replay, week)).reduce((sum, circle) => sum + circle.active, 0)
      expect({ week, heads }).toEqual({ week, heads: members[week] })
    }
  })

  test('the circles drawn as alive are the circles the model counted', () => {
    for (const week of [0, 60, 120, WEEKS - 1]) {
      const alive = circleViews(view(replay, week)).filter(
        (circle) => circle.phase === PHASE.alive,
      ).length
      expect({ week, alive }).toEqual({ week, alive: trajectory.outcomes.circles![week] })
    }
  })

  test('a seat once taken is never empty without a ring, and nobody has two seats in a circle', () => {
    const first = view(replay, 100).bytes
    const last = view(replay, WEEKS - 1).bytes
    replay.seats.forEach((_, seat) => {
      if ((first[seat]! & 3) !== SEAT.unused) expect(last[seat]! & 3).not.toBe(SEAT.unused)
      if (last[seat]! & ORGANISER) expect(last[seat]! & 3).toBeGreaterThanOrEqual(SEAT.active)
    })
    const taken = new Set(replay.seats.map(({ circle, person }) => `${circle} ${person}`))
    expect(taken.size).toBe(replay.seats.length)
  })

  test('the founder of a circle sits in the middle', () => {
    const { events } = trajectory
    let checked = 0
    for (let event = 0; event < events.length; event++) {
      if (events.kind[event] !== EVENT.founded || events.person[event]! < 0) continue
      const circle = events.circle[event]
      const size = replay.firstSeat[circle! + 1]! - replay.firstSeat[circle!]!
      const seat = replay.seats.findIndex(
        (taken) => taken.circle === circle && taken.person === events.person[event],
      )
      expect(seat - replay.firstSeat[circle!]!).toBeLessThan(Math.max(8, size / 4))
      checked++
    }
    expect(checked).toBeGreaterThan(5)
  })

  test('a week before the first or after the last shows the first or the last', () => {
    expect(digest(view(replay, -5).bytes)).toBe(digest(view(replay, 0).bytes))
    expect(digest(view(replay, 9999).bytes)).toBe(digest(view(replay, WEEKS - 1).bytes))
  })
})
