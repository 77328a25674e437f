import type { Keeper } from '../state/storage.ts'
import { agendaOf, LENGTHS, type Progress } from './agenda.ts'

const KEY = 'agenda'

/** How far the workshop of this browser is; undefined before one was begun, or where that cannot be read. */
export function readAgenda(keeper: Keeper): Progress | undefined {
  try {
    const kept: unknown = JSON.parse(keeper.read(KEY) ?? 'null')
    return isProgress(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps how far it is; undefined forgets it. */
export function writeAgenda(keeper: Keeper, progress: Progress | undefined): void {
  keeper.write(KEY, JSON.stringify(progress ?? null))
}

function isProgress(value: unknown): value is Progress {
  const { length, step, shown, spent, since } = (value ?? {}) as Partial<Progress>
  const known = LENGTHS.find((each) => each === length)
  if (known === undefined || step === undefined || shown === undefined) return false
  const steps = agendaOf(known)
  return (
    steps[step]?.wall[shown] !== undefined &&
    Array.isArray(spent) &&
    spent.length === steps.length &&
    spent.every((each) => typeof each === 'number' && each >= 0) &&
    (since === undefined || typeof since === 'number')
  )
}
