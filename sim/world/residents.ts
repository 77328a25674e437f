import { clamp, normalQuantile } from '../exact/math.ts'
import { draw, drawBits, type Key, STREAM } from '../exact/random.ts'
import type { Scenario } from '../terms/scenario.ts'
import { BINS, CELLS, MILIEUS } from './world.ts'

/**
 * Every inhabitant of 14 and older. A resident is an id; their traits are pure functions
 * of (seed, id), so nobody who never helps needs any state. What is stored is the queue:
 * possible helpers sorted by threshold bin and, within a bin, by their luck.
 * A class, as World is, so that compiled code stays valid for the next town.
 */
export class Residents {
  readonly count: number
  /** Threshold bin per resident; NEVER for those who are no possible helpers. */
  readonly bin: Uint8Array
  /** Possible helpers ordered by (bin, cell of luck). */
  readonly order: Int32Array
  /** Luck of those in `order`, as 32 bits. */
  readonly orderLuck: Uint32Array
  /** Start of each (bin, cell) in `order`; one more entry than cells. */
  readonly cellStart: Int32Array
  readonly placeShare: Float64Array
  readonly contactMask: Int32Array

  constructor(scenario: Scenario, key: Key, crowd: Crowd) {
    this.count = crowd.bin.length
    this.bin = crowd.bin
    this.order = crowd.order
    this.orderLuck = crowd.orderLuck
    this.cellStart = crowd.cellStart
    this.placeShare = zipf(scenario.place.municipalities)
    this.contactMask = masks(key, this.count)
  }
}

type Crowd = Pick<Residents, 'bin' | 'order' | 'orderLuck' | 'cellStart'>

export const NEVER = 255
/** Thresholds run over [BIN_FLOOR, BIN_FLOOR + BINS * BIN_WIDTH). */
export const BIN_FLOOR = -0.4
export const BIN_WIDTH = 0.0125
/** Residents who share these high bits of their id live in one neighbourhood. */
const NEIGHBOURHOOD_BITS = 8
export const CONTACTS = 10

/** Was this resident engaged in any field before? */
export function engagedBefore(key: Key, id: number, share: number): boolean {
  return draw(key, STREAM.experience, id, 0) < share
}

/** Milieu of a resident, 0 to MILIEUS - 1. */
export function milieuOf(key: Key, id: number): number {
  return Math.floor(draw(key, STREAM.milieu, id, 0) * MILIEUS)
}

/** Municipality of a resident: drawn per neighbourhood, so neighbours share it. */
export function placeOf(key: Key, id: number, placeShare: Float64Array): number {
  const u = draw(key, STREAM.place, id >>> NEIGHBOURHOOD_BITS, 0)
  let place = 0
  while (place < placeShare.length - 1 && u >= (placeShare[place] ?? 1)) place++
  return place
}

/**
 * Contact `k` of a resident. The relation is symmetric (exclusive or with a mask): three
 * in the household, five in the neighbourhood, two anywhere. May name nobody (>= count).
 */
export function contactOf(residents: Residents, id: number, k: number): number {
  return id ^ (residents.contactMask[k] ?? 0)
}

/** Draws threshold classes and sorts the possible helpers. Cost grows with the population, once. */
export function createResidents(scenario: Scenario, key: Key): Residents {
  const bin = drawBins(scenario, key)
  const cellStart = countCells(bin, key)
  const order = new Int32Array(cellStart[BINS * CELLS])
  const orderLuck = new Uint32Array(order.length)
  sortCrowd(bin, key, cellStart.slice(), order, orderLuck)
  return new Residents(scenario, key, { bin, order, orderLuck, cellStart })
}

function drawBins({ place, parameters, structure }: Scenario, key: Key): Uint8Array {
  const bin = new Uint8Array(Math.round(place.population * place.adultShare))
  for (let id = 0; id < bin.length; id++)
    bin[id] = thresholdBin(key, id, parameters, structure.entry === 'hazard')
  return bin
}

/** Where each cell will start among the sorted, with their number at the end. */
function countCells(bin: Uint8Array, key: Key): Int32Array {
  const start = new Int32Array(BINS * CELLS + 1)
  for (let id = 0; id < bin.length; id++) {
    if (bin[id] !== NEVER) start[cellOf(bin[id], drawBits(key, STREAM.patience, id, 0)) + 1]++
  }
  for (let cell = 0; cell < BINS * CELLS; cell++) start[cell + 1] += start[cell]
  return start
}

function cellOf(bin: number, bits: number): number {
  return bin * CELLS + (bits >>> 24)
}

/** Fills `order` and `orderLuck` from the cells' starts in `next`. */
function sortCrowd(
  bin: Uint8Array,
  key: Key,
  next: Int32Array,
  order: Int32Array,
  orderLuck: Uint32Array,
): void {
  for (let id = 0; id < bin.length; id++) {
    if (bin[id] === NEVER) continue
    const bits = drawBits(key, STREAM.patience, id, 0)
    const at = next[cellOf(bin[id], bits)]++
    order[at] = id
    orderLuck[at] = bits
  }
}

function thresholdBin(
  key: Key,
  id: number,
  parameters: Scenario['parameters'],
  plain: boolean,
): number {
  const experienced = engagedBefore(key, id, parameters.engagedBeforeShare)
  const share = parameters.engagedBeforeShare
  const shift = experienced
    ? parameters.experienceBonus
    : (-parameters.experienceBonus * share) / Math.max(0.05, 1 - share)
  const u = draw(key, STREAM.disposition, id, 0)
  if (u < parameters.certainShare) return 0
  if (u >= parameters.certainShare + parameters.latentShare + shift) return NEVER
  if (plain) return Math.floor((0 - BIN_FLOOR) / BIN_WIDTH)
  const z = normalQuantile(draw(key, STREAM.threshold, id, 0))
  const theta = parameters.thresholdMean + parameters.thresholdSpread * z
  return clamp(Math.floor((theta - BIN_FLOOR) / BIN_WIDTH), 1, BINS - 1)
}

function zipf(places: number): Float64Array {
  const shares = new Float64Array(places)
  let sum = 0
  for (let place = 0; place < places; place++) sum += 1 / (place + 1)
  let running = 0
  for (let place = 0; place < places; place++) {
    running += 1 / (place + 1) / sum
    shares[place] = running
  }
  return shares
}

/** Contact masks: fixed by the seed, not by the population, so one more resident moves nobody. */
function masks(key: Key, count: number): Int32Array {
  const bits = 32 - Math.clz32(Math.max(1, count - 1))
  const mask = new Int32Array(CONTACTS)
  for (let k = 0; k < CONTACTS; k++) {
    const random = drawBits(key, STREAM.contacts, k, 0)
    if (k < 3) mask[k] = k + 1
    else if (k < 8) mask[k] = 4 + (random % ((1 << NEIGHBOURHOOD_BITS) - 4))
    else mask[k] = 1 + (random % ((1 << bits) - 1))
  }
  return mask
}
