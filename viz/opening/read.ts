import { type EventLog, type OutcomeKey, type Trajectory, valueAt } from '../../sim/index.ts'
import { createReplay, type Replay } from '../replay/replay.ts'
import type { Opening, OpeningRecord, PlainEvents, RunRecord } from './record.ts'

/**
 * Makes towns of what was taken from their runs when the page was built. They hold in one week
 * only; every seat, mark and number of it is that of the whole run.
 */
export function readOpening({ week, clock, runs }: OpeningRecord): Opening {
  const replays = runs.map((record, town) => replayOf(record, week + valueAt(clock.offsets, town)))
  return { week, towns: { ...clock, replays }, keys: runs.map(({ key }) => key) }
}

function replayOf(record: RunRecord, week: number): Replay {
  const { seats, links, most } = record
  return createReplay(trajectoryOf(record, week), { members: [], links, seats, most })
}

function trajectoryOf(
  { head, outcomes, load, levers, events }: RunRecord,
  week: number,
): Trajectory {
  const officeLoad = new Float32Array(head.weeks * head.offices.length)
  officeLoad.set(load, week * head.offices.length)
  const leverIntensity = new Float32Array(head.weeks * levers.length)
  leverIntensity.set(levers, week * levers.length)
  const columns: Partial<Record<OutcomeKey, Float64Array>> = {}
  for (const [outcome, each, value] of outcomes) {
    columns[outcome] ??= new Float64Array(head.weeks)
    columns[outcome][each] = value
  }
  return { ...head, outcomes: columns, officeLoad, leverIntensity, events: logOf(events) }
}

function logOf(events: PlainEvents): EventLog {
  return {
    length: events.kind.length,
    week: Uint16Array.from(events.week),
    kind: Uint8Array.from(events.kind),
    person: Int32Array.from(events.person),
    circle: Int32Array.from(events.circle),
    other: Int32Array.from(events.other),
    cause: Uint8Array.from(events.cause),
    cause2: Uint8Array.from(events.cause2),
    value: Float32Array.from(events.value),
  }
}
