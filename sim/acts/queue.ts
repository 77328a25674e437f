import { NONE } from '../exact/chain.ts'
import { power } from '../exact/math.ts'
import { CELL, draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import {
  BIN_FLOOR,
  BIN_WIDTH,
  BINS,
  CELLS,
  CONTACTS,
  COUNTED_CONTACTS,
  NEVER,
} from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { PER_RESIDENT } from '../world/layout.ts'
import type { World } from '../world/world.ts'

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
/** 1 - 2^-32, the largest luck that a draw can leave. */
const LARGEST_SHARE = 0.9999999997671694

/** Bins by which a threshold on the scale of the call is lowered. */
export function binsOf(lowered: f64): i32 {
  return whole(Math.floor(lowered / BIN_WIDTH + 0.5))
}

/** Bin of a resident now: their own threshold, lowered by helping contacts and experience. */
function binNow(world: World, id: i32, contacts: i32): i32 {
  const base: i32 = world.residents.bin[id]
  if (base === 0) return 0
  const counted = contacts < COUNTED_CONTACTS ? contacts : COUNTED_CONTACTS
  const bonus: i32 = world.resident.bonus[id * PER_RESIDENT.byte]
  const bin = base - world.keep.contactBins[counted] - bonus
  if (bin < 1) return 1
  return bin < BINS ? bin : BINS - 1
}

/**
 * Lets a resident wait, with luck of this stream and week; `bonus` bins their threshold is lower,
 * and `pace` times the hazard of the others is theirs: the survival of the bin to this power.
 */
export function enqueue(
  world: World,
  id: i32,
  bonus: i32,
  stream: i32,
  week: i32,
  pace: f64 = 1,
): void {
  const { resident, key } = world
  dequeue(world, id)
  resident.bonus[id * PER_RESIDENT.byte] = bonus
  const luck = draw(key, stream, id, week)
  resident.key[id * PER_RESIDENT.double] = pace === 1 ? luck : power(luck, 1 / pace)
  chain(world, id, binNow(world, id, resident.contacts[id * PER_RESIDENT.byte]))
}

/** Puts a resident whose `key` is the survival they have left, a share in (0, 1), into the chain of a bin. */
function chain(world: World, id: i32, bin: i32): void {
  const { resident, queue, count, capacity } = world
  resident.key[id * PER_RESIDENT.double] *= queue.survival[bin]
  resident.bin[id * PER_RESIDENT.byte] = bin
  resident.state[id * PER_RESIDENT.byte] = QUEUE_STATE.chained
  if (count.nodes === capacity.waiting) tidy(world)
  addNode(world, id)
}

/** Puts a new node for a resident in front of the chain of their cell. */
function addNode(world: World, id: i32): void {
  const { resident, queue, waiting, count } = world
  const bin: i32 = resident.bin[id * PER_RESIDENT.byte]
  const cell = bin * CELLS + whole(resident.key[id * PER_RESIDENT.double] * CELLS)
  const node = count.nodes++
  waiting.id[node] = id
  waiting.next[node] = queue.first[cell]
  queue.first[cell] = node
  resident.node[id * PER_RESIDENT.word] = node
}

/** Does somebody still wait at this node? */
function isValid(world: World, node: i32): bool {
  const { resident, waiting } = world
  const id = waiting.id[node]
  return (
    resident.node[id * PER_RESIDENT.word] === node &&
    resident.state[id * PER_RESIDENT.byte] === QUEUE_STATE.chained
  )
}

/** Builds all chains anew without the nodes at which nobody waits any more. */
function tidy(world: World): void {
  const { queue, waiting, count } = world
  const nodes = count.nodes
  for (let cell = 0; cell < BINS * CELLS; cell++) queue.first[cell] = NONE
  count.nodes = 0
  for (let node = 0; node < nodes; node++)
    if (isValid(world, node)) addNode(world, waiting.id[node])
}

/** Takes a resident out of the queue. */
export function dequeue(world: World, id: i32): void {
  world.resident.state[id * PER_RESIDENT.byte] = QUEUE_STATE.out
}

/**
 * Counts one helping contact more or less for all contacts of a resident and moves them. The
 * relation is symmetric (exclusive or with a mask): three in the household, five in the
 * neighbourhood, two anywhere; it may name nobody.
 */
export function spread(world: World, id: i32, change: i32): void {
  const { residents, resident, size } = world
  const { bin, contactMask } = residents
  const { contacts, state } = resident
  const everybody = size.residents
  for (let k = 0; k < CONTACTS; k++) {
    const contact = id ^ contactMask[k]
    if (contact >= everybody || bin[contact] === NEVER) continue
    const at = contact * PER_RESIDENT.byte
    const before: i32 = contacts[at]
    const after = before + change
    contacts[at] = after
    if (state[at] === QUEUE_STATE.out) continue
    // Between more contacts than count nothing changes.
    if (before >= COUNTED_CONTACTS && after >= COUNTED_CONTACTS) continue
    const from: i32 = state[at] === QUEUE_STATE.crowd ? bin[contact] : resident.bin[at]
    const to = binNow(world, contact, after)
    if (to !== from) move(world, contact, to)
  }
}

function move(world: World, id: i32, bin: i32): void {
  const { queue, resident, residents, key } = world
  const at = id * PER_RESIDENT.double
  let from: i32 = resident.bin[id * PER_RESIDENT.byte]
  if (resident.state[id * PER_RESIDENT.byte] === QUEUE_STATE.crowd) {
    from = residents.bin[id]
    resident.key[at] = draw(key, STREAM.patience, id, 0)
  }
  resident.key[at] = Math.min(resident.key[at] / queue.survival[from], LARGEST_SHARE)
  chain(world, id, bin)
}

/**
 * Lowers the survival of one bin by its hazard of this week and appends those whose luck is
 * used up to `person.entrant` from position `at`; returns the new position.
 */
export function release(world: World, bin: i32, hazard: f64, at: i32): i32 {
  const { queue, residents, resident, person } = world
  const { order, orderLuck, cellStart } = residents
  const { state } = resident
  const before = queue.survival[bin]
  const after = before * (1 - hazard)
  queue.survival[bin] = after
  let end = at
  const lowest = whole(Math.floor(after * CELLS))
  const highest = whole(Math.floor(before * CELLS))
  for (let cell = highest < CELLS ? highest : CELLS - 1; cell >= lowest; cell--) {
    const index = bin * CELLS + cell
    for (let i = cellStart[index]; i < cellStart[index + 1]; i++) {
      const id = order[i]
      if (state[id * PER_RESIDENT.byte] !== QUEUE_STATE.crowd) continue
      if ((orderLuck[i] + 0.5) * CELL < after) continue
      state[id * PER_RESIDENT.byte] = QUEUE_STATE.out
      person.entrant[end++] = id
    }
    if (queue.first[index] !== NONE) end = releaseChain(world, index, after, end)
  }
  return end
}

/** Releases those in one chain whose key is not below `after`, and drops the nodes of the gone. */
function releaseChain(world: World, index: i32, after: f64, at: i32): i32 {
  const { queue, resident, waiting, person } = world
  let end = at
  let kept = NONE
  let node = queue.first[index]
  while (node !== NONE) {
    const following = waiting.next[node]
    const id = waiting.id[node]
    const valid = isValid(world, node)
    if (valid && resident.key[id * PER_RESIDENT.double] < after) kept = node
    else {
      if (valid) {
        resident.state[id * PER_RESIDENT.byte] = QUEUE_STATE.out
        person.entrant[end++] = id
      }
      if (kept === NONE) queue.first[index] = following
      else waiting.next[kept] = following
    }
    node = following
  }
  return end
}

/** Middle of a bin on the threshold scale; the certain actors (bin 0) have none. */
export function thresholdOfBin(bin: i32): f64 {
  return bin === 0 ? -Infinity : BIN_FLOOR + (bin + 0.5) * BIN_WIDTH
}
