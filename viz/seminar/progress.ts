import type { Keeper } from '../state/storage.ts'
import { type Situation, TASK_KEYS, TASKS, type TaskKey } from './tasks.ts'

const KEY = 'seminar'

/** Which tasks are done. Nothing is watched before somebody has begun. */
export class SeminarProgress {
  #keeper: Keeper

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  get begun(): boolean {
    return this.#keeper.read(KEY) !== undefined
  }

  /** Tasks that are done, in their order. */
  get done(): readonly TaskKey[] {
    const kept = (this.#keeper.read(KEY) ?? '').split(' ')
    return TASK_KEYS.filter((key) => kept.includes(key))
  }

  /** The first task that is open; undefined when all are done. */
  get next(): TaskKey | undefined {
    return TASK_KEYS.find((key) => !this.done.includes(key))
  }

  begin(): void {
    this.#keeper.write(KEY, '')
  }

  /** Ticks what a situation satisfies; what is ticked stays so. */
  follow(situation: Situation): void {
    if (!this.begun) return
    const open = TASK_KEYS.filter((key) => !this.done.includes(key))
    const reached = open.filter((key) => TASKS[key].satisfied(situation))
    if (reached.length > 0) this.#keeper.write(KEY, [...this.done, ...reached].join(' '))
  }
}
