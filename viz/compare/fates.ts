import { EVENT, eventIndex, type Trajectory, valueAt } from '../../sim/index.ts'

/** A step of a life in circles: an index in the event log of its run. */
export type Fate = {
  readonly person: number
  /** The first step that differs; undefined where the other run alone has one. */
  readonly a: number | undefined
  readonly b: number | undefined
}

const STEPS = [EVENT.joined, EVENT.newcomerJoined, EVENT.leftCircle, EVENT.organiser]

/** A fate over the whole run, and as it is told while only one of its two steps was taken. */
type Parting = {
  readonly first: number
  readonly last: number
  readonly whole: Fate
  readonly half: Fate
}
const partings = new WeakMap<
  Trajectory,
  { readonly other: Trajectory; readonly found: readonly Parting[] }
>()

/**
 * Everybody whose life in circles up to a week (counted from the start of both runs) differs:
 * another step, circle, cause or week. In order of the week in which they part, then of id, so that
 * a list of them grows at its end while the clock runs. Two equal runs give nobody. The same
 * object for the same answer, so that a list changes only where it must.
 */
export function fatesOf(a: Trajectory, b: Trajectory, week: number): Fate[] {
  const known = partings.get(a)
  const found = known?.other === b ? known.found : partingsOf(a, b)
  partings.set(a, { other: b, found })
  return found.flatMap(({ first, last, whole, half }) => {
    if (week < first) return []
    return week < last ? half : whole
  })
}

function partingsOf(a: Trajectory, b: Trajectory): Parting[] {
  const [left, right] = [stepsOf(a), stepsOf(b)]
  const people = [...new Set([...left.keys(), ...right.keys()])].sort((one, other) => one - other)
  const found = people.flatMap((person) => {
    const [mine, yours] = [left.get(person) ?? [], right.get(person) ?? []]
    const most = Math.max(mine.length, yours.length)
    for (let step = 0; step < most; step++)
      if (!same(a, mine[step], b, yours[step]))
        return [partingOf(a, b, { person, a: mine[step], b: yours[step] })]
    return []
  })
  return found.sort((one, other) => one.first - other.first)
}

function partingOf(a: Trajectory, b: Trajectory, whole: Fate): Parting {
  const weekA = whole.a === undefined ? Number.POSITIVE_INFINITY : valueAt(a.events.week, whole.a)
  const weekB = whole.b === undefined ? Number.POSITIVE_INFINITY : valueAt(b.events.week, whole.b)
  const first = Math.min(weekA, weekB)
  const half = {
    ...whole,
    a: weekA > first ? undefined : whole.a,
    b: weekB > first ? undefined : whole.b,
  }
  return { first, last: Math.max(weekA, weekB), whole, half }
}

function stepsOf(trajectory: Trajectory): Map<number, number[]> {
  const steps = new Map<number, number[]>()
  for (const event of eventIndex(trajectory).ofKinds(STEPS)) {
    const person = valueAt(trajectory.events.person, event)
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
