import { EVENT, eventIndex, type Trajectory, valueAt } from '../../sim/index.ts'
import { mostMembers } from '../circle-sizes.ts'
import type { Lifetimes } from './lifetimes.ts'
import { HELPING, type Role, roleMoves } from './role-moves.ts'

/** Whose spells: circles, people in circles, people who help in whatever way. */
export const WHOSE = ['circles', 'members', 'helpers'] as const
/** Whose spells they are. */
export type Whose = (typeof WHOSE)[number]

/** A time from one week to another of a circle or a person; `end` is undefined where it went on. */
export type Spell = {
  /** Number of the circle or person. */
  readonly of: number
  readonly begin: number
  readonly end: number | undefined
}

/**
 * Every spell of a run in order of their beginning. A circle has one, from its founding until it
 * dissolves or merges into another one; what is there before week 0 begins in it. A person has one
 * for each time they begin to help, or come into circles: changing the circle ends none.
 */
export function spellsOf(run: Trajectory, whose: Whose): Spell[] {
  if (whose === 'circles') return circlesOf(run)
  return stays(run, whose === 'members' ? ['member'] : HELPING)
}

function circlesOf(run: Trajectory): Spell[] {
  const { events } = run
  const { ofKind, ofKinds } = eventIndex(run)
  const ends = new Map(
    [...ofKinds([EVENT.dissolved, EVENT.merged])].map((event) => [
      valueAt(events.circle, event),
      valueAt(events.week, event),
    ]),
  )
  return [...ofKind(EVENT.founded)].map((event) => {
    const of = valueAt(events.circle, event)
    return { of, begin: valueAt(events.week, event), end: ends.get(of) }
  })
}

function stays(run: Trajectory, roles: readonly Role[]): Spell[] {
  const open = new Map<number, { of: number; begin: number; end: number | undefined }>()
  const spells: Spell[] = []
  for (const { person, week, from, to } of roleMoves(run)) {
    if (roles.includes(from) === roles.includes(to)) continue
    const spell = open.get(person)
    if (spell) {
      spell.end = week
      open.delete(person)
      continue
    }
    const begun = { of: person, begin: week, end: undefined }
    open.set(person, begun)
    spells.push(begun)
  }
  return spells
}

/** Circles that once had so many members by the end of the run. */
export function circlesOnceOf(run: Trajectory, members: number): ReadonlySet<number> {
  const most = mostMembers(run, run.weeks)
  return new Set([...most].flatMap(([circle, size]) => (size >= members ? [circle] : [])))
}

/** How many weeks spells last: those that go on are last seen in the last week of the run. */
export function lifetimesOf(
  spells: readonly Spell[],
  { weeks }: Pick<Trajectory, 'weeks'>,
): Lifetimes {
  return {
    time: spells.map(({ begin, end }) => (end ?? weeks - 1) - begin),
    ended: spells.map(({ end }) => end !== undefined),
  }
}
