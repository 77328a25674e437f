import { parseDay } from '../exact/calendar.ts'
import type { Shape, Shock } from '../terms/scenario.ts'
import { DAYS_PER_WEEK } from '../terms/weeks.ts'

/** Where in a wave the most come: it rises faster than it ebbs, as in 2015 and 2022. */
const CREST = 1 / 3

/** Share of those of a wave who have come when a share of its time is over. */
function wave(time: number): number {
  if (time <= CREST) return (time * time) / CREST
  const left = 1 - time
  return 1 - (left * left) / (1 - CREST)
}

const COME: Readonly<Record<Shape, (time: number) => number>> = {
  surge: wave,
  plateau: (time) => time,
  double: (time) => (time < 0.5 ? wave(2 * time) : 1 + wave(2 * time - 1)) / 2,
}

/** Persons of all shocks by week; entry 0 is the week `lead` weeks before `start`. */
export function shockFlow(
  shocks: readonly Shock[],
  start: string,
  weeks: number,
  lead: number,
): Float64Array {
  const flow = new Float64Array(lead + weeks)
  const firstDay = parseDay(start) - lead * DAYS_PER_WEEK
  for (const { from, persons, shape, weeks: length } of shocks) {
    const comeBy = (day: number) => {
      const time = (day - parseDay(from)) / (length * DAYS_PER_WEEK)
      return persons * COME[shape](Math.min(1, Math.max(0, time)))
    }
    for (let week = 0; week < flow.length; week++) {
      const day = firstDay + week * DAYS_PER_WEEK
      flow[week] += comeBy(day + DAYS_PER_WEEK) - comeBy(day)
    }
  }
  return flow
}
