import { run, type Trajectory } from '../../sim/index.ts'
import { EventRecorder } from '../../sim/results/recorder.ts'
import { milliseconds, type Section } from '../case.ts'
import { interleaved, timed } from '../interleaved.ts'
import { TOWNS, town } from '../towns.ts'

/**
 * What recording costs: the very events of a run are written once more into an empty log,
 * and its rows of outcomes into an empty table, beside the run itself. They are written in
 * TypeScript, and so the run that they are compared with is one in TypeScript, too.
 */
export function recording(rounds: number): Section {
  const towns = TOWNS.map(town)
  const runs = towns.map((scenario) => run(scenario, 'recording'))
  let grown = 0
  const whole = interleaved(
    towns.map(
      (scenario) => (round) =>
        timed(() => run(scenario, `recording-${round}`, { engine: 'typescript' })),
    ),
    rounds,
  )
  const again = interleaved(
    runs.map((trajectory) => () => timed(() => (grown = writeAgain(trajectory)))),
    rounds,
  )
  return {
    title: 'Recording in TypeScript: one row of outcomes a week and the event log',
    head: ['town', 'events a week', 'ten years, ms', 'of it writing, ms', 'share'],
    rows: TOWNS.map((name, index) => [
      name,
      (runs[index].events.length / runs[index].weeks).toFixed(0),
      milliseconds(whole[index].median),
      again[index].median.toFixed(2),
      `${((100 * again[index].median) / whole[index].median).toFixed(1)} %`,
    ]),
    note: `Nothing is allocated for a week or an event; the log's columns were doubled ${grown} times in the last run.`,
  }
}

/** Writes what a run recorded; returns how often the log had to grow. */
function writeAgain({ events, weeks, outcomes }: Trajectory): number {
  const recorder = new EventRecorder(1 << 17)
  const series = Object.values(outcomes)
  const rows = new Float64Array(weeks * series.length)
  let grown = 0
  let room = recorder.week.length
  for (let at = 0; at < events.length; at++) {
    recorder.add(
      events.week[at],
      // What the log holds was a kind when it was written.
      events.kind[at] as Parameters<EventRecorder['add']>[1],
      events.person[at],
      events.circle[at],
      events.other[at],
      events.cause[at],
      events.cause2[at],
      events.value[at],
    )
    if (recorder.week.length === room) continue
    room = recorder.week.length
    grown++
  }
  for (let week = 0; week < weeks; week++)
    for (let at = 0; at < series.length; at++) rows[week * series.length + at] = series[at][week]
  return grown
}
