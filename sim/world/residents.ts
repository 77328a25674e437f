import { clamp, normalQuantile } from '../exact/math.ts'
import { draw, drawWord, type Key } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { BIN_FLOOR, BIN_WIDTH, BINS, CELLS, MILIEUS, NEVER } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import type { World } from './world.ts'

/*
 * Every inhabitant of 14 and older. A resident is an id; their traits are pure functions
 * of (seed, id), so nobody who never helps needs any state. What is stored is the queue:
 * possible helpers sorted by threshold bin and, within a bin, by their luck.
 */

/** Residents who share all but so many low bits of their id live in one neighbourhood. */
export const NEIGHBOURHOOD_BITS = 8

/** Was this resident engaged in any field before? */
export function engagedBefore(key: Key, id: i32, share: f64): bool {
  return draw(key, STREAM.experience, id, 0) < share
}

/** Milieu of a resident, 0 to MILIEUS - 1. */
export function milieuOf(key: Key, id: i32): i32 {
  return whole(draw(key, STREAM.milieu, id, 0) * MILIEUS)
}

/** Municipality of a resident: drawn per neighbourhood, so neighbours share it. */
export function placeOf(world: World, id: i32): i32 {
  const u = draw(world.key, STREAM.place, id >>> NEIGHBOURHOOD_BITS, 0)
  const last = world.size.municipalities - 1
  let place = 0
  while (place < last && u >= world.residents.placeShare[place]) place++
  return place
}

/** Draws threshold classes and sorts the possible helpers. Cost grows with the population, once. */
export function settle(world: World): void {
  const { residents, size } = world
  for (let id = 0; id < size.residents; id++) residents.bin[id] = thresholdBin(world, id)
  countCells(world)
  sortCrowd(world)
}

/** Leaves in `cellStart` where each cell will start among the sorted, with their number at the end. */
function countCells(world: World): void {
  const { residents, size } = world
  const { bin, cellStart } = residents
  for (let cell = 0; cell <= BINS * CELLS; cell++) cellStart[cell] = 0
  for (let id = 0; id < size.residents; id++)
    if (bin[id] !== NEVER) cellStart[cellOf(bin[id], patience(world, id)) + 1]++
  for (let cell = 0; cell < BINS * CELLS; cell++) cellStart[cell + 1] += cellStart[cell]
}

function patience(world: World, id: i32): i32 {
  return drawWord(world.key, STREAM.patience, id, 0)
}

function cellOf(bin: i32, luck: i32): i32 {
  return bin * CELLS + (luck >>> 24)
}

/** Fills `order` and `orderLuck`, cell by cell. */
function sortCrowd(world: World): void {
  const { residents, size } = world
  const { bin, order, orderLuck, cellStart } = residents
  // Each start moves to the end of its cell, which is the start of the next one.
  for (let id = 0; id < size.residents; id++) {
    if (bin[id] === NEVER) continue
    const luck = patience(world, id)
    const at = cellStart[cellOf(bin[id], luck)]++
    order[at] = id
    orderLuck[at] = luck
  }
  for (let cell = BINS * CELLS; cell > 0; cell--) cellStart[cell] = cellStart[cell - 1]
  cellStart[0] = 0
}

function thresholdBin(world: World, id: i32): i32 {
  const { p, key } = world
  const share = p.engagedBeforeShare
  const shift = engagedBefore(key, id, share)
    ? p.experienceBonus
    : (-p.experienceBonus * share) / Math.max(0.05, 1 - share)
  const u = draw(key, STREAM.disposition, id, 0)
  if (u < p.certainShare) return 0
  if (u >= p.certainShare + p.latentShare + shift) return NEVER
  if (world.is.plainEntry) return whole((0 - BIN_FLOOR) / BIN_WIDTH)
  const z = normalQuantile(draw(key, STREAM.threshold, id, 0))
  const theta = p.thresholdMean + p.thresholdSpread * z
  return whole(clamp(Math.floor((theta - BIN_FLOOR) / BIN_WIDTH), 1, BINS - 1))
}
