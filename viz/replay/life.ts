import { EVENT, eventIndex, ROUTE, type Trajectory } from '../../sim/index.ts'
import type { View } from './replay.ts'

export const LIFE_ROLES = ['independent', 'member', 'organiser', 'mentor'] as const
type LifeRole = (typeof LIFE_ROLES)[number]
export const LIFE_MARKS = ['friction', 'linked', 'tired', 'exit', 'thanks'] as const
export type LifeMark = (typeof LIFE_MARKS)[number]

/** The same role from a week to before another; `circle` is -1 outside of circles. */
export type LifeSpan = {
  readonly role: LifeRole
  readonly circle: number
  readonly from: number
  readonly to: number
}
/** A life as a strip: roles over time and what happened. Weeks of the run. */
export type Life = {
  readonly spans: readonly LifeSpan[]
  readonly marks: readonly { readonly kind: LifeMark; readonly week: number }[]
}

const MARK_OF: Readonly<Record<number, LifeMark>> = {
  [EVENT.friction]: 'friction',
  [EVENT.linked]: 'linked',
  [EVENT.tired]: 'tired',
  [EVENT.leftCircle]: 'exit',
  [EVENT.stopped]: 'exit',
}

/**
 * The life of a person from the event log alone. Public thanks go to the whole town: the
 * log does not say whom they reached, so those while the person was in a circle are marked.
 */
export function lifeOf(trajectory: Trajectory, person: number): Life {
  const { events, weeks } = trajectory
  const { ofPerson, ofKind } = eventIndex(trajectory)
  const spans: LifeSpan[] = []
  const marks: { kind: LifeMark; week: number }[] = []
  let open: Omit<LifeSpan, 'to'> | undefined
  const turn = (week: number, role?: LifeRole, circle = -1): void => {
    if (open && week > open.from) spans.push({ ...open, to: week })
    open = role && { role, circle, from: week }
  }
  const told = [...ofPerson(person), ...ofKind(EVENT.appreciation)].sort((a, b) => a - b)
  for (const event of told) {
    const week = events.week[event]!
    const kind = events.kind[event]!
    if (kind === EVENT.appreciation && open && open.circle >= 0)
      marks.push({ kind: 'thanks', week })
    const mark = MARK_OF[kind]
    if (mark) marks.push({ kind: mark, week })
    if (kind === EVENT.entered) turn(week, 'independent')
    else if (kind === EVENT.joined) turn(week, 'member', events.circle[event]!)
    else if (kind === EVENT.organiser) turn(week, 'organiser', events.circle[event]!)
    else if (kind === EVENT.stopped) turn(week)
    else if (kind === EVENT.leftCircle) {
      const route = events.value[event]
      turn(week, route === ROUTE.mentor ? 'mentor' : undefined)
      if (route === ROUTE.independent) turn(week, 'independent')
    }
  }
  turn(weeks)
  return { spans, marks }
}

/** Officials a person has formed a tie with up to a week, as the log tells; each once. */
export function officialsKnown(trajectory: Trajectory, person: number, week: number): number[] {
  const { kind, other } = trajectory.events
  const own = eventIndex(trajectory).ofPerson(person, 0, week + 1)
  const linked = own.filter((event) => kind[event] === EVENT.linked)
  return [...new Set(linked.map((event) => other[event]!))]
}

/** Offices in which a person has formed a tie up to the week of a view; each once. */
export function officesKnown(view: View, person: number): number[] {
  const { trajectory } = view.replay
  const officials = officialsKnown(trajectory, person, view.week)
  return [...new Set(officials.map((official) => trajectory.officials[official]!.office))]
}
