import { EVENT, eventIndex, valueAt } from '../../sim/index.ts'
import { frictionOf } from '../replay/happenings.ts'
import type { Replay } from '../replay/replay.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { logSentence } from './sentences.ts'

/** What went wrong and what was thanked for in some weeks of a town: a notch on the time line. */
export type Notch = {
  /** First and last week, on the clock of all towns. */
  readonly from: number
  readonly to: number
  /** Meetings that went wrong. */
  readonly friction: number
  /** Public thanks. */
  readonly thanks: number
}

type Weekly = { readonly friction: Uint16Array; readonly thanks: Uint16Array }

const known = new WeakMap<Replay, Weekly>()

/** Events of each week of a run, counted once. */
function weekly(replay: Replay): Weekly {
  const before = known.get(replay)
  if (before) return before
  const { circle, week } = replay.trajectory.events
  const { ofKind } = eventIndex(replay.trajectory)
  const counts = { friction: new Uint16Array(replay.weeks), thanks: new Uint16Array(replay.weeks) }
  // As in the log, friction belongs to a circle.
  for (const event of ofKind(EVENT.friction))
    if (valueAt(circle, event) >= 0) counts.friction[valueAt(week, event)]!++
  for (const event of ofKind(EVENT.appreciation)) counts.thanks[valueAt(week, event)]!++
  known.set(replay, counts)
  return counts
}

/**
 * The notches of a town, each over `wide` weeks; weeks in which nothing was noted have none.
 * `offset` is how many weeks the town had run when the clock of all towns starts.
 */
export function notches(replay: Replay, offset: number, weeks: number, wide: number): Notch[] {
  const { friction, thanks } = weekly(replay)
  const made: Notch[] = []
  for (let from = 0; from < weeks; from += wide) {
    const to = Math.min(weeks, from + wide) - 1
    const sum = (counts: Uint16Array): number =>
      counts.subarray(from + offset, to + offset + 1).reduce((all, count) => all + count, 0)
    const notch = { from, to, friction: sum(friction), thanks: sum(thanks) }
    if (notch.friction + notch.thanks > 0) made.push(notch)
  }
  return made
}

/** A notch in words, as the event log tells it: of one week its lines, of more how much there was. */
export function notchWords(
  replay: Replay,
  { from, to, friction, thanks }: Notch,
  offset: number,
  start: string,
  say: Speech,
): string {
  const { words, whole, date } = say
  if (from < to) {
    const told = [
      ...(friction > 0 ? [words.notch.friction(whole(friction))] : []),
      ...(thanks > 0 ? [words.notch.thanks(whole(thanks))] : []),
    ]
    return `${date(dayOf(from, start))} – ${date(dayOf(to, start))}: ${told.join(', ')}.`
  }
  const week = from + offset
  const { ofKind } = eventIndex(replay.trajectory)
  const sentences = [...ofKind(EVENT.appreciation, week, week + 1)].map((event) =>
    logSentence(replay, { week, event, count: 1 }, say),
  )
  const met = frictionOf(replay, week)
  if (met) sentences.push(logSentence(replay, { week, ...met }, say))
  return `${date(dayOf(from, start))}: ${sentences.join(' ')}`
}
