import { valueAt } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import type { ChangeKey } from '../plan/change.ts'
import type { Crowd } from '../session/crowd.ts'
import { Job } from './job.ts'
import { type Request, Study } from './study.ts'
import { inKnownOrder, type Row, widestFirst } from './tornado.ts'

/** Studies that are kept: one holds all outcomes of some hundred runs, about 1 MB. */
const KEPT = 6

/** The studies of a session, and the one that is being computed; they go on while nobody looks. */
export class Sensitivity extends Job {
  #study: Study | undefined
  #crowd: Crowd
  /** The study of each town that was computed last. */
  #last = new Map<string, Study>()
  #bases = new WeakMap<RunTask, Study>()
  #studies = new Map<string, Study>()
  #orders = new WeakMap<Study, Map<string, readonly ChangeKey[]>>()

  constructor(crowd: Crowd) {
    super()
    this.#crowd = crowd
  }

  /** The study around a run; made when it is first asked for. */
  of(base: RunTask): Study {
    const same = this.#bases.get(base)
    if (same) return same
    const made = new Study({ ...base, seed: base.scenario.seed })
    const known = this.#studies.get(made.key) ?? made
    this.#bases.set(base, known)
    this.#studies.delete(known.key)
    this.#studies.set(known.key, known)
    for (const old of [...this.#studies.keys()].slice(0, -KEPT)) this.#studies.delete(old)
    return known
  }

  /** What is to be seen of a study: itself, or while nothing of it is there the last one of its town. */
  shown(study: Study): Study {
    if (this.computing(study) || study.begun) return study
    return this.#last.get(study.base.scenario.town) ?? study
  }

  /** Computes what a request lacks; what is there is kept, also when it is stopped. */
  compute(study: Study, request: Request): void {
    this.#study = study
    this.#last.set(study.base.scenario.town, study)
    const all = study.left(request)
    let done = 0
    void this.start(async (signal, onProgress) => {
      for (;;) {
        const cells = study.missing(request)
        if (cells.length === 0) break
        const tasks = cells.map(({ task }) => task)
        const keep = (run: number, outcomes: Parameters<Study['keep']>[1]): void => {
          study.keep(valueAt(cells, run), outcomes)
          done++
          onProgress(Math.min(1, done / all))
        }
        await this.#crowd.each(tasks, (run, { outcomes }) => keep(run, outcomes), { signal })
      }
      this.sort(study, request)
    })
  }

  /** Rows of a study as they are drawn: in the order they were sorted last, new ones behind. */
  rows(study: Study, { mode, outcome }: Pick<Request, 'mode' | 'outcome'>): Row[] {
    const rows = study.rows(outcome)
    const order = this.#orders.get(study)?.get(`${mode} ${outcome}`)
    if (order) return inKnownOrder(rows, order)
    return this.computing(study) ? rows : widestFirst(rows)
  }

  /** Sorts the rows by what is known by now. */
  sort(study: Study, { mode, outcome }: Pick<Request, 'mode' | 'outcome'>): void {
    const orders = this.#orders.get(study) ?? new Map<string, readonly ChangeKey[]>()
    const sorted = widestFirst(study.rows(outcome)).map(({ factor }) => factor.key)
    this.#orders.set(study, orders.set(`${mode} ${outcome}`, sorted))
    this.tell()
  }

  /** The study that is being computed. */
  get running(): Study | undefined {
    return this.progress.state === 'running' ? this.#study : undefined
  }

  computing(study: Study): boolean {
    return this.running === study
  }
}
