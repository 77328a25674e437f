import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { BASELINE } from '../plan/plan.ts'
import { type DrawnTask, runOf } from '../session/drawn-task.ts'
import { secondsLeft } from '../session/live-crowd.ts'
import { taskOf } from '../session/task-key.ts'
import type { Keeper } from '../state/storage.ts'
import { finalTeams } from './planned.ts'
import { readTeams } from './team-book.ts'
import { keyOfPlan, RUNS, readRuns, toldWeek, writeRuns } from './team-results.ts'
import { planOf } from './teams.ts'

/** Milliseconds between two times that finished runs are kept. */
const KEEP_EVERY = 400

/** Plans whose runs are kept, the newest last. */
const MOST_PLANS = 40

/** A run that is still to be made: whose it is, and which. */
type Missing = {
  readonly key: string
  readonly run: number
  readonly task: DrawnTask
  readonly week: number
}

/** Makes the runs of the teams' plans and of the town without one, and keeps each as it comes. */
export class TeamRuns {
  /** How much of what was asked for is done; undefined while nothing runs. */
  share: number | undefined
  /** Seconds that are left at the present pace; undefined while there is too little to go by. */
  left: number | undefined
  /** Why it ended before all was done. */
  failure = ''
  stopped = false
  #stop: AbortController | undefined
  #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Runs that the final plans lack. */
  missing({ keeper, session }: Pick<Page, 'keeper' | 'session'>): Missing[] {
    const sheet = readTeams(keeper)
    const teams = finalTeams(sheet)
    if (teams.length === 0) return []
    const { made } = readRuns(keeper)
    const seen = new Set<string>()
    return [BASELINE, ...teams.map((team) => planOf(team, sheet.town))].flatMap((plan) => {
      const scenario = valueAt(session.scenariosOf(plan), sheet.town)
      const key = keyOfPlan(scenario)
      if (seen.has(key)) return []
      seen.add(key)
      // All plans have the luck of the same town, and its seed.
      return Array.from({ length: RUNS }, (_, run) => run).flatMap((run) =>
        (made[key]?.[run] ?? null) === null
          ? [{ key, run, task: runOf(taskOf(scenario), run + 1), week: toldWeek(scenario) }]
          : [],
      )
    })
  }

  /** Makes what is missing; ends when it is there, was stopped or failed. */
  async compute(page: Pick<Page, 'keeper' | 'session'>): Promise<void> {
    if (this.share !== undefined) return
    const { keeper, session } = page
    const missing = this.missing(page)
    const stop = new AbortController()
    this.#stop = stop
    this.share = 0
    this.left = undefined
    this.failure = ''
    this.stopped = false
    note(keeper, true)
    const began = performance.now()
    const fresh = new Fresh(keeper)
    try {
      await session.crowd.each(
        missing.map(({ task }) => ({
          ...task,
          options: { outcomes: ['members'] as const, columnsOnly: true },
        })),
        (at, { outcomes }) => {
          const { key, run, week } = valueAt(missing, at)
          fresh.add(key, run, valueAt(outcomes.members!, week))
        },
        {
          signal: stop.signal,
          onProgress: (share) => {
            this.share = share
            this.left = secondsLeft(performance.now() - began, share)
            this.#changed()
          },
        },
      )
      note(keeper, false)
    } catch (error) {
      if (stop.signal.aborted) this.stopped = true
      else {
        this.failure = error instanceof Error ? error.message : String(error)
        note(keeper, false)
      }
    } finally {
      fresh.write()
      this.share = undefined
      this.#changed()
    }
  }

  /** Ends it at somebody's wish; what was made stays. */
  cancel(keeper: Keeper): void {
    this.#stop?.abort()
    note(keeper, false)
  }
}

function note(keeper: Keeper, wanted: boolean): void {
  writeRuns(keeper, { ...readRuns(keeper), wanted })
}

/** Finished runs, written together a few times a second: every window that sees the table draws it anew. */
class Fresh {
  #keeper: Keeper
  #runs: { readonly key: string; readonly run: number; readonly value: number }[] = []
  #written = Date.now()

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  add(key: string, run: number, value: number): void {
    this.#runs.push({ key, run, value })
    if (Date.now() - this.#written > KEEP_EVERY) this.write()
  }

  write(): void {
    const book = readRuns(this.#keeper)
    const made: Record<string, (number | null)[]> = Object.fromEntries(
      Object.entries(book.made).map(([key, row]) => [key, [...row]]),
    )
    for (const { key, run, value } of this.#runs) {
      made[key] ??= Array.from({ length: RUNS }, () => null)
      made[key][run] = value
    }
    this.#runs = []
    this.#written = Date.now()
    writeRuns(this.#keeper, {
      ...book,
      made: Object.fromEntries(Object.entries(made).slice(-MOST_PLANS)),
    })
  }
}
