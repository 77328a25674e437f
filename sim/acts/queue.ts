import { NONE } from '../exact/chain.ts'
import { clamp } from '../exact/math.ts'
import { CELL, drawInto, STREAM, type Stream } from '../exact/random.ts'
import { COUNTED_CONTACTS } from '../world/rates.ts'
import { BIN_FLOOR, BIN_WIDTH, CONTACTS, NEVER, type Residents } from '../world/residents.ts'
import { BINS, CELLS, PER_RESIDENT, type World } from '../world/world.ts'

/**
 * The queue of possible helpers. Each threshold bin has a survival product S, the share
 * of an endless crowd in the bin that would still be waiting. A resident acts in the week
 * in which S falls to their luck; that is exactly a weekly Bernoulli trial, but nobody
 * who does not act is ever visited. Moving to another bin keeps the luck that is left.
 *
 * Those who wait stand in chains of nodes, one chain for each cell of a bin. Whoever moves
 * or goes gets a new node or none; the old one stays in its chain until somebody looks
 * there. So a move writes to one record, one head and the end of the nodes, and touches
 * none of the neighbours in the old chain, who may be anywhere in memory.
 */
export const QUEUE_STATE = {
  /** Not waiting: helps, or will never help. */
  out: 0,
  /** In the sorted crowd of the start (`residents.order`), never moved. */
  crowd: 1,
  /** In the chain of a cell, with the node `resident.node`. */
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
  const { resident, queue, count, capacity } = world
  resident.key[id * DOUBLE] *= queue.survival[bin]
  resident.bin[id * BYTE] = bin
  resident.state[id * BYTE] = QUEUE_STATE.chained
  if (count.nodes === capacity.waiting) tidy(world)
  addNode(world, id)
}

/** Puts a new node for a resident in front of the chain of their cell. */
function addNode({ resident, queue, waiting, count }: World, id: number): void {
  const cell = resident.bin[id * BYTE] * CELLS + Math.floor(resident.key[id * DOUBLE] * CELLS)
  const node = count.nodes++
  waiting.id[node] = id
  waiting.next[node] = queue.first[cell]
  queue.first[cell] = node
  resident.node[id * WORD] = node
}

/** Does somebody still wait at this node? */
function isValid({ resident, waiting }: World, node: number): boolean {
  const id = waiting.id[node]
  return resident.node[id * WORD] === node && resident.state[id * BYTE] === QUEUE_STATE.chained
}

/** Four nodes for each possible helper: in ten years of a town the chains are tidied two or three times. */
export function roomToWait(residents: Residents): number {
  return Math.ceil(residents.order.length * 4) + 1024
}

/** Builds all chains anew without the nodes at which nobody waits any more. */
function tidy(world: World): void {
  const { queue, waiting, count } = world
  const nodes = count.nodes
  queue.first.fill(NONE)
  count.nodes = 0
  for (let node = 0; node < nodes; node++)
    if (isValid(world, node)) addNode(world, waiting.id[node])
}

/** Takes a resident out of the queue. */
export function dequeue({ resident }: World, id: number): void {
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
  const { state } = resident
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
    if (queue.first[index] !== NONE) end = releaseChain(world, index, after, into, end)
  }
  return end
}

/** Releases those in one chain whose key is not below `after`, and drops the nodes of the gone. */
function releaseChain(
  world: World,
  index: number,
  after: number,
  into: Int32Array,
  at: number,
): number {
  const { queue, resident, waiting } = world
  let end = at
  let kept = NONE
  let node = queue.first[index]
  while (node !== NONE) {
    const following = waiting.next[node]
    const id = waiting.id[node]
    if (isValid(world, node) && resident.key[id * DOUBLE] < after) kept = node
    else {
      if (isValid(world, node)) {
        resident.state[id * BYTE] = QUEUE_STATE.out
        into[end++] = id
      }
      if (kept === NONE) queue.first[index] = following
      else waiting.next[kept] = following
    }
    node = following
  }
  return end
}

/** Middle of a bin on the threshold scale; the certain actors (bin 0) have none. */
export function thresholdOfBin(bin: number): number {
  return bin === 0 ? Number.NEGATIVE_INFINITY : BIN_FLOOR + (bin + 0.5) * BIN_WIDTH
}
