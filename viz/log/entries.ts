import { EVENT, valueAt } from '../../sim/index.ts'
import type { Replay } from '../replay/replay.ts'
import type { LogFilter, Selection } from '../state/state.ts'

/** Most lines of the log at once. */
export const MOST_ENTRIES = 100

/** A line of the log: one event, or several of a week in one. */
export type LogEntry = {
  readonly week: number
  /** Index in the event log; of gathered events the first one of the circle that met most. */
  readonly event: number
  /** Events this line stands for. */
  readonly count: number
}

const GROUP: Readonly<Record<number, Exclude<LogFilter, 'all'>>> = {
  [EVENT.friction]: 'friction',
  [EVENT.appreciation]: 'recognition',
  [EVENT.forum]: 'recognition',
  [EVENT.workedThrough]: 'recognition',
  [EVENT.founded]: 'circles',
  [EVENT.dissolved]: 'circles',
  [EVENT.split]: 'circles',
  [EVENT.merged]: 'circles',
  [EVENT.alliance]: 'circles',
  [EVENT.association]: 'circles',
  [EVENT.demanded]: 'policy',
  [EVENT.posts]: 'policy',
  [EVENT.refused]: 'policy',
  [EVENT.forumCalled]: 'policy',
  [EVENT.headChanged]: 'policy',
  [EVENT.allied]: 'circles',
  [EVENT.leverOn]: 'policy',
  [EVENT.leverOff]: 'policy',
  [EVENT.concept]: 'policy',
  [EVENT.shelterClosed]: 'policy',
  [EVENT.shelterOpened]: 'policy',
}

/**
 * The happenings of a kind up to a week of a run, newest first, `MOST_ENTRIES` at most.
 */
export function logEntries(
  replay: Replay,
  week: number,
  filter: Exclude<LogFilter, 'all'>,
): LogEntry[] {
  const entries: LogEntry[] = []
  for (let at = week; at >= 0 && entries.length < MOST_ENTRIES; at--)
    entries.push(...entriesOf(replay, at, filter))
  return entries.slice(0, MOST_ENTRIES)
}

function entriesOf(replay: Replay, week: number, filter: Exclude<LogFilter, 'all'>): LogEntry[] {
  const { events } = replay.trajectory
  const entries: LogEntry[] = []
  for (
    let event = valueAt(replay.firstEvent, week + 1) - 1;
    event >= valueAt(replay.firstEvent, week);
    event--
  ) {
    if (GROUP[valueAt(events.kind, event)] === filter) entries.push({ week, event, count: 1 })
  }
  return entries
}

/** What a line of the log is about: the meeting that went wrong, or the circle; undefined for the town as a whole. */
export function lookOf(
  { trajectory: { events } }: Replay,
  town: number,
  { event }: LogEntry,
): Selection | undefined {
  if (events.kind[event] === EVENT.friction) return { kind: 'meeting', town, id: event }
  const circle = valueAt(events.circle, event)
  return circle >= 0 ? { kind: 'circle', town, id: circle } : undefined
}
