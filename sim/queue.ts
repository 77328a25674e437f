import { clamp } from './math.ts'
import { BIN_FLOOR, BIN_WIDTH, CONTACTS, contactOf, luck, NEVER } from './residents.ts'
import { BINS, CELLS, reserve, type World } from './world.ts'

/**
 * The queue of possible helpers. Each threshold bin has a survival product S, the share
 * of an endless crowd in the bin that would still be waiting. A resident acts in the week
 * in which S falls to their luck; that is exactly a weekly Bernoulli trial, but nobody
 * who does not act is ever visited. Moving to another bin keeps the luck that is left.
 */
const STATIC = -1
/** 1 - 2^-32, the largest luck that a draw can leave. */
const LARGEST_SHARE = 0.9999999997671694

/** Bin of a resident now: their own threshold, lowered by helping contacts and experience. */
export function binNow(world: World, id: number, bonus: number): number {
  const base = world.residents.bin[id]
  const helping = Math.min(4, world.resident.contacts[id])
  const lowered = (world.scenario.parameters.callContacts * helping) / 4 + bonus
  return base === 0 ? 0 : clamp(base - Math.round(lowered / BIN_WIDTH), 1, BINS - 1)
}

/** Puts a resident into a bin; `share` in (0, 1) is the survival they have left. */
export function enqueue(world: World, id: number, bin: number, share: number): void {
  let node = world.count.freeNode
  if (node >= 0) world.count.freeNode = world.node.next[node]
  else {
    node = world.count.nodes++
    if (node >= world.capacity.node) reserve(world, 'node', node + 1)
  }
  const key = share * world.queue.survival[bin]
  const cell = bin * CELLS + Math.floor(key * CELLS)
  world.node.resident[node] = id
  world.node.key[node] = key
  world.node.bin[node] = bin
  world.node.next[node] = world.queue.first[cell]
  world.queue.first[cell] = node
  world.resident.node[id] = node
  world.resident.waiting[id] = 1
}

/** Counts one helping contact more or less for all contacts of a resident and moves them. */
export function spread(world: World, id: number, change: 1 | -1): void {
  const { residents, resident } = world
  for (let k = 0; k < CONTACTS; k++) {
    const contact = contactOf(residents, id, k)
    if (contact >= residents.count || residents.bin[contact] === NEVER) continue
    const before = binNow(world, contact, 0)
    resident.contacts[contact] = resident.contacts[contact] + change
    if (!resident.waiting[contact]) continue
    const after = binNow(world, contact, 0)
    if (after !== before) move(world, contact, after)
  }
}

function move(world: World, id: number, bin: number): void {
  const { node, queue, resident, residents, key } = world
  const old = resident.node[id]
  const left =
    old === STATIC
      ? luck(key, id) / queue.survival[residents.bin[id]]
      : node.key[old] / queue.survival[node.bin[old]]
  enqueue(world, id, bin, Math.min(left, LARGEST_SHARE))
}

/** Takes a resident out; their queue entry becomes stale and is dropped when met. */
export function dequeue(world: World, id: number): void {
  world.resident.waiting[id] = 0
}

/**
 * Lowers the survival of one bin by the hazard `p` of this week and appends those whose
 * luck is used up to `into` from position `at`; returns the new position.
 */
export function release(
  world: World,
  bin: number,
  p: number,
  into: Int32Array,
  at: number,
): number {
  const { queue, residents, resident, node, key } = world
  const before = queue.survival[bin]
  const after = before * (1 - p)
  queue.survival[bin] = after
  let end = at
  const lowest = Math.floor(after * CELLS)
  for (let cell = Math.min(CELLS - 1, Math.floor(before * CELLS)); cell >= lowest; cell--) {
    const index = bin * CELLS + cell
    for (let i = residents.cellStart[index]; i < residents.cellStart[index + 1]; i++) {
      const id = residents.order[i]
      if (!resident.waiting[id] || resident.node[id] !== STATIC || luck(key, id) < after) continue
      resident.waiting[id] = 0
      into[end++] = id
    }
    let previous = -1
    let entry = queue.first[index]
    while (entry >= 0) {
      const following = node.next[entry]
      const id = node.resident[entry]
      const live = resident.waiting[id] === 1 && resident.node[id] === entry
      if (live && node.key[entry] < after) {
        previous = entry
        entry = following
        continue
      }
      if (live) {
        resident.waiting[id] = 0
        into[end++] = id
      }
      if (previous < 0) queue.first[index] = following
      else node.next[previous] = following
      node.next[entry] = world.count.freeNode
      world.count.freeNode = entry
      if (resident.node[id] === entry) resident.node[id] = -2
      entry = following
    }
  }
  return end
}

/** Middle of a bin on the threshold scale; the certain actors (bin 0) have none. */
export function thresholdOfBin(bin: number): number {
  return bin === 0 ? Number.NEGATIVE_INFINITY : BIN_FLOOR + (bin + 0.5) * BIN_WIDTH
}
