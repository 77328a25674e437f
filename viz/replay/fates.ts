import { EVENT, eventIndex, type Trajectory, valueAt } from '../../sim/index.ts'

/** Somebody who stays in one run and leaves in the other, with the last step of either: an index in its event log. */
export type Fate = {
  readonly person: number
  /** The run in which they are in a circle. */
  readonly stays: 'a' | 'b'
  readonly a: number
  readonly b: number
}

const STEPS = [EVENT.joined, EVENT.newcomerJoined, EVENT.leftCircle, EVENT.organiser]
const NEVER = Number.POSITIVE_INFINITY

/** A fate from a week to before another; `since` is the week in which the two lives parted. */
type Parting = {
  readonly since: number
  readonly from: number
  readonly to: number
  readonly fate: Fate
}

/** When somebody first was in a circle in either run: the earlier week, and the later one. */
type Coming = { readonly early: number; readonly late: number }
type Lives = { readonly partings: readonly Parting[]; readonly comings: readonly Coming[] }
const known = new WeakMap<Trajectory, Lives & { readonly other: Trajectory }>()

/**
 * Everybody who was in circles in both runs and, in a week (counted from the start of both), still
 * is in one run alone. In order of the week in which they parted, then of id, so that those who
 * part while the clock runs stand at the end. Two equal runs give nobody. The same object for the
 * same answer, so that a list changes only where it must.
 */
export function fatesOf(a: Trajectory, b: Trajectory, week: number): Fate[] {
  const { partings } = livesOf(a, b)
  return partings.flatMap(({ from, to, fate }) => (week >= from && week < to ? fate : []))
}

/** How many were in a circle in one of the runs up to a week of both, and not yet in the other. */
export function onlyOnce(a: Trajectory, b: Trajectory, week: number): number {
  return livesOf(a, b).comings.filter(({ early, late }) => early <= week && week < late).length
}

function livesOf(a: Trajectory, b: Trajectory): Lives {
  const before = known.get(a)
  if (before?.other === b) return before
  const [left, right] = [stepsOf(a), stepsOf(b)]
  const people = [...new Set([...left.keys(), ...right.keys()])]
  const comings = people.map((person) => {
    const first = [weekOfFirst(a, left.get(person)), weekOfFirst(b, right.get(person))]
    return { early: Math.min(...first), late: Math.max(...first) }
  })
  const partings = people
    .flatMap((person) =>
      partingsOf(person, [a, left.get(person) ?? []], [b, right.get(person) ?? []]),
    )
    .sort((one, other) => one.since - other.since || one.fate.person - other.fate.person)
  const made = { other: b, partings, comings }
  known.set(a, made)
  return made
}

function weekOfFirst({ events }: Trajectory, [first]: readonly number[] = []): number {
  return first === undefined ? NEVER : valueAt(events.week, first)
}

type Steps = readonly [run: Trajectory, steps: readonly number[]]

/** The times in which one person is in a circle in one run alone, cut wherever the telling changes. */
function partingsOf(person: number, a: Steps, b: Steps): Parting[] {
  const weeks = [a, b].flatMap(([{ events }, steps]) =>
    steps.map((event) => valueAt(events.week, event)),
  )
  const cuts = [...new Set(weeks)].sort((one, other) => one - other)
  const found: Parting[] = []
  let since: number | undefined
  for (const [index, from] of cuts.entries()) {
    const [left, right] = [lastUpTo(a, from), lastUpTo(b, from)]
    if (left === undefined || right === undefined || isIn(a, left) === isIn(b, right)) {
      since = undefined
      continue
    }
    since ??= from
    const stays = isIn(a, left) ? 'a' : 'b'
    const fate = { person, stays, a: left, b: right } as const
    found.push({ since, from, to: cuts[index + 1] ?? NEVER, fate })
  }
  return found
}

function lastUpTo([{ events }, steps]: Steps, week: number): number | undefined {
  return steps.findLast((event) => valueAt(events.week, event) <= week)
}

function isIn([{ events }]: Steps, event: number): boolean {
  return events.kind[event] !== EVENT.leftCircle
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
