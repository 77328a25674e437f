import { ORGANISER, PHASE, type Regions, SEAT } from './regions.ts'
import type { Replay } from './replay.ts'

/** Places that are laid out whoever takes them in a run: people of each circle, ties to offices. */
export type Ground = {
  readonly members: readonly (readonly number[])[]
  readonly links: Replay['links']
  /** Seats of each circle at the least; those of nobody known come last. */
  readonly seats?: readonly number[]
  /** What an arrangement asks of the whole run: most circles at one time, chairs of each. */
  readonly most?: { readonly circles: number; readonly chairs: readonly number[] } | undefined
}

/** A byte that changes; seats are numbered per circle while reading: `circle * SPAN + seat`. */
export type Change = {
  readonly week: number
  readonly region: keyof Omit<Regions, 'size'>
  readonly index: number
  readonly value: number
}

/** More seats than one circle can ever have. */
export const SPAN = 1 << 20

/** A town as far as its event log was read: who sits where, and every change on the way. */
export class Reading {
  /** Week of the event that is read. */
  week = 0
  readonly changes: Change[] = []
  readonly circles: { place: number; founded: number }[] = []
  /** People of each circle in order of their seats. */
  readonly members: number[][] = []
  readonly bridges = new Ties()
  readonly links = new Ties()
  private readonly seatOf: Map<number, number>[] = []
  private readonly phases: number[] = []
  private readonly marks: number[] = []
  private readonly home = new Map<number, number>()
  private readonly tired = new Set<number>()
  private readonly organising = new Set<number>()

  constructor(ground: Ground) {
    for (const { circle, office } of ground.links) this.links.index(circle, office)
    for (const people of ground.members) this.lay(people)
    for (const _ of ground.seats?.slice(this.members.length) ?? []) this.lay([])
  }

  set(region: Change['region'], index: number, value: number): void {
    this.changes.push({ week: this.week, region, index, value })
  }

  /** A circle that is alive from now on; `place` is -1 where it is not told. */
  open(circle: number, place = -1): void {
    while (this.circles.length <= circle) this.lay([])
    if (place >= 0) this.circles[circle]!.place = place
    if (this.phases[circle] === PHASE.alive) return
    if (this.phases[circle] === PHASE.future) this.circles[circle]!.founded = this.week
    this.phases[circle] = PHASE.alive
    this.set('phase', circle, PHASE.alive)
  }

  close(circle: number): void {
    this.open(circle)
    for (const person of this.members[circle]!)
      if (this.home.get(person) === circle) this.leave(person)
    this.phases[circle] = PHASE.dormant
    this.set('phase', circle, PHASE.dormant)
  }

  mark(circle: number, bit: number): void {
    this.open(circle)
    this.marks[circle]! |= bit
    this.set('marks', circle, this.marks[circle]!)
  }

  join(person: number, circle: number): void {
    this.open(circle)
    if (this.home.get(person) === circle) return
    this.leave(person)
    if (!this.seatOf[circle]!.has(person)) {
      this.seatOf[circle]!.set(person, this.members[circle]!.length)
      this.members[circle]!.push(person)
    }
    this.home.set(person, circle)
    this.refresh(person)
  }

  leave(person: number): void {
    const circle = this.home.get(person)
    if (circle === undefined) return
    this.home.delete(person)
    this.organising.delete(person)
    this.show(person, circle, SEAT.left)
  }

  tire(person: number): void {
    this.tired.add(person)
    this.refresh(person)
  }

  recover(person: number): void {
    this.tired.delete(person)
    this.refresh(person)
  }

  organise(person: number): void {
    this.organising.add(person)
    this.refresh(person)
  }

  private lay(people: readonly number[]): void {
    this.circles.push({ place: -1, founded: this.week })
    this.members.push([...people])
    this.seatOf.push(new Map(people.map((person, seat) => [person, seat])))
    this.phases.push(PHASE.future)
    this.marks.push(0)
  }

  /** Shows a person as they are where they sit, if they sit anywhere. */
  private refresh(person: number): void {
    const circle = this.home.get(person)
    if (circle === undefined) return
    const state = this.tired.has(person) ? SEAT.tired : SEAT.active
    this.show(person, circle, state + (this.organising.has(person) ? ORGANISER : 0))
  }

  private show(person: number, circle: number, state: number): void {
    this.set('seats', circle * SPAN + this.seatOf[circle]!.get(person)!, state)
  }
}

/** Ties in the order in which they were first seen. */
class Ties {
  readonly pairs: (readonly [number, number])[] = []
  private readonly known = new Map<string, number>()

  index(a: number, b: number): number {
    const key = `${a}:${b}`
    const before = this.known.get(key)
    if (before !== undefined) return before
    this.known.set(key, this.pairs.length)
    this.pairs.push([a, b])
    return this.pairs.length - 1
  }
}
