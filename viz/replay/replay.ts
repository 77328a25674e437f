import { EVENT, eventIndex, type Trajectory } from '../../sim/index.ts'
import { compile, type Seat } from './compile.ts'
import type { Ground } from './reading.ts'
import { ORGANISER, type Regions, SEAT } from './regions.ts'

export * from './regions.ts'

/** Weeks between stored states; a seek replays at most this many. */
const KEYFRAME = 26

/** A trajectory made ready for seeking: all state of a week is one row of bytes. */
export type Replay = {
  readonly trajectory: Trajectory
  readonly weeks: number
  /** Seats of all circles, circle after circle, in order of joining. */
  readonly seats: readonly Seat[]
  /** First seat of each circle; one more entry than circles. */
  readonly firstSeat: readonly number[]
  readonly circles: readonly { readonly place: number; readonly founded: number }[]
  readonly bridges: readonly { readonly from: number; readonly to: number }[]
  readonly links: readonly { readonly circle: number; readonly office: number }[]
  readonly regions: Regions
  /** First event of each week in the log; one more entry than weeks. */
  readonly firstEvent: Uint32Array
  /** Changes of bytes in order of week. */
  readonly changes: {
    readonly start: Uint32Array
    readonly index: Uint32Array
    readonly value: Uint8Array
  }
  readonly keyframes: readonly Uint8Array[]
  /** Most circles at one time and the chairs of each, where the run is known in one week only. */
  readonly most: Ground['most']
}

/** The state of a town in one week. */
export type View = {
  readonly replay: Replay
  readonly week: number
  readonly bytes: Uint8Array
}

const OPEN: Ground = { members: [], links: [] }

/**
 * Indexes the events of a trajectory once: seats, circles, ties, changes per week, keyframes.
 * Places of `ground` come first and in its order, also those nobody takes in this run.
 */
export function createReplay(trajectory: Trajectory, ground = OPEN): Replay {
  const compiled = compile(trajectory, ground)
  const { changes, regions } = compiled
  const keyframes: Uint8Array[] = []
  const bytes = new Uint8Array(regions.size)
  for (let week = 0; week < trajectory.weeks; week++) {
    apply(bytes, changes, week)
    if (week % KEYFRAME === 0) keyframes.push(bytes.slice())
  }
  return { trajectory, weeks: trajectory.weeks, ...compiled, keyframes, most: ground.most }
}

/** State of a town at the end of `week` (clamped to the run): a pure function of both. */
export function view(replay: Replay, week: number): View {
  const at = Math.max(0, Math.min(replay.weeks - 1, Math.floor(week)))
  const key = Math.floor(at / KEYFRAME)
  const bytes = replay.keyframes[key]!.slice()
  for (let step = key * KEYFRAME + 1; step <= at; step++) apply(bytes, replay.changes, step)
  return { replay, week: at, bytes }
}

function apply(bytes: Uint8Array, changes: Replay['changes'], week: number): void {
  const end = changes.start[week + 1]!
  for (let change = changes.start[week]!; change < end; change++)
    bytes[changes.index[change]!] = changes.value[change]!
}

/** What the seats of one circle show in a week. */
export type CircleView = {
  readonly circle: number
  readonly phase: number
  readonly marks: number
  readonly bonding: number
  readonly active: number
  readonly tired: number
  readonly organisers: number
  readonly left: number
}

/** Phase, marks and head counts of one circle. `active` counts all who help, tired ones included. */
export function circleView(view: View, circle: number): CircleView {
  const { replay, bytes } = view
  const { regions } = replay
  let active = 0
  let tired = 0
  let organisers = 0
  let left = 0
  for (let seat = replay.firstSeat[circle]!; seat < replay.firstSeat[circle + 1]!; seat++) {
    const state = bytes[regions.seats + seat]!
    const base = state & 3
    if (base === SEAT.left) left++
    if (base < SEAT.active) continue
    active++
    if (base === SEAT.tired) tired++
    if (state & ORGANISER) organisers++
  }
  return {
    circle,
    phase: bytes[regions.phase + circle]!,
    marks: bytes[regions.marks + circle]!,
    bonding: bytes[regions.bonding + circle]!,
    active,
    tired,
    organisers,
    left,
  }
}

/** All circles of a week in order of id. */
export function circleViews(view: View): CircleView[] {
  return view.replay.circles.map((_, circle) => circleView(view, circle))
}

/** Ties of a week with class 1 to 3, from the region they stand in. */
export function tieClasses(
  view: View,
  kind: 'bridges' | 'links',
): { index: number; strength: number }[] {
  const first = view.replay.regions[kind]
  const ties: { index: number; strength: number }[] = []
  for (let index = 0; index < view.replay[kind].length; index++) {
    const strength = view.bytes[first + index]!
    if (strength > 0) ties.push({ index, strength })
  }
  return ties
}

/** What happened to the holder of a seat up to a week: the event indexes, first to last. */
export function seatHistory(view: View, seat: number): number[] {
  const { replay } = view
  const { kind } = replay.trajectory.events
  const { ofPerson } = eventIndex(replay.trajectory)
  const own = ofPerson(replay.seats[seat]!.person, 0, view.week + 1)
  return [...own.filter((event) => kind[event] !== EVENT.friction)]
}
