import { EVENT, eventIndex, type Trajectory } from '../../sim/index.ts'
import { type Ground, Reading, SPAN } from './reading.ts'
import { MARK, type Regions } from './regions.ts'
import type { Replay } from './replay.ts'

/** A place in a circle, held for good by one person. */
export type Seat = { readonly circle: number; readonly person: number }

type Compiled = Omit<Replay, 'trajectory' | 'weeks' | 'keyframes' | 'most'>

type Happened = {
  readonly person: number
  readonly circle: number
  readonly other: number
  readonly value: number
}
type Read = (town: Reading, happened: Happened) => void

const join: Read = (town, { person, circle }) => {
  if (circle >= 0 && person >= 0) town.join(person, circle)
}
const leave: Read = (town, { person }) => {
  town.leave(person)
  town.recover(person)
}
const close: Read = (town, { circle }) => town.close(circle)

/** What an event changes, by its kind. Nine of ten, such as meetings, change no seat and no tie: they are not read. */
const READ: Readonly<Record<number, Read>> = {
  [EVENT.founded]: (town, { circle, other }) => town.open(circle, other),
  [EVENT.split]: (town, { circle, other }) => {
    town.open(circle)
    town.open(other, town.circles[circle]!.place)
  },
  [EVENT.joined]: join,
  [EVENT.newcomerJoined]: join,
  [EVENT.leftCircle]: leave,
  [EVENT.stopped]: leave,
  [EVENT.tired]: (town, { person }) => town.tire(person),
  [EVENT.recovered]: (town, { person }) => town.recover(person),
  [EVENT.organiser]: (town, { person }) => town.organise(person),
  [EVENT.dissolved]: close,
  [EVENT.merged]: close,
  [EVENT.alliance]: (town, { circle }) => town.mark(circle, MARK.alliance),
  [EVENT.association]: (town, { circle }) => town.mark(circle, MARK.association),
  [EVENT.bondingClass]: (town, { circle, value }) => town.set('bonding', circle, value),
  [EVENT.bridgingClass]: (town, { circle, other, value }) => {
    const bridge = town.bridges.index(Math.min(circle, other), Math.max(circle, other))
    town.set('bridges', bridge, value)
  },
  [EVENT.linkingClass]: (town, { circle, other, value }) =>
    town.set('links', town.links.index(circle, other), value),
}
const KINDS = Object.keys(READ).map(Number)

/** Reads the event log once, in order, and writes down what changes in which week. */
export function compile(trajectory: Trajectory, ground: Ground): Compiled {
  const { week, kind, person, circle, other, value } = trajectory.events
  const { ofKinds, firstEvent } = eventIndex(trajectory)
  const town = new Reading(ground)
  for (const event of ofKinds(KINDS)) {
    town.week = week[event]!
    READ[kind[event]!]!(town, {
      person: person[event]!,
      circle: circle[event]!,
      other: other[event]!,
      value: value[event]!,
    })
  }
  return { ...layOut(town, ground, trajectory.weeks), firstEvent }
}

/** Gives every seat, circle and tie its byte, and every change the place of its byte. */
function layOut(
  { changes, circles, members, bridges, links }: Reading,
  ground: Ground,
  weeks: number,
): Omit<Compiled, 'firstEvent'> {
  ground.seats?.forEach((count, circle) => {
    const people = members[circle]!
    while (people.length < count) people.push(NOBODY)
  })
  const firstSeat = [0]
  for (const people of members) firstSeat.push(firstSeat[firstSeat.length - 1]! + people.length)
  const seats = members.flatMap((people, circle) => people.map((person) => ({ circle, person })))
  const regions = layRegions(seats.length, circles.length, bridges.pairs.length, links.pairs.length)
  const start = new Uint32Array(weeks + 1)
  const index = new Uint32Array(changes.length)
  const value = new Uint8Array(changes.length)
  changes.forEach((change, row) => {
    const local =
      change.region === 'seats'
        ? firstSeat[Math.floor(change.index / SPAN)]! + (change.index % SPAN)
        : change.index
    index[row] = regions[change.region] + local
    value[row] = change.value
    start[change.week + 1]!++
  })
  for (let week = 0; week < weeks; week++) start[week + 1]! += start[week]!
  return {
    seats,
    firstSeat,
    circles,
    bridges: bridges.pairs.map(([from, to]) => ({ from, to })),
    links: links.pairs.map(([circle, office]) => ({ circle, office })),
    regions,
    changes: { start, index, value },
  }
}

/** Who has a seat that nobody known has taken. */
const NOBODY = -1

/** One region after the other: a byte for each seat, three for each circle, one for each tie. */
function layRegions(seats: number, circles: number, bridges: number, links: number): Regions {
  let size = 0
  const lay = (length: number): number => {
    size += length
    return size - length
  }
  return {
    seats: lay(seats),
    phase: lay(circles),
    marks: lay(circles),
    bonding: lay(circles),
    bridges: lay(bridges),
    links: lay(links),
    size,
  }
}
