import { run, type Trajectory } from '../../sim/index.ts'
import { EventRecorder } from '../../sim/results/recorder.ts'
import { LOG_ROWS } from '../../sim/terms/sizes.ts'
import { milliseconds, type Section } from '../case.ts'
import { interleaved, timed } from '../interleaved.ts'
import { TOWNS, town } from '../towns.ts'

/**
 * What recording costs: the very events of a run are handed to an empty log once more, as the
 * columns of a world hand them on, and its rows of outcomes written into an empty table.
 */
export function recording(rounds: number): Section {
  const towns = TOWNS.map(town)
  const runs = towns.map((scenario) => run(scenario, 'recording'))
  let grown = 0
  const whole = interleaved(
    towns.map((scenario) => (round) => timed(() => run(scenario, `recording-${round}`))),
    rounds,
  )
  const again = interleaved(
    runs.map((trajectory) => () => timed(() => (grown = writeAgain(trajectory)))),
    rounds,
  )
  return {
    title: 'Recording: one row of outcomes a week and the event log',
    head: ['town', 'events a week', 'ten years, ms', 'of it writing, ms', 'share'],
    rows: TOWNS.map((name, index) => [
      name,
      (runs[index]!.events.length / runs[index]!.weeks).toFixed(0),
      milliseconds(whole[index]!.median),
      again[index]!.median.toFixed(2),
      `${((100 * again[index]!.median) / whole[index]!.median).toFixed(1)} %`,
    ]),
    note: `Nothing is allocated for a week or an event; the log's columns were doubled ${grown} times in the last run.`,
  }
}

/** Records a run once more; returns how often the log had to grow. */
function writeAgain({ events, weeks, outcomes }: Trajectory): number {
  const recorder = new EventRecorder()
  const series = Object.values(outcomes)
  const rows = new Float64Array(weeks * series.length)
  let grown = 0
  let room = recorder.week.length
  for (let at = 0; at < events.length; at += LOG_ROWS) {
    recorder.add(events, at, Math.min(events.length, at + LOG_ROWS))
    if (recorder.week.length === room) continue
    room = recorder.week.length
    grown++
  }
  for (let week = 0; week < weeks; week++)
    for (let at = 0; at < series.length; at++) rows![week * series.length + at] = series[at]![week]!
  return grown
}
