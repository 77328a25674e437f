import { EVENT, type Trajectory } from '../../sim/index.ts'
import { MARK, ORGANISER, PHASE, type Regions, SEAT } from './regions.ts'
import type { Replay } from './replay.ts'

/** A place in a circle, held for good by one person. */
export type Seat = { readonly circle: number; readonly person: number }

type Change = {
  readonly week: number
  readonly region: keyof Omit<Regions, 'size'>
  readonly index: number
  readonly value: number
}
type Compiled = Omit<Replay, 'trajectory' | 'weeks' | 'keyframes'>

/** Kinds of events that the reader has a case for, marked with 1. */
const TELLING = new Uint8Array(256)
for (const kind of [
  EVENT.founded,
  EVENT.split,
  EVENT.joined,
  EVENT.newcomerJoined,
  EVENT.leftCircle,
  EVENT.stopped,
  EVENT.tired,
  EVENT.recovered,
  EVENT.organiser,
  EVENT.dissolved,
  EVENT.merged,
  EVENT.alliance,
  EVENT.association,
  EVENT.bondingClass,
  EVENT.bridgingClass,
  EVENT.linkingClass,
])
  TELLING[kind] = 1

/** Places that are laid out whoever takes them in a run: people of each circle, ties to offices. */
export type Ground = {
  readonly members: readonly (readonly number[])[]
  readonly links: Replay['links']
  /** Seats of each circle at the least; those of nobody known come last. */
  readonly seats?: readonly number[]
}

/** Reads the event log once, in order, and writes down what changes in which week. */
export function compile(trajectory: Trajectory, ground: Ground): Compiled {
  const reader = createReader(ground)
  const { events, weeks } = trajectory
  const { week: weekOf, kind: kindOf } = events
  const firstEvent = new Uint32Array(weeks + 1)
  let week = 0
  for (let event = 0; event < events.length; event++) {
    while (week < weekOf[event]!) firstEvent[++week] = event
    // Nine of ten events, such as meetings, change no seat and no tie.
    if (TELLING[kindOf[event]!] === 1) reader.read(trajectory, event)
  }
  while (week < weeks) firstEvent[++week] = events.length
  return { ...reader.finish(weeks), firstEvent }
}

function createReader(ground: Ground) {
  const changes: Change[] = []
  const circles: { place: number; founded: number }[] = []
  const members: number[][] = []
  const seatOf: Map<number, number>[] = []
  const phases: number[] = []
  const marks: number[] = []
  const home = new Map<number, number>()
  const tired = new Set<number>()
  const organising = new Set<number>()
  const bridges = createTies()
  const links = createTies()
  for (const { circle, office } of ground.links) links.index(circle, office)
  let now = 0

  const set = (region: Change['region'], index: number, value: number): void => {
    changes.push({ week: now, region, index, value })
  }
  /** Seats are numbered per circle while reading: `circle * SPAN + seat`. */
  const show = (person: number, circle: number, state: number): void => {
    set('seats', circle * SPAN + seatOf[circle]!.get(person)!, state)
  }
  const present = (person: number): number =>
    (tired.has(person) ? SEAT.tired : SEAT.active) + (organising.has(person) ? ORGANISER : 0)

  const lay = (people: readonly number[]): void => {
    circles.push({ place: -1, founded: now })
    members.push([...people])
    seatOf.push(new Map(people.map((person, seat) => [person, seat])))
    phases.push(PHASE.future)
    marks.push(0)
  }
  for (const people of ground.members) lay(people)
  for (const _ of ground.seats?.slice(members.length) ?? []) lay([])

  const open = (circle: number, place: number): void => {
    while (circles.length <= circle) lay([])
    if (place >= 0) circles[circle]!.place = place
    if (phases[circle] === PHASE.alive) return
    if (phases[circle] === PHASE.future) circles[circle]!.founded = now
    phases[circle] = PHASE.alive
    set('phase', circle, PHASE.alive)
  }
  const leave = (person: number): void => {
    const circle = home.get(person)
    if (circle === undefined) return
    home.delete(person)
    organising.delete(person)
    show(person, circle, SEAT.left)
  }
  const join = (person: number, circle: number): void => {
    open(circle, -1)
    if (home.get(person) === circle) return
    leave(person)
    if (!seatOf[circle]!.has(person)) {
      seatOf[circle]!.set(person, members[circle]!.length)
      members[circle]!.push(person)
    }
    home.set(person, circle)
    show(person, circle, present(person))
  }
  const close = (circle: number): void => {
    open(circle, -1)
    for (const person of members[circle]!) if (home.get(person) === circle) leave(person)
    phases[circle] = PHASE.dormant
    set('phase', circle, PHASE.dormant)
  }
  const refresh = (person: number): void => {
    const circle = home.get(person)
    if (circle !== undefined) show(person, circle, present(person))
  }
  const mark = (circle: number, bit: number): void => {
    open(circle, -1)
    marks[circle]! |= bit
    set('marks', circle, marks[circle]!)
  }

  const read = (trajectory: Trajectory, event: number): void => {
    const { events } = trajectory
    now = events.week[event]!
    const person = events.person[event]!
    const circle = events.circle[event]!
    const other = events.other[event]!
    const value = events.value[event]!
    switch (events.kind[event]) {
      case EVENT.founded:
        open(circle, other)
        break
      case EVENT.split:
        open(circle, -1)
        open(other, circles[circle]!.place)
        break
      case EVENT.joined:
      case EVENT.newcomerJoined:
        if (circle >= 0 && person >= 0) join(person, circle)
        break
      case EVENT.leftCircle:
      case EVENT.stopped:
        leave(person)
        tired.delete(person)
        break
      case EVENT.tired:
        tired.add(person)
        refresh(person)
        break
      case EVENT.recovered:
        tired.delete(person)
        refresh(person)
        break
      case EVENT.organiser:
        organising.add(person)
        refresh(person)
        break
      case EVENT.dissolved:
      case EVENT.merged:
        close(circle)
        break
      case EVENT.alliance:
        mark(circle, MARK.alliance)
        break
      case EVENT.association:
        mark(circle, MARK.association)
        break
      case EVENT.bondingClass:
        set('bonding', circle, value)
        break
      case EVENT.bridgingClass:
        set('bridges', bridges.index(Math.min(circle, other), Math.max(circle, other)), value)
        break
      case EVENT.linkingClass:
        set('links', links.index(circle, other), value)
        break
    }
  }

  const finish = (weeks: number): Omit<Compiled, 'firstEvent'> => {
    ground.seats?.forEach((count, circle) => {
      const people = members[circle]!
      while (people.length < count) people.push(NOBODY)
    })
    const firstSeat = [0]
    for (const circle of members) firstSeat.push(firstSeat[firstSeat.length - 1]! + circle.length)
    const seats = members.flatMap((people, circle) => people.map((person) => ({ circle, person })))
    const regions = layRegions([
      seats.length,
      circles.length,
      circles.length,
      circles.length,
      bridges.pairs.length,
      links.pairs.length,
    ])
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
  return { read, finish }
}

/** Who has a seat that nobody known has taken. */
const NOBODY = -1
/** More seats than one circle can ever have. */
const SPAN = 1 << 20

function createTies() {
  const known = new Map<string, number>()
  const pairs: (readonly [number, number])[] = []
  const index = (a: number, b: number): number => {
    const key = `${a}:${b}`
    let found = known.get(key)
    if (found === undefined) {
      found = pairs.length
      known.set(key, found)
      pairs.push([a, b])
    }
    return found
  }
  return { pairs, index }
}

function layRegions(lengths: readonly [number, number, number, number, number, number]): Regions {
  const offsets: number[] = []
  let size = 0
  for (const length of lengths) {
    offsets.push(size)
    size += length
  }
  const [seats, phase, marks, bonding, bridges, links] = offsets as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { seats, phase, marks, bonding, bridges, links, size }
}
