import { unsigned } from './words.ts'

/**
 * The key of a run, for keyed draws: every random number of the model is a pure function of
 * (seed, stream, agent, week, k). There is no hidden state, so the order in which
 * mechanisms ask, the number of workers and what is recorded never change a result,
 * and two runs that differ only in policy give every person the same luck.
 *
 * Generator: pcg4d, M. Jarzynski and M. Olano, "Hash Functions for GPU Rendering",
 * Journal of Computer Graphics Techniques 9(3), 2020.
 */
export type Key = { readonly low: i32; readonly high: i32 }

/**
 * First of the four output words of pcg4d, from 0 to 2^32 - 1.
 *
 * Reads nothing but its arguments. Inputs are taken modulo 2^32.
 */
export function pcg4dWord(x: i32, y: i32, z: i32, w: i32): f64 {
  return unsigned(mixed(x, y, z, w))
}

/** The same word with its sign: engines pass those between functions without boxing them. */
function mixed(x: i32, y: i32, z: i32, w: i32): i32 {
  let a = (Math.imul(x, 1664525) + 1013904223) | 0
  let b = (Math.imul(y, 1664525) + 1013904223) | 0
  let c = (Math.imul(z, 1664525) + 1013904223) | 0
  let d = (Math.imul(w, 1664525) + 1013904223) | 0
  a = (a + Math.imul(b, d)) | 0
  b = (b + Math.imul(c, a)) | 0
  c = (c + Math.imul(a, b)) | 0
  d = (d + Math.imul(b, c)) | 0
  a ^= a >>> 16
  b ^= b >>> 16
  c ^= c >>> 16
  d ^= d >>> 16
  return (a + Math.imul(b, d)) | 0
}

/**
 * 32 random bits as a signed word for (key, stream, agent, week, k); `k` counts several draws
 * of one agent in one week and stays below 65,536.
 *
 * The published word is folded once (upper half onto lower half, one to one): without
 * that its lowest bits follow the counters (docs/randomness.md).
 */
export function drawWord(key: Key, stream: i32, agent: i32, week: i32, k: i32 = 0): i32 {
  const word = mixed(agent ^ key.high, week, stream + (k << 8), key.low)
  return word ^ (word >>> 16)
}

/** The same 32 bits as a number from 0 to 2^32 - 1. */
export function drawBits(key: Key, stream: i32, agent: i32, week: i32, k: i32 = 0): f64 {
  return unsigned(drawWord(key, stream, agent, week, k))
}

/** Width of one of 2^32 equal cells of (0, 1). */
export const CELL = 2.3283064365386963e-10

/**
 * Uniform draw in the open interval (0, 1): the middle of one of 2^32 equal cells. `k` counts
 * several draws of one agent in one week, from 0 to 65,535.
 *
 * @example
 * ```ts
 * import { draw, keyFromSeed } from 'helferkreise'
 *
 * const key = keyFromSeed('example')
 * console.log(draw(key, 1, 2, 3) === draw(key, 1, 2, 3)) // => true
 * ```
 */
export function draw(key: Key, stream: i32, agent: i32, week: i32, k: i32 = 0): f64 {
  return (unsigned(drawWord(key, stream, agent, week, k)) + 0.5) * CELL
}
