import type { Keeper } from '../state/storage.ts'
import { type HandIn, handInData, readHandIn } from './hand-in.ts'

const KEY = 'class'
/** Hand-ins that are kept: more than a class has pupils. */
export const MOST_HANDED = 60

/** What became of hand-ins that were taken in. */
export type Taken = {
  readonly added: readonly string[]
  /** Names that had handed in before, otherwise: the newer one waits until somebody decides. */
  readonly again: readonly HandIn[]
  /** There was no more room for these. */
  readonly left: readonly string[]
}

/** The hand-ins of a class that are kept in this browser, by name. */
export function readClass(keeper: Keeper): readonly HandIn[] {
  try {
    const kept: unknown = JSON.parse(keeper.read(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.flatMap((each) => readHandIn(each) ?? []) : []
  } catch {
    return []
  }
}

/** Takes hand-ins in; the same again changes nothing. */
export function takeIn(keeper: Keeper, handIns: readonly HandIn[]): Taken {
  const known = new Map(readClass(keeper).map((each) => [keyOf(each), each]))
  const added: string[] = []
  const again = new Map<string, HandIn>()
  const left: string[] = []
  for (const handIn of handIns) {
    const key = keyOf(handIn)
    const before = known.get(key)
    if (before) {
      if (textOf(before) !== textOf(handIn)) again.set(key, handIn)
    } else if (known.size < MOST_HANDED) {
      known.set(key, handIn)
      added.push(handIn.name)
    } else left.push(handIn.name)
  }
  keep(keeper, [...known.values()])
  return { added, again: [...again.values()], left }
}

/** Puts a hand-in in the place of the one of the same name. */
export function replaceIn(keeper: Keeper, handIn: HandIn): void {
  const key = keyOf(handIn)
  keep(
    keeper,
    readClass(keeper).map((each) => (keyOf(each) === key ? handIn : each)),
  )
}

export function removeFrom(keeper: Keeper, handIn: HandIn): void {
  const key = keyOf(handIn)
  keep(
    keeper,
    readClass(keeper).filter((each) => keyOf(each) !== key),
  )
}

/** Forgets the whole class. */
export function forgetClass(keeper: Keeper): void {
  keeper.write(KEY, '')
}

/** Who handed in: the same name in the same class, however it is written. */
function keyOf({ name, className }: HandIn): string {
  return [className, name].map((text) => text.trim().toLowerCase().replace(/\s+/g, ' ')).join('\n')
}

/** Equal for equal content, in whatever order it stands. */
function textOf(handIn: HandIn): string {
  return JSON.stringify(readHandIn(handInData(handIn)))
}

function keep(keeper: Keeper, handIns: readonly HandIn[]): void {
  keeper.write(KEY, JSON.stringify(handIns.map(handInData)))
}
