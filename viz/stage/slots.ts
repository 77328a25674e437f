import { FIELDS, type FieldKey, fieldOf } from '../../sim/index.ts'
import { arrangedWith, placedLivesOf } from '../replay/lives.ts'
import type { Replay } from '../replay/replay.ts'
import { type Grid, placesOf, slotShare } from './grid.ts'

/**
 * Where each field of work is at home, as shares of the field, and how far its quarter reaches beside
 * those of the others: fields that have more circles have more room.
 */
const HOMES: Readonly<
  Record<FieldKey, { readonly at: readonly [number, number]; readonly reach: number }>
> = {
  arrival: { at: [0.1, 0.08], reach: 1 },
  language: { at: [0.7, 0.08], reach: 1.15 },
  accompaniment: { at: [0.1, 0.58], reach: 1.05 },
  housing: { at: [0.5, 0.42], reach: 0.75 },
  school: { at: [0.9, 0.42], reach: 0.85 },
  meeting: { at: [0.3, 0.92], reach: 1.05 },
  work: { at: [0.9, 0.92], reach: 1.1 },
}

type Quarters = {
  /** Slots of each field's quarter, the nearest to its home first. */
  readonly own: Readonly<Record<FieldKey, readonly number[]>>
  /** All slots, the nearest to the home of each field first; homes of the others come last. */
  readonly all: Readonly<Record<FieldKey, readonly number[]>>
}

const quarters = new Map<string, Quarters>()

/** The quarters of a grid: every slot belongs to one field of work, in all towns the same. */
export function quartersOf(grid: Grid): Quarters {
  const key = `${grid.columns} ${grid.rows}`
  const known = quarters.get(key) ?? divide(grid)
  quarters.set(key, known)
  return known
}

function divide(grid: Grid): Quarters {
  const slots = Array.from({ length: placesOf(grid) }, (_, slot) => slot)
  const away = (field: FieldKey, slot: number): number => {
    const [x, y] = slotShare(grid, slot)
    const [homeX, homeY] = HOMES[field].at
    return Math.sqrt((x - homeX) * (x - homeX) + 1.44 * (y - homeY) * (y - homeY))
  }
  const nearest = (field: FieldKey, of: readonly number[]): number[] =>
    [...of].sort((a, b) => away(field, a) - away(field, b) || a - b)
  const keys = FIELDS.map(({ key }) => key)
  const owner = slots.map((slot) =>
    keys.reduce((best, field) =>
      away(field, slot) / HOMES[field].reach < away(best, slot) / HOMES[best].reach ? field : best,
    ),
  )
  const own = byField((field) =>
    nearest(
      field,
      slots.filter((slot) => owner[slot] === field),
    ),
  )
  const homes = new Set(keys.map((field) => own[field][0]))
  const all = byField((field) => {
    const sorted = nearest(field, slots)
    return [
      ...sorted.filter((slot) => !homes.has(slot)),
      ...sorted.filter((slot) => homes.has(slot)),
    ]
  })
  return { own, all }
}

function byField<T>(make: (field: FieldKey) => T): Record<FieldKey, T> {
  return Object.fromEntries(FIELDS.map(({ key }) => [key, make(key)])) as Record<FieldKey, T>
}

const known = new WeakMap<Replay, Map<string, readonly number[]>>()

/**
 * The slot of each circle of a run, -1 for those that never begin; found once for each grid. Each
 * takes the first slot of the quarter of its field that nobody has had, else the one there that has
 * been at rest longest, else the nearest outside; so the first circle of a field stands in the same
 * place in all towns. Only what has happened decides, so a run that is known up to a week has the
 * same slots up to it.
 */
export function slotsOf(replay: Replay, grid: Grid): readonly number[] {
  const grids = known.get(replay) ?? new Map<string, readonly number[]>()
  known.set(replay, grids)
  const key = `${grid.columns} ${grid.rows}`
  const slots = grids.get(key) ?? assign(replay, grid)
  grids.set(key, slots)
  return slots
}

function assign(replay: Replay, grid: Grid): number[] {
  const { own, all } = quartersOf(grid)
  const slots = replay.circles.map(() => -1)
  /** Until when each slot is taken; undefined where it never was. */
  const until: (number | undefined)[] = []
  for (const { circle, from, to } of placedLivesOf(replay)) {
    const field = fieldIn(replay, circle)
    const slot = freeSlot(own[field], until, from) ?? freeSlot(all[field], until, from) ?? -1
    slots[circle] = slot
    if (slot >= 0) until[slot] = to
  }
  return slots
}

/** What a circle works on, as the first of the runs tells that knows it. */
function fieldIn(replay: Replay, circle: number): FieldKey {
  for (const { trajectory } of arrangedWith(replay)) {
    const field = fieldOf(trajectory, circle)
    if (field) return field
  }
  return 'meeting'
}

/** The first that nobody has had, else of those at rest the one that has been longest; undefined when all are taken. */
function freeSlot(
  slots: readonly number[],
  until: readonly (number | undefined)[],
  week: number,
): number | undefined {
  const fresh = slots.find((slot) => until[slot] === undefined)
  if (fresh !== undefined) return fresh
  const resting = slots.filter((slot) => until[slot]! <= week)
  return resting.sort((a, b) => until[a]! - until[b]!)[0]
}
