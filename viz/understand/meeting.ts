import { EVENT, eventIndex, valueAt } from '../../sim/index.ts'
import type { Replay } from '../replay/replay.ts'

/** Load above which more work arrives than the hours of an office allow. */
export const OVERLOAD = 1

/** A meeting that went wrong, with what the log knows of its circumstances. */
export type Meeting = {
  readonly week: number
  readonly person: number
  readonly circle: number
  readonly office: number
  /** Of the office in that week. */
  readonly load: number
  /** Meetings of this person that went wrong before. */
  readonly earlier: number
  /** Meetings of this office that went wrong in the same week, this one among them. */
  readonly sameWeek: number
}

/** Whether an event of the log is a meeting that went wrong. */
export function isMeeting({ trajectory: { events } }: Replay, event: number): boolean {
  return event < events.length && events.kind[event] === EVENT.friction
}

/** The circumstances of a meeting that went wrong. Throws for another event. */
export function meetingOf(replay: Replay, event: number): Meeting {
  if (!isMeeting(replay, event)) throw new RangeError(`event ${event} is no friction`)
  const { events, officials, offices, officeLoad } = replay.trajectory
  const officeOf = (at: number): number => valueAt(officials, valueAt(events.other, at)).office
  const week = valueAt(events.week, event)
  const person = valueAt(events.person, event)
  const office = officeOf(event)
  const { ofPerson, ofKind } = eventIndex(replay.trajectory)
  const earlier = ofPerson(person).filter((at) => at < event && isMeeting(replay, at)).length
  const sameWeek = ofKind(EVENT.friction, week, week + 1).filter(
    (at) => officeOf(at) === office,
  ).length
  const load = officeLoad[week * offices.length + office] ?? 0
  return { week, person, circle: valueAt(events.circle, event), office, load, earlier, sameWeek }
}
