import type { EventLog, OutcomeKey, Trajectory } from '../../sim/index.ts'
import type { Most } from '../replay/lives.ts'
import type { Replay } from '../replay/replay.ts'
import type { Towns } from '../replay/towns.ts'

/** Outcomes that the stage draws of a week. */
export const DRAWN_OUTCOMES = [
  'active',
  'members',
  'independents',
  'mentors',
  'arrivals',
  'metMunicipal',
  'metVolunteers',
  'unmet',
  'bonding',
  'bridging',
  'linking',
  'posts',
] as const satisfies readonly OutcomeKey[]

/** Columns of an event log as plain numbers. */
export type PlainEvents = Readonly<Record<keyof Omit<EventLog, 'length'>, readonly number[]>>

/** What is drawn of one week of a run, as plain data. All of it is taken from the run itself. */
export type RunRecord = {
  /** Key of the content of the run (`contentKey`). */
  readonly key: string
  /** All of the run that is the same in every week, its fingerprint included. */
  readonly head: Omit<Trajectory, 'outcomes' | 'officeLoad' | 'leverIntensity' | 'events'>
  /** Weeks and values of outcomes that the drawing reads. */
  readonly outcomes: readonly (readonly [OutcomeKey, week: number, value: number])[]
  /** Load of each office in the week. */
  readonly load: readonly number[]
  /** Intensity of each lever in the week. */
  readonly levers: readonly number[]
  /** Events up to the week that a drawing reads. */
  readonly events: PlainEvents
  /** Seats of each circle in the whole run. */
  readonly seats: readonly number[]
  readonly links: Replay['links']
  /** Most circles at one time and the chairs of each in the whole run, which decide on grid and places. */
  readonly most: Most
}

/** The week that the stage opens with, as plain data: the clock of the towns, and the week of each run. */
export type OpeningRecord = {
  /** Week of the shared clock. */
  readonly week: number
  readonly clock: Omit<Towns, 'replays'>
  readonly runs: readonly RunRecord[]
}

/** The towns in the one week that is known of them before their runs are made. */
export type Opening = {
  readonly week: number
  readonly towns: Towns
  /** Keys of the contents of the runs. */
  readonly keys: readonly string[]
}
