import { link, NONE, unlink } from '../exact/chain.ts'
import { log, weekly } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { EARLY_WEEKS, EXIT_BUCKETS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import type { World } from '../world/world.ts'

/**
 * When helpers outside circles stop. Everybody of one class runs under the same hazard,
 * so the class has one clock of cumulated hazard, and each person leaves when the clock
 * passes the amount that their luck bears (an exponential draw). That is exactly a weekly
 * trial with 1 - exp(-hazard), but nobody who stays is ever visited.
 *
 * Classes 0 to 15: first half year, by immediacy. 16: settled. 17: private mentors.
 */
export const IMMEDIACY_CLASSES = 16
export const SETTLED = 16
export const MENTORING = 17
/** Buckets per unit of cumulated hazard. */
const FINENESS = 64
const MASK = EXIT_BUCKETS - 1

/** Immediacy in the middle of a class of the first half year. */
export function immediacyOfClass(exitClass: i32): f64 {
  return (exitClass + 0.5) / IMMEDIACY_CLASSES
}

/** Starts the clock for an independent helper in the first half year. */
export function awaitEarlyExit(world: World, row: i32): void {
  const { helper, cohort, count } = world
  takeLuck(world, row)
  place(world, row, whole(helper.immediacy[row] * IMMEDIACY_CLASSES))
  link(cohort.first, helper.cohortNext, helper.cohortPrevious, count.week % EARLY_WEEKS, row)
}

/** Starts the clock for a private mentor. */
export function awaitMentorExit(world: World, row: i32): void {
  takeLuck(world, row)
  place(world, row, MENTORING)
}

/** Leaves the hazard that a row can bear from now on in `exitKey`. */
function takeLuck(world: World, row: i32): void {
  const { key, helper, count } = world
  const u = draw(key, STREAM.leavingIndependent, helper.person[row], count.week)
  helper.exitKey[row] = -log(u) / helper.exitFactor[row]
}

/** Starts the clock of a class for a row whose `exitKey` is the hazard it can still bear. */
function place(world: World, row: i32, exitClass: i32): void {
  const { helper, exitQueue } = world
  const key = exitQueue.clock[exitClass] + helper.exitKey[row]
  helper.exitKey[row] = key
  helper.exitClass[row] = exitClass
  const bucket = exitClass * EXIT_BUCKETS + (whole(Math.floor(key * FINENESS)) & MASK)
  link(exitQueue.bucket, helper.exitNext, helper.exitPrevious, bucket, row)
}

/**
 * Lets somebody leave `factor` times as fast as others of their class from now on: the luck that
 * is left is the same, it is used up sooner or later (proportional hazards).
 */
export function hurryExit(world: World, row: i32, factor: f64): void {
  const { helper, exitQueue } = world
  const exitClass: i32 = helper.exitClass[row]
  const left = Math.max(0, helper.exitKey[row] - exitQueue.clock[exitClass])
  helper.exitKey[row] = (left * helper.exitFactor[row]) / factor
  helper.exitFactor[row] = factor
  unlink(exitQueue.bucket, helper.exitNext, helper.exitPrevious, row)
  place(world, row, exitClass)
}

/** Stops the clock of somebody who joins a circle or is gone. */
export function cancelExit(world: World, row: i32): void {
  const { helper, exitQueue, cohort } = world
  unlink(exitQueue.bucket, helper.exitNext, helper.exitPrevious, row)
  unlink(cohort.first, helper.cohortNext, helper.cohortPrevious, row)
}

/** The first half year of those who started 26 weeks before next week is over; their luck stays theirs. */
export function settleCohort(world: World): void {
  const { helper, cohort, count, exitQueue } = world
  const ring = (count.week + 1) % EARLY_WEEKS
  for (let row = cohort.first[ring]; row !== NONE; row = cohort.first[ring]) {
    helper.exitKey[row] -= exitQueue.clock[helper.exitClass[row]]
    cancelExit(world, row)
    place(world, row, SETTLED)
  }
}

/**
 * Advances the clock of a class by its monthly hazard over a week and appends the rows whose time
 * has come to `helper.leaver` from position `at`; returns the new end.
 */
export function due(world: World, exitClass: i32, hazard: f64, at: i32): i32 {
  const { helper, exitQueue } = world
  const before = exitQueue.clock[exitClass]
  const after = before + weekly(hazard)
  exitQueue.clock[exitClass] = after
  const first = whole(Math.floor(before * FINENESS))
  const reached = whole(Math.floor(after * FINENESS))
  const last = reached < first + MASK ? reached : first + MASK
  let end = at
  for (let bucket = first; bucket <= last; bucket++) {
    let row = exitQueue.bucket[exitClass * EXIT_BUCKETS + (bucket & MASK)]
    while (row !== NONE) {
      const next = helper.exitNext[row]
      if (helper.exitKey[row] < after) {
        cancelExit(world, row)
        helper.leaver[end++] = row
      }
      row = next
    }
  }
  return end
}
