import { valueAt } from '../../sim/index.ts'
import { SEAT } from './regions.ts'
import type { Replay } from './replay.ts'

/** A time that somebody spends in a circle, on one chair: from a week on, up to the week in which they have gone. */
export type Sitting = {
  /** The seat in the replay, which belongs to one person for good. */
  readonly seat: number
  readonly chair: number
  readonly from: number
  /** The first week in which the chair is free again; the number of weeks of the run for those who stay. */
  readonly to: number
}

/** Who sits where in every week. */
export type ChairPlan = {
  /** Sittings of each circle, in order of the week in which they begin. */
  readonly sittings: readonly (readonly Sitting[])[]
  /** For each circle the week in which each chair was first needed: as many as most members at one time. */
  readonly needed: readonly (readonly number[])[]
}

const plans = new WeakMap<Replay, ChairPlan>()

/** The chairs of a run by itself, or those it was given with `shareChairs`. Found once. */
export function chairsOf(replay: Replay): ChairPlan {
  const known = plans.get(replay)
  if (known) return known
  const [plan] = planChairs([replay])
  plans.set(replay, plan!)
  return plan!
}

/** Gives runs on the same seats one plan: who is in a circle in several of them has the same chair in all. */
export function shareChairs(replays: readonly Replay[]): void {
  planChairs(replays).forEach((plan, run) => {
    plans.set(valueAt(replays, run), plan)
  })
}

/** How many chairs a circle has in a week: as many as most members at one time so far. */
export function chairsIn({ needed }: ChairPlan, circle: number, week: number): number {
  const weeks = needed[circle] ?? []
  let count = 0
  while (count < weeks.length && weeks[count]! <= week) count++
  return count
}

/** Who sits on each chair of a circle in a week, or sat there last; undefined where nobody has yet. */
export function sittersIn({ sittings }: ChairPlan, circle: number, week: number): Sitting[] {
  const last: Sitting[] = []
  for (const sitting of sittings[circle] ?? []) {
    if (sitting.from > week) break
    last[sitting.chair] = sitting
  }
  return last
}

/** The chair of a seat's holder in a week: the one they sit on, else the last they sat on; -1 before they came. */
export function chairOf(
  { sittings }: ChairPlan,
  circle: number,
  seat: number,
  week: number,
): number {
  return (
    (sittings[circle] ?? []).findLast((each) => each.seat === seat && each.from <= week)?.chair ??
    -1
  )
}

/** A chair that is taken: by whom, and in how many of the runs. */
type Held = { readonly seat: number; runs: number }

/**
 * Gives everybody who comes the free chair nearest the middle, week after week. A chair is free when
 * nobody has it in any of the runs; who is already there in one run has the same chair in the others.
 * Only what has happened decides, so a run that is known up to a week has the same chairs up to it.
 */
export function planChairs(replays: readonly Replay[]): ChairPlan[] {
  const circles = Math.max(0, ...replays.map((replay) => replay.circles.length))
  const held: (Held | undefined)[][] = Array.from({ length: circles }, () => [])
  const needed: number[][] = Array.from({ length: circles }, () => [])
  const drafts = replays.map(() =>
    Array.from({ length: circles }, () => [] as { -readonly [K in keyof Sitting]: Sitting[K] }[]),
  )
  const walks = replays.map(createWalk)
  const weeks = Math.max(0, ...replays.map((replay) => replay.weeks))
  for (let week = 0; week < weeks; week++) {
    const moved = walks.map((walk) => walk(week))
    moved.forEach(({ gone }, run) => {
      for (const { seat, circle } of gone) {
        const sitting = drafts[run]![circle]!.findLast((each) => each.seat === seat)!
        sitting.to = week
        const chair = held[circle]![sitting.chair]!
        chair.runs--
        if (chair.runs === 0) held[circle]![sitting.chair] = undefined
      }
    })
    moved.forEach(({ come }, run) => {
      for (const { seat, circle } of come) {
        const taken = held[circle]!
        const own = taken.findIndex((each) => each?.seat === seat)
        const chair = own >= 0 ? own : firstFree(taken)
        if (own >= 0) taken[chair]!.runs++
        else taken[chair] = { seat, runs: 1 }
        if (chair === needed[circle]!.length) needed[circle]!.push(week)
        drafts[run]![circle]!.push({ seat, chair, from: week, to: valueAt(replays, run).weeks })
      }
    })
  }
  return drafts.map((sittings) => ({ sittings, needed }))
}

function firstFree(taken: readonly (Held | undefined)[]): number {
  const free = taken.indexOf(undefined)
  return free < 0 ? taken.length : free
}

type Moved = { readonly seat: number; readonly circle: number }

/** Reads a run week by week: who has come to a circle and who has gone by the end of the week, in order of their seats. */
function createWalk({ changes, regions, seats, weeks }: Replay) {
  const here = new Uint8Array(seats.length)
  return (week: number): { readonly come: Moved[]; readonly gone: Moved[] } => {
    const come: Moved[] = []
    const gone: Moved[] = []
    if (week >= weeks) return { come, gone }
    const touched = new Map<number, boolean>()
    for (let change = changes.start[week]!; change < changes.start[week + 1]!; change++) {
      const seat = changes.index[change]! - regions.seats
      if (seat < 0 || seat >= seats.length) continue
      touched.set(seat, (changes.value[change]! & 3) >= SEAT.active)
    }
    for (const [seat, active] of [...touched].sort(([a], [b]) => a - b)) {
      if (active === (here[seat] === 1)) continue
      here[seat] = active ? 1 : 0
      const moved = { seat, circle: seats[seat]!.circle }
      if (active) come.push(moved)
      else gone.push(moved)
    }
    return { come, gone }
  }
}
