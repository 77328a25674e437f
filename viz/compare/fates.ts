import { EVENT, type Trajectory } from '../../sim/index.ts'

/** A step of a life in circles: an index in the event log of its run. */
export type Fate = {
  readonly person: number
  /** The first step that differs; undefined where the other run alone has one. */
  readonly a: number | undefined
  readonly b: number | undefined
}

const STEPS: ReadonlySet<number> = new Set([
  EVENT.joined,
  EVENT.newcomerJoined,
  EVENT.leftCircle,
  EVENT.organiser,
])

/**
 * Everybody whose life in circles up to a week (counted from the start of both runs) differs:
 * another step, circle, cause or week. In order of id. Two equal runs give nobody.
 */
export function fatesOf(a: Trajectory, b: Trajectory, week: number): Fate[] {
  const [left, right] = [stepsOf(a, week), stepsOf(b, week)]
  const people = [...new Set([...left.keys(), ...right.keys()])].sort((one, other) => one - other)
  return people.flatMap((person) => {
    const [mine, yours] = [left.get(person) ?? [], right.get(person) ?? []]
    const most = Math.max(mine.length, yours.length)
    for (let step = 0; step < most; step++)
      if (!same(a, mine[step], b, yours[step])) return [{ person, a: mine[step], b: yours[step] }]
    return []
  })
}

function stepsOf({ events }: Trajectory, week: number): Map<number, number[]> {
  const steps = new Map<number, number[]>()
  for (let event = 0; event < events.length && events.week[event]! <= week; event++) {
    const person = events.person[event]!
    if (person < 0 || !STEPS.has(events.kind[event]!)) continue
    const known = steps.get(person)
    if (known) known.push(event)
    else steps.set(person, [event])
  }
  return steps
}

function same(a: Trajectory, left: number | undefined, b: Trajectory, right: number | undefined) {
  if (left === undefined || right === undefined) return false
  const columns = ['week', 'kind', 'circle', 'cause'] as const
  return columns.every((column) => a.events[column][left] === b.events[column][right])
}
