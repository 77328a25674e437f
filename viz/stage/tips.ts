import { EVENT } from '../../sim/index.ts'
import { chairsIn, chairsOf } from '../replay/chairs.ts'
import {
  type CircleView,
  circleView,
  MARK,
  ORGANISER,
  PHASE,
  SEAT,
  seatHistory,
  type View,
} from '../replay/replay.ts'
import { circleNamed } from '../words/circle-named.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'

/** Sentence about the holder of a seat in a week: who, where, since when, how, and why they went. */
export function seatTip(view: View, seat: number, say: Speech): string {
  const { words, month } = say
  const { replay } = view
  const { trajectory } = replay
  const { events } = trajectory
  const { person, circle } = replay.seats[seat]!
  const state = view.bytes[replay.regions.seats + seat]!
  const date = (event: number): string => month(dayOf(events.week[event]!, trajectory.start))
  const history = seatHistory(view, seat)
  const joined = history.find(
    (event) => isJoin(events.kind[event]!) && events.circle[event] === circle,
  )
  const parts = [`${words.person(String(person))} · ${circleNamed(trajectory, circle, say)}`]
  if (person >= trajectory.residents) parts.push(words.newcomer)
  if (joined !== undefined) parts.push(words.since(date(joined)))
  const base = state & 3
  if (base === SEAT.unused) parts.push(words.comparison.ways.absent)
  else if (base === SEAT.left) {
    const gone = history.findLast((event) => events.kind[event] === EVENT.leftCircle)
    parts.push(
      gone === undefined
        ? words.left
        : words.leftOn(date(gone), words.exit[events.cause[gone]!] ?? ''),
    )
  } else {
    parts.push(base === SEAT.tired ? words.tired : words.active)
    if (state & ORGANISER) parts.push(words.organiser)
  }
  return parts.join(' · ')
}

function isJoin(kind: number): boolean {
  return kind === EVENT.joined || kind === EVENT.newcomerJoined
}

/** Sentence about a circle in a week: what it works on, heads, marks, place, age. */
export function circleTip(view: View, circle: number, say: Speech): string {
  const { words, month } = say
  const { trajectory, circles } = view.replay
  const state = circleView(view, circle)
  const place = trajectory.places[circles[circle]!.place]
  const empty = chairsIn(chairsOf(view.replay), circle, view.week) - state.active
  // Name and number first, as they are seen on the picture.
  const parts = [circleNamed(trajectory, circle, say), ...heads(state, empty, say)]
  if (place) parts.push(words.place(place))
  parts.push(words.founded(month(dayOf(circles[circle]!.founded, trajectory.start))))
  if (state.phase === PHASE.alive && state.bonding > 0)
    parts.push(`${words.bonding}: ${words.strength(String(state.bonding))}`)
  return parts.join(' · ')
}

function heads(state: CircleView, empty: number, { words, whole }: Speech): string[] {
  if (state.phase === PHASE.dormant) return [words.dormant, words.leftSeats(whole(empty))]
  const parts = [words.members(whole(state.active))]
  if (state.tired) parts.push(words.ofThemTired(whole(state.tired)))
  if (empty > 0) parts.push(words.leftSeats(whole(empty)))
  if (state.marks & MARK.association) parts.push(words.isAssociation)
  if (state.marks & MARK.alliance) parts.push(words.inAlliance)
  return parts
}
