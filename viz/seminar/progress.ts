import { type Lesson, TASK_KEYS, type TaskKey, tasksOf } from '../state/lesson.ts'
import type { Keeper } from '../state/storage.ts'
import { type ByTask, EMPTY, forgetSheet, readSheet, type Sheet, writeSheet } from './sheet.ts'
import { foundAt, type Situation, TASKS } from './tasks.ts'

/** Milliseconds that the page has to rest before a task is ticked: who passes by has found nothing. */
const REST = 900
/** Milliseconds for which it is said that a task was found. */
const SAID = 10_000

/** Calls later, and gives back what takes that back. */
type Later = (act: () => void, milliseconds: number) => () => void

const later: Later = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}

/** Which tasks are done, and by whom. Nothing is watched before somebody has begun. */
export class SeminarProgress {
  #keeper: Keeper
  #changed: () => void
  #later: Later
  #situation: Situation | undefined
  #stop: () => void = () => undefined
  #fresh: readonly TaskKey[] = []
  #stopSaying: () => void = () => undefined

  /** `changed` is called when a task was ticked, and when that has been said for long enough. */
  constructor(keeper: Keeper, changed: () => void, after: Later = later) {
    this.#keeper = keeper
    this.#changed = changed
    this.#later = after
  }

  /** What is kept for a lesson; a sheet of another class counts as none. */
  sheet(lesson: Lesson | undefined): Sheet | undefined {
    const sheet = readSheet(this.#keeper)
    return lesson && sheet?.className !== lesson.className ? undefined : sheet
  }

  /** Tasks of a lesson that are done, in their order; undefined before somebody has begun. */
  done(lesson: Lesson | undefined): readonly TaskKey[] | undefined {
    const sheet = this.sheet(lesson)
    return sheet && tasksOf(lesson).filter((key) => sheet.found[key] !== undefined)
  }

  /** The first task of a lesson that is open; undefined when all are done. */
  next(lesson: Lesson | undefined): TaskKey | undefined {
    return tasksOf(lesson).find((key) => this.sheet(lesson)?.found[key] === undefined)
  }

  /** Tasks of a lesson that were found a moment ago. */
  fresh(lesson: Lesson | undefined): readonly TaskKey[] {
    return tasksOf(lesson).filter((key) => this.#fresh.includes(key))
  }

  /** Begins anew, without anything that was there before. */
  begin(lesson: Lesson | undefined): void {
    writeSheet(this.#keeper, { ...EMPTY, className: lesson?.className ?? '' })
  }

  forget(): void {
    forgetSheet(this.#keeper)
  }

  name(lesson: Lesson | undefined, name: string): void {
    this.#change(lesson, () => ({ name }))
  }

  answer(lesson: Lesson | undefined, key: TaskKey, text: string): void {
    this.#change(lesson, ({ answers }) => ({ answers: { ...answers, [key]: text } }))
  }

  /** Ticks what a situation satisfies once nothing has changed and nothing has played for a while; what is ticked stays so. */
  follow(situation: Situation, playing: boolean): void {
    const before = this.#situation
    this.#situation = situation
    const same =
      before?.state === situation.state &&
      before.towns === situation.towns &&
      before.other === situation.other &&
      before.baseline === situation.baseline
    if (same && !playing) return
    this.#stop()
    if (!playing) this.#stop = this.#later(() => this.#tick(), REST)
  }

  #tick(): void {
    const situation = this.#situation
    if (!situation) return
    const { lesson } = situation.state
    const sheet = this.sheet(lesson)
    if (!sheet) return
    const reached = TASK_KEYS.filter(
      (key) => sheet.found[key] === undefined && TASKS[key].satisfied(situation),
    )
    if (reached.length === 0) return
    const found: ByTask = Object.fromEntries(reached.map((key) => [key, foundAt(situation)]))
    this.#change(lesson, (kept) => ({ found: { ...kept.found, ...found } }))
    this.#say(reached)
  }

  #say(fresh: readonly TaskKey[]): void {
    this.#stopSaying()
    this.#fresh = fresh
    if (fresh.length > 0) this.#stopSaying = this.#later(() => this.#say([]), SAID)
    this.#changed()
  }

  /** Changes what is kept by now: another window may have changed it, too. */
  #change(lesson: Lesson | undefined, change: (sheet: Sheet) => Partial<Sheet>): void {
    const sheet = this.sheet(lesson)
    if (sheet) writeSheet(this.#keeper, { ...sheet, ...change(sheet) })
  }
}
