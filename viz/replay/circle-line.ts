import { EVENT, eventIndex } from '../../sim/index.ts'
import type { Replay } from './replay.ts'

/** Heads of a circle at the end of each week of the run. */
type CircleLine = {
  readonly active: Uint16Array
  /** Seats of people who have left; who comes back takes the seat again. */
  readonly left: Uint16Array
}

/** Seats of a circle over time, read from the changes of its seats. */
export function circleLine(replay: Replay, circle: number): CircleLine {
  const first = replay.regions.seats + replay.firstSeat[circle]!
  const end = replay.regions.seats + replay.firstSeat[circle + 1]!
  const active = new Uint16Array(replay.weeks)
  const left = new Uint16Array(replay.weeks)
  const states = new Uint8Array(end - first)
  const counts = [0, 0, 0, 0]
  const { start, index, value } = replay.changes
  for (let week = 0; week < replay.weeks; week++) {
    for (let change = start[week]!; change < start[week + 1]!; change++) {
      const at = index[change]!
      if (at < first || at >= end) continue
      counts[states[at - first]! & 3]!--
      states[at - first] = value[change]!
      counts[value[change]! & 3]!++
    }
    active[week] = counts[2]! + counts[3]!
    left[week] = counts[1]!
  }
  return { active, left }
}

/** People who hold a seat of a circle, in order of joining. */
export function peopleOf({ seats, firstSeat }: Replay, circle: number): number[] {
  return seats.slice(firstSeat[circle]!, firstSeat[circle + 1]).map(({ person }) => person)
}

/** Seat of a person: where they are in a week, else the last one they took; -1 for none. */
export function seatOf(replay: Replay, bytes: Uint8Array, person: number): number {
  const own = replay.seats.flatMap((seat, at) => (seat.person === person ? [at] : []))
  const here = own.find((at) => (bytes[replay.regions.seats + at]! & 3) >= 2)
  return here ?? own.findLast((at) => bytes[replay.regions.seats + at]! > 0) ?? own.at(-1) ?? -1
}

/** How many joined and left a circle up to a week, by the log. */
export function comings(
  { trajectory }: Replay,
  circle: number,
  week: number,
): { readonly joined: number; readonly left: number } {
  const own = eventIndex(trajectory).ofCircle(circle, 0, week + 1)
  const count = (kind: number): number =>
    own.filter((event) => trajectory.events.kind[event] === kind).length
  return { joined: count(EVENT.joined), left: count(EVENT.leftCircle) }
}
