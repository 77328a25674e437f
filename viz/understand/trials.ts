import { type OutcomeKey, type Scenario, weekWithin } from '../../sim/index.ts'
import type { Crowd } from '../session/crowd.ts'
import { pairOf, tally, valuesAt } from '../session/ensemble.ts'
import { contentKey, type Watch } from '../session/runs.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import { KNOCK_OUT_KEYS, type KnockOutKey, withoutCause } from './knock-outs.ts'

/** Pairs of runs per reason; both of a pair have the same luck. */
export const PAIRS = 8
const OUTCOMES = ['members', 'circles'] as const satisfies readonly OutcomeKey[]

type Range = readonly [low: number, high: number]

/** What the end of 2021, or of a shorter run, looks like in a town with and without a reason for leaving. */
export type Trial = {
  readonly members: { readonly with: number; readonly without: number }
  /** Fewest and most members of a run. */
  readonly range: { readonly with: Range; readonly without: Range }
  readonly circles: { readonly with: number; readonly without: number }
  /** Pairs in which there are more members, as many or fewer without the reason. */
  readonly more: number
  readonly level: number
  readonly fewer: number
  /** Runs in which circles are left then. */
  readonly lasting: { readonly with: number; readonly without: number }
}

/** How the trials of a town stand. */
export type Trials = {
  readonly results: ReadonlyMap<KnockOutKey, Trial>
  /** Share done while they run; undefined when they do not. */
  readonly done: number | undefined
  readonly failed: string | undefined
}

const books = new WeakMap<object, TrialBook>()

/** The book of a crowd: it outlives the drawer that shows it. */
export function bookOf(crowd: Pick<Crowd, 'ensemble'>): TrialBook {
  const known = books.get(crowd)
  if (known) return known
  const made = new TrialBook(crowd)
  books.set(crowd, made)
  return made
}

const NONE: Trials = { results: new Map(), done: undefined, failed: undefined }

/**
 * Trials of towns, each content once: the same town asked again gives the same answer without
 * running. One town is tried at a time.
 */
export class TrialBook {
  #crowd: Pick<Crowd, 'ensemble'>
  /** Told of every change. */
  changed: () => void = () => undefined
  #pages = new Map<string, Trials>()
  #stop: AbortController | undefined

  constructor(crowd: Pick<Crowd, 'ensemble'>) {
    this.#crowd = crowd
  }

  of(scenario: Scenario): Trials {
    return this.#pages.get(keyOf(scenario)) ?? NONE
  }

  cancel(): void {
    this.#stop?.abort()
  }

  /** Runs what is not known yet of a town; what is done stays when it is cancelled. */
  async start(scenario: Scenario): Promise<void> {
    this.cancel()
    const stop = new AbortController()
    this.#stop = stop
    const key = keyOf(scenario)
    const write = (change: Partial<Trials>): void => {
      this.#pages.set(key, { ...this.of(scenario), ...change })
      this.changed()
    }
    const wanted = KNOCK_OUT_KEYS.filter((cause) => !this.of(scenario).results.has(cause))
    const parts = wanted.length + 1
    write({ done: 0, failed: undefined })
    try {
      const watch = (part: number): Watch => ({
        signal: stop.signal,
        onProgress: (share) => write({ done: (part + share) / parts }),
      })
      const task = { runs: PAIRS, outcomes: OUTCOMES }
      const before = await this.#crowd.ensemble(
        { ...task, first: { scenario, seed: scenario.seed } },
        watch(0),
      )
      const week = weekWithin(LAST_OBSERVED, scenario.start, before.weeks)
      for (const [index, cause] of wanted.entries()) {
        const other = withoutCause(scenario, cause)
        const after = await this.#crowd.ensemble(
          { ...task, first: { scenario: other, seed: other.seed } },
          watch(index + 1),
        )
        write({
          results: new Map(this.of(scenario).results).set(cause, trialOf(before, after, week)),
        })
      }
      write({ done: undefined })
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error)
      write({ done: undefined, failed: stop.signal.aborted ? undefined : failed })
    }
  }
}

type EnsembleOf = Awaited<ReturnType<Crowd['ensemble']>>

function trialOf(before: EnsembleOf, after: EnsembleOf, week: number): Trial {
  const { above, level, below } = tally(pairOf(before, after), 'members', week)
  return {
    members: { with: mean(before, 'members', week), without: mean(after, 'members', week) },
    range: { with: range(before, week), without: range(after, week) },
    circles: { with: mean(before, 'circles', week), without: mean(after, 'circles', week) },
    more: above,
    level,
    fewer: below,
    lasting: { with: lasting(before, week), without: lasting(after, week) },
  }
}

function valuesOf(ensemble: EnsembleOf, outcome: OutcomeKey, week: number): Float64Array {
  return valuesAt(ensemble.outcomes[outcome]?.values ?? new Float64Array(), ensemble.weeks, week)
}

function mean(ensemble: EnsembleOf, outcome: OutcomeKey, week: number): number {
  return valuesOf(ensemble, outcome, week).reduce((sum, value) => sum + value, 0) / PAIRS
}

/** `valuesAt` gives values in order. */
function range(ensemble: EnsembleOf, week: number): Range {
  const values = valuesOf(ensemble, 'members', week)
  return [values[0] ?? 0, values.at(-1) ?? 0]
}

function lasting(ensemble: EnsembleOf, week: number): number {
  return valuesOf(ensemble, 'circles', week).filter((circles) => circles > 0).length
}

function keyOf(scenario: Scenario): string {
  return contentKey({ scenario, seed: scenario.seed })
}
