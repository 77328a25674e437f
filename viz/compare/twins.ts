import { EVENT, eventIndex, valueAt } from '../../sim/index.ts'
import { shareChairs } from '../replay/chairs.ts'
import { type Fate, fatesOf, onlyOnce } from '../replay/fates.ts'
import { arrangeTogether } from '../replay/lives.ts'
import { createReplay, type Replay, SEAT, type View } from '../replay/replay.ts'
import type { Towns } from '../replay/towns.ts'

/** Two runs of one town on the same seats: a place in a circle belongs to the same person in both. */
export type Twins = {
  readonly town: number
  /** All towns of either plan; the one that is compared has the shared seats. */
  readonly a: Towns
  readonly b: Towns
  /** Both runs of the town that is compared, A first. */
  readonly both: Towns
  /** Seats of each person, the same in both. */
  readonly seats: ReadonlyMap<number, readonly number[]>
}

const known = new WeakMap<Towns, Twins & { readonly other: Towns }>()

/** The twins of a town under two plans, made once. */
export function twinsOf(a: Towns, b: Towns, town: number): Twins {
  const before = known.get(a)
  if (before?.other === b && before.town === town) return before
  const replays = shareSeats(valueAt(a.replays, town), valueAt(b.replays, town))
  const seats = new Map<number, number[]>()
  valueAt(replays, 0).seats.forEach(({ person }, seat) => {
    const own = seats.get(person)
    if (own) own.push(seat)
    else seats.set(person, [seat])
  })
  const made = {
    town,
    a: withReplay(a, town, valueAt(replays, 0)),
    b: withReplay(b, town, valueAt(replays, 1)),
    both: { ...a, replays, offsets: [valueAt(a.offsets, town), valueAt(b.offsets, town)] },
    seats,
    other: b,
  }
  known.set(a, made)
  return made
}

function withReplay(towns: Towns, town: number, replay: Replay): Towns {
  return { ...towns, replays: towns.replays.map((each, index) => (index === town ? replay : each)) }
}

/** Both runs with the seats, the chairs and the ties to offices of either; neither comes first. */
function shareSeats(a: Replay, b: Replay): Replay[] {
  const links = new Map(
    [...a.links, ...b.links].map((link) => [`${link.circle}:${link.office}`, link]),
  )
  const ground = {
    members: sharedMembers([a, b]),
    links: [...links.values()].sort((x, y) => x.circle - y.circle || x.office - y.office),
  }
  const shared = [a, b].map(({ trajectory }) => createReplay(trajectory, ground))
  shareChairs(shared)
  arrangeTogether(shared)
  return shared
}

/** People of each circle in either run, in order of their first week there, then of their id. */
function sharedMembers(runs: readonly Replay[]): number[][] {
  const most = Math.max(...runs.map(({ circles }) => circles.length))
  const circles = Array.from({ length: most }, () => new Map<number, number>())
  for (const { trajectory } of runs) {
    const { events } = trajectory
    for (const event of eventIndex(trajectory).ofKinds([EVENT.joined, EVENT.newcomerJoined])) {
      const people = circles[valueAt(events.circle, event)]
      if (!people) continue
      const [person, week] = [valueAt(events.person, event), valueAt(events.week, event)]
      people.set(person, Math.min(week, people.get(person) ?? week))
    }
  }
  return circles.map((people) =>
    [...people].sort(([p, w], [q, v]) => w - v || p - q).map(([person]) => person),
  )
}

/**
 * The one seat that stands for a person in a run: where they help, else where they help in the other
 * run, else the last they left; -1 for somebody who is in no circle of either.
 */
export function seatOfTwin({ seats }: Twins, own: View, other: View, person: number): number {
  const places = seats.get(person) ?? []
  return (
    helping(own, places) ??
    helping(other, places) ??
    left(own, places) ??
    left(other, places) ??
    places[0] ??
    -1
  )
}

function helping(view: View, places: readonly number[]): number | undefined {
  return places.find((seat) => stateOf(view, seat) >= SEAT.active)
}

function left(view: View, places: readonly number[]): number | undefined {
  return places.findLast((seat) => stateOf(view, seat) === SEAT.left)
}

function stateOf({ replay, bytes }: View, seat: number): number {
  return valueAt(bytes, replay.regions.seats + seat) & 3
}

/** Those who stay in one run and have left in the other, in a week of the shared clock. */
export function fatesOfTwins({ both }: Twins, week: number): Fate[] {
  const [a, b] = both.replays.map(({ trajectory }) => trajectory)
  return fatesOf(a!, b!, week + valueAt(both.offsets, 0))
}

/** How many came into a circle in one run alone, up to a week of the shared clock. */
export function onlyOnceOfTwins({ both }: Twins, week: number): number {
  const [a, b] = both.replays.map(({ trajectory }) => trajectory)
  return onlyOnce(a!, b!, week + valueAt(both.offsets, 0))
}

/** The seats of some people, one for each of them. */
export function seatsOfFates(
  twins: Twins,
  own: View,
  other: View,
  fates: readonly Fate[],
): ReadonlySet<number> {
  return new Set(fates.map(({ person }) => seatOfTwin(twins, own, other, person)))
}
