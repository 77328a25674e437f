import { link, NONE, unlink } from './chain.ts'
import { clamp } from './math.ts'
import { CELL, drawInto, STREAM, type Stream } from './random.ts'
import { COUNTED_CONTACTS } from './rates.ts'
import { BIN_FLOOR, BIN_WIDTH, CONTACTS, NEVER } from './residents.ts'
import { BINS, CELLS, PER_RESIDENT, type World } from './world.ts'

/**
 * The queue of possible helpers. Each threshold bin has a survival product S, the share
 * of an endless crowd in the bin that would still be waiting. A resident acts in the week
 * in which S falls to their luck; that is exactly a weekly Bernoulli trial, but nobody
 * who does not act is ever visited. Moving to another bin keeps the luck that is left.
 */
export const QUEUE_STATE = {
  /** Not waiting: helps, or will never help. */
  out: 0,
  /** In the sorted crowd of the start (`residents.order`), never moved. */
  crowd: 1,
  /** In the chain of a cell. */
  chained: 2,
} as const
const { double: DOUBLE, word: WORD, byte: BYTE } = PER_RESIDENT
/** 1 - 2^-32, the largest luck that a draw can leave. */
const LARGEST_SHARE = 0.9999999997671694

/** Bins by which a threshold on the scale of the call is lowered. */
export function binsOf(lowered: number): number {
  return Math.round(lowered / BIN_WIDTH)
}

/** Bin of a resident now: their own threshold, lowered by helping contacts and experience. */
function binNow(world: World, id: number, contacts: number): number {
  const base = world.residents.bin[id]
  if (base === 0) return 0
  const lowered = world.rates.contactBins[Math.min(COUNTED_CONTACTS, contacts)]
  return clamp(base - lowered - world.resident.bonus[id * BYTE], 1, BINS - 1)
}

/** Lets a resident wait, with luck of this stream and week; `bonus` bins their threshold is lower. */
export function enqueue(
  world: World,
  id: number,
  bonus: number,
  stream: Stream,
  week: number,
): void {
  const { resident, key } = world
  dequeue(world, id)
  resident.bonus[id * BYTE] = bonus
  drawInto(resident.key, id * DOUBLE, key, stream, id, week)
  chain(world, id, binNow(world, id, resident.contacts[id * BYTE]))
}

/** Puts a resident whose `key` is the survival they have left, a share in (0, 1), into the chain of a bin. */
function chain(world: World, id: number, bin: number): void {
  const { resident, queue } = world
  const key = resident.key[id * DOUBLE] * queue.survival[bin]
  resident.key[id * DOUBLE] = key
  resident.bin[id * BYTE] = bin
  resident.state[id * BYTE] = QUEUE_STATE.chained
  const cell = bin * CELLS + Math.floor(key * CELLS)
  link(queue.first, resident.next, resident.previous, cell, id, WORD)
}

/** Takes a resident out of the queue. */
export function dequeue(world: World, id: number): void {
  const { resident, queue } = world
  if (resident.state[id * BYTE] === QUEUE_STATE.chained)
    unlink(queue.first, resident.next, resident.previous, id, WORD)
  resident.state[id * BYTE] = QUEUE_STATE.out
}

/** Counts one helping contact more or less for all contacts of a resident and moves them. */
export function spread(world: World, id: number, change: 1 | -1): void {
  const { residents, resident } = world
  const { bin, contactMask, count } = residents
  const { contacts, state } = resident
  for (let k = 0; k < CONTACTS; k++) {
    const contact = id ^ contactMask[k]
    if (contact >= count || bin[contact] === NEVER) continue
    const at = contact * BYTE
    const before = contacts[at]
    const after = before + change
    contacts[at] = after
    if (state[at] === QUEUE_STATE.out) continue
    // Between more contacts than count nothing changes.
    if (before >= COUNTED_CONTACTS && after >= COUNTED_CONTACTS) continue
    const from = state[at] === QUEUE_STATE.crowd ? bin[contact] : resident.bin[at]
    const to = binNow(world, contact, after)
    if (to !== from) move(world, contact, to)
  }
}

function move(world: World, id: number, bin: number): void {
  const { queue, resident, residents, key } = world
  const at = id * DOUBLE
  let from = resident.bin[id * BYTE]
  if (resident.state[id * BYTE] === QUEUE_STATE.crowd) {
    from = residents.bin[id]
    drawInto(resident.key, at, key, STREAM.patience, id, 0)
  }
  resident.key[at] = Math.min(resident.key[at] / queue.survival[from], LARGEST_SHARE)
  dequeue(world, id)
  chain(world, id, bin)
}

/**
 * Lowers the survival of one bin by its hazard of this week and appends those whose
 * luck is used up to `into` from position `at`; returns the new position.
 */
export function release(
  world: World,
  bin: number,
  hazards: Float64Array,
  into: Int32Array,
  at: number,
): number {
  const { queue, residents, resident } = world
  const { order, orderLuck, cellStart } = residents
  const { state, next } = resident
  const before = queue.survival[bin]
  const after = before * (1 - hazards[bin])
  queue.survival[bin] = after
  let end = at
  const lowest = Math.floor(after * CELLS)
  for (let cell = Math.min(CELLS - 1, Math.floor(before * CELLS)); cell >= lowest; cell--) {
    const index = bin * CELLS + cell
    for (let i = cellStart[index]; i < cellStart[index + 1]; i++) {
      const id = order[i]
      if (state[id * BYTE] !== QUEUE_STATE.crowd || (orderLuck[i] + 0.5) * CELL < after) continue
      state[id * BYTE] = QUEUE_STATE.out
      into[end++] = id
    }
    let id = queue.first[index]
    while (id !== NONE) {
      const following = next[id * WORD]
      if (resident.key[id * DOUBLE] >= after) {
        dequeue(world, id)
        into[end++] = id
      }
      id = following
    }
  }
  return end
}

/** Middle of a bin on the threshold scale; the certain actors (bin 0) have none. */
export function thresholdOfBin(bin: number): number {
  return bin === 0 ? Number.NEGATIVE_INFINITY : BIN_FLOOR + (bin + 0.5) * BIN_WIDTH
}
