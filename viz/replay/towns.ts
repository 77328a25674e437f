import { type OutcomeKey, type Trajectory, weekOf } from '../../sim/index.ts'
import { type Marker, sharedMarkers, townMarkers } from './markers.ts'
import { createReplay, type Replay, type View, view } from './replay.ts'

/** The three towns, ready to be shown under one clock. */
export type Towns = {
  readonly replays: readonly Replay[]
  /** Weeks each town has run when the shared clock starts. */
  readonly offsets: readonly number[]
  readonly start: string
  readonly weeks: number
  readonly markers: readonly Marker[]
}

/** Day of the week shown before anyone has chosen one. */
const FIRST_DAY = '2015-09-14'

/** The week shown before anyone has chosen one, on a clock with a start. */
export function openingWeek(start: string): number {
  return weekOf(FIRST_DAY, start)
}

const replays = new WeakMap<Trajectory, Replay>()

/** The replay of a trajectory, made once. */
function replayOf(trajectory: Trajectory): Replay {
  const known = replays.get(trajectory)
  if (known) return known
  const made = createReplay(trajectory)
  replays.set(trajectory, made)
  return made
}

const marks = new WeakMap<Replay, { readonly of: string; readonly markers: readonly Marker[] }>()

/** The marks of a town, read once. */
function markersOf(replay: Replay, town: number, offset: number): readonly Marker[] {
  const of = `${town} ${offset}`
  const known = marks.get(replay)
  if (known?.of === of) return known.markers
  const markers = townMarkers(replay, town, offset)
  marks.set(replay, { of, markers })
  return markers
}

/** First day and length of a run, which are known before it is made. */
export type Span = { readonly start: string; readonly weeks: number }

/** Puts trajectories under one clock that starts when the last of them has started. */
export function align(trajectories: readonly Trajectory[]): Towns {
  const replays = trajectories.map(replayOf)
  const all = replays.map((_, town) => town)
  return under(trajectories, replays, all)
}

/** Towns of which some still run. */
export type Early = {
  /** The clock of all towns. A town that still runs is stood in for by one that is there. */
  readonly towns: Towns
  readonly there: readonly boolean[]
  /** The one week that is known of them; undefined when all are. */
  readonly week: number | undefined
}

/** Puts what there is under the clock of all towns; undefined while none is there. */
export function alignEarly(
  spans: readonly Span[],
  trajectories: readonly (Trajectory | undefined)[],
): Early | undefined {
  const first = trajectories.find((each) => each !== undefined)
  if (!first) return undefined
  const there = spans.map((_, town) => trajectories[town] !== undefined)
  const replays = spans.map((_, town) => replayOf(trajectories[town] ?? first))
  const arrived = spans.flatMap((_, town) => (there[town] ? [town] : []))
  return { towns: under(spans, replays, arrived), there, week: undefined }
}

/** `marked` are the towns whose marks stand on the time line. */
function under(
  spans: readonly Span[],
  replays: readonly Replay[],
  marked: readonly number[],
): Towns {
  const start = spans
    .map((span) => span.start)
    .sort()
    .at(-1)!
  const offsets = spans.map((span) => weekOf(start, span.start))
  const weeks = Math.max(...spans.map((span, town) => span.weeks - offsets[town]!))
  const markers = [
    ...sharedMarkers(start, weeks),
    ...marked.flatMap((town) => markersOf(replays[town]!, town, offsets[town]!)),
  ]
  markers.sort((a, b) => a.week - b.week || a.town - b.town)
  return { replays, offsets, start, weeks, markers }
}

/** Weeks of the shared clock that the run of a town lasts; none or fewer when it ends before the clock starts. */
export function weeksOf({ replays, offsets }: Towns, town: number): number {
  return replays[town]!.weeks - offsets[town]!
}

/** Whether the run of a town is over in a week of the shared clock: then there is nothing to show or tell of it. */
export function isOver(towns: Towns, town: number, week: number): boolean {
  return week >= weeksOf(towns, town)
}

/** A town in a week of the shared clock; undefined when its run is over. */
export function viewAt(towns: Towns, town: number, week: number): View | undefined {
  if (isOver(towns, town, week)) return undefined
  return view(towns.replays[town]!, week + towns.offsets[town]!)
}

/** Values of an outcome of a town from the start of the shared clock on, as long as its run lasts. */
export function valuesOf(towns: Towns, town: number, outcome: OutcomeKey): Float64Array {
  const all = towns.replays[town]!.trajectory.outcomes[outcome] ?? new Float64Array(0)
  return all.subarray(towns.offsets[town]!)
}
