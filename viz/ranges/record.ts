import type { EVENT, OutcomeKey } from '../../sim/index.ts'

/** Version of the files. */
export const FORMAT = 1

/** Runs of a shipped ensemble below each of its lines, lowest first. */
export const RANGE_LEVELS = [0.05, 0.1, 0.5, 0.9, 0.95] as const

/** Outcomes that charts and headlines show: ensembles keep all weeks of them. */
export const CHART_OUTCOMES: readonly OutcomeKey[] = [
  'active',
  'members',
  'coverage',
  'unmet',
  'openConflict',
  'bonding',
  'bridging',
  'linking',
  'motivation',
  'cost',
]

/** Outcomes that come with their range under every plan: those of the charts, and how many circles there are. */
export const RANGED: readonly OutcomeKey[] = [...CHART_OUTCOMES, 'circles']
/** What stories tell of beyond them, for the towns as they are described. */
export const TOLD: readonly OutcomeKey[] = [
  'understandingOfficials',
  'trustHelpers',
  'horizontal',
  'circlesAssociation',
  'load',
]
/** The outcome whose runs are drawn as twenty dots. */
export const DOTTED = 'members' satisfies OutcomeKey

/** Weeks between two that are kept, counted back from the last of the run; the first is kept, too. */
const EVERY = 13

/** Weeks of a run that are kept, in order. */
export function keptWeeks(weeks: number): number[] {
  const kept: number[] = []
  for (let week = weeks - 1; week > 0; week -= EVERY) kept.push(week)
  return [...kept, 0].reverse()
}

/** Whole numbers as text: the differences from one to the next, each in a sign or more. */
export type Packed = string

/** Lines of an outcome over the kept weeks. */
export type LinesRecord = {
  /** What a step is worth, in the unit of the outcome. */
  readonly unit: number
  /** From the lowest on, each less the one before it. */
  readonly lines: readonly Packed[]
}

/** A town under a plan, over all runs. */
export type TownRecord = {
  /** Fingerprint of scenario and seed. */
  readonly key: string
  readonly weeks: number
  /** Number of the run that is shown: a typical one. */
  readonly shown: number
  /** Runs that lie nearer to the middle than the shown one. */
  readonly nearer: number
  /** Fingerprint of the weekly outcomes of the shown run. */
  readonly print: string
  readonly outcomes: Readonly<Partial<Record<OutcomeKey, LinesRecord>>>
  /** Members in the middles of the twentieths of all runs, one line each. */
  readonly dots: LinesRecord
  /** In how many pairs of the same values and luck the plan lies above and below the baseline, over the kept weeks. */
  readonly above?: Readonly<Partial<Record<OutcomeKey, Packed>>>
  readonly below?: Readonly<Partial<Record<OutcomeKey, Packed>>>
  /** Highest values up to the end of the observation, and their weeks: one number per level. */
  readonly peaks?: Readonly<Partial<Record<OutcomeKey, Peak>>>
  /** First events of a kind: in how many runs there is one, and its week, one number per level. */
  readonly firsts?: Readonly<Partial<Record<keyof typeof EVENT, First>>>
}
export type Peak = { readonly values: readonly number[]; readonly weeks: readonly number[] }
export type First = { readonly runs: number; readonly weeks: readonly number[] }

/** The ensembles of the three towns under a plan. A town that the plan leaves alone stands in the file of the baseline. */
export type RangesRecord = {
  readonly ranges: typeof FORMAT
  readonly note: string
  readonly about: {
    readonly model: string
    /** Hash of the study whose posterior the values are drawn from. */
    readonly posterior: string
    readonly command: string
  }
  /** Runs of each town, from number 1 on. */
  readonly runs: number
  readonly towns: readonly (TownRecord | null)[]
  /** Of the baseline: in how many runs each comparison holds that stories draw (`story/claims.ts`). */
  readonly claims?: readonly number[]
}

/** Signs of a number below `PART`, then those of a part of a larger one, which another sign follows. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PART = 32

/** Whole numbers as text. */
export function pack(values: readonly number[]): Packed {
  return values.map((value, at) => signsOf(value - (values[at - 1] ?? 0))).join('')
}

function signsOf(step: number): string {
  let signs = ''
  // Small steps up and down take one sign each.
  let rest = step < 0 ? -2 * step - 1 : 2 * step
  while (rest >= PART) {
    signs += SIGNS.charAt(PART + (rest % PART))
    rest = Math.floor(rest / PART)
  }
  return signs + SIGNS.charAt(rest)
}

/** The numbers again; throws on a sign that `pack` does not write. */
export function unpack(text: Packed): number[] {
  const values: number[] = []
  let [value, step, scale] = [0, 0, 1]
  for (const sign of text) {
    const part = SIGNS.indexOf(sign)
    if (part < 0) throw new RangeError(`ranges: expected packed numbers, got "${sign}"`)
    step += (part % PART) * scale
    scale *= PART
    if (part >= PART) continue
    value += step % 2 === 1 ? -(step + 1) / 2 : step / 2
    values.push(value)
    step = 0
    scale = 1
  }
  return values
}

/** Lines that lie above each other, as text. */
export function packLines(lines: readonly (readonly number[])[]): Packed[] {
  return lines.map((line, at) => {
    const below = lines[at - 1]
    return pack(below ? line.map((value, week) => value - (below[week] ?? 0)) : line)
  })
}

/** The lines again. */
export function unpackLines(packed: readonly Packed[]): number[][] {
  const lines: number[][] = []
  for (const text of packed) {
    const below = lines.at(-1)
    const own = unpack(text)
    lines.push(below ? own.map((value, week) => value + (below[week] ?? 0)) : own)
  }
  return lines
}
