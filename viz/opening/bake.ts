import { EVENT, type EventLog, LEVERS, type Trajectory, valueAt } from '../../sim/index.ts'
import { frictionOf, lingerAt } from '../replay/happenings.ts'
import { mostOf } from '../replay/lives.ts'
import type { Replay } from '../replay/replay.ts'
import { align, openingWeek } from '../replay/towns.ts'
import { SPEEDS } from '../state/state.ts'
import { DRAWN_OUTCOMES, type OpeningRecord, type PlainEvents, type RunRecord } from './record.ts'

/** Events that no drawing of a week reads, and most of the log. */
const UNDRAWN: ReadonlySet<number> = new Set([EVENT.entered, EVENT.stopped, EVENT.workedThrough])
/** What the stage shows beside friction. */
const RARE: ReadonlySet<number> = new Set([EVENT.appreciation, EVENT.forum])
/** Arrivals are drawn as the sum of so many weeks. */
const MONTH = 4

/** Takes from whole runs what the stage draws of the week it opens with. */
export function bake(trajectories: readonly Trajectory[], keys: readonly string[]): OpeningRecord {
  const { replays, ...clock } = align(trajectories)
  const week = openingWeek(clock.start)
  const runs = replays.map((replay, town) =>
    bakeRun(replay, week + valueAt(clock.offsets, town), valueAt(keys, town)),
  )
  return { week, clock, runs }
}

function bakeRun(replay: Replay, week: number, key: string): RunRecord {
  const { trajectory, circles, firstSeat, links } = replay
  const { outcomes, officeLoad, leverIntensity, events, ...head } = trajectory
  const drawn = [
    ...DRAWN_OUTCOMES.map((outcome) => [outcome, week] as const),
    ...Array.from({ length: MONTH - 1 }, (_, back) => ['arrivals', week - 1 - back] as const),
  ]
  const offices = head.offices.length
  return {
    key,
    head: { ...head, officials: head.officials.filter(({ from }) => from <= week) },
    outcomes: drawn.map(([outcome, each]) => [outcome, each, valueAt(outcomes[outcome]!, each)]),
    load: [...officeLoad.slice(week * offices, (week + 1) * offices)],
    levers: [...leverIntensity.slice(week * LEVERS.length, (week + 1) * LEVERS.length)],
    events: plain(events, drawnEvents(replay, week)),
    seats: circles.map((_, circle) => valueAt(firstSeat, circle + 1) - valueAt(firstSeat, circle)),
    links,
    most: mostOf(replay),
  }
}

/**
 * Events up to a week that a drawing reads; of friction the one of each week that may be shown.
 * Thanks and forums that come soon are there, too: what is shown before leaves them room.
 */
function drawnEvents(replay: Replay, week: number): number[] {
  const { kind } = replay.trajectory.events
  const shown = new Set<number>()
  for (let each = 0; each <= week; each++) shown.add(frictionOf(replay, each)?.event ?? -1)
  const past = valueAt(replay.firstEvent, week + 1)
  const soon = Math.min(replay.weeks, week + 1 + lingerAt(Math.max(...SPEEDS)))
  return Array.from({ length: valueAt(replay.firstEvent, soon) }, (_, event) => event).filter(
    (event) => {
      if (event >= past) return RARE.has(valueAt(kind, event))
      return kind[event] === EVENT.friction ? shown.has(event) : !UNDRAWN.has(valueAt(kind, event))
    },
  )
}

function plain(events: EventLog, kept: readonly number[]): PlainEvents {
  const { length, ...columns } = events
  const named = Object.entries(columns).map(([name, column]) => [
    name,
    kept.map((event) => valueAt(column, event)),
  ])
  return Object.fromEntries(named)
}
