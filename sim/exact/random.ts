import seedrandom from 'seedrandom'
import { Fingerprint } from './fingerprint.ts'

/**
 * Keyed draws: every random number of the model is a pure function of
 * (seed, stream, agent, week, k). There is no hidden state, so the order in which
 * mechanisms ask, the number of workers and what is recorded never change a result,
 * and two runs that differ only in policy give every person the same luck.
 *
 * Generator: pcg4d, M. Jarzynski and M. Olano, "Hash Functions for GPU Rendering",
 * Journal of Computer Graphics Techniques 9(3), 2020.
 */
export type Key = { readonly low: number; readonly high: number }

/**
 * Streams are named by what is decided. The list is append-only: a stream keeps its
 * number for ever, so adding a mechanism never changes the luck of another one.
 */
export const STREAM = {
  disposition: 1,
  threshold: 2,
  patience: 3,
  hours: 4,
  immediacy: 5,
  autonomy: 6,
  milieu: 7,
  place: 8,
  experience: 9,
  contacts: 10,
  alliance: 11,
  official: 12,
  joining: 13,
  founding: 14,
  leavingIndependent: 15,
  leavingMember: 16,
  leavingCause: 17,
  exitRoute: 18,
  partner: 19,
  contact: 20,
  friction: 21,
  linking: 22,
  forum: 23,
  appreciation: 24,
  voice: 25,
  association: 26,
  recruitment: 27,
  turnover: 28,
  merging: 29,
  bridging: 30,
  workingMeeting: 31,
  newcomer: 32,
  mentoring: 33,
  accommodation: 34,
  splitting: 35,
  circlePlace: 36,
  returning: 37,
  task: 38,
} as const

export type Stream = (typeof STREAM)[keyof typeof STREAM]

/**
 * Turns a seed text into the 64-bit key of a run, two signed words. seedrandom alone would not do:
 * it counts characters modulo 256 and repeats short texts, so that 1 and 11 were the same. So it
 * expands a digest of the length and all code units of the text instead.
 */
export function keyFromSeed(seed: string): Key {
  const generator = seedrandom(new Fingerprint().text(seed).hex())
  return { low: generator.int32() | 0, high: generator.int32() | 0 }
}

/**
 * First of the four output words of pcg4d as an unsigned 32-bit integer.
 *
 * Reads nothing but its arguments. Inputs are taken modulo 2^32.
 */
export function pcg4dWord(x: number, y: number, z: number, w: number): number {
  return mixed(x, y, z, w) >>> 0
}

/** The same word as a signed number: engines pass those between functions without boxing them. */
function mixed(x: number, y: number, z: number, w: number): number {
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
 * 32 random bits for (key, stream, agent, week, k); `k` counts several draws of one
 * agent in one week and stays below 65,536.
 *
 * The published word is folded once (upper half onto lower half, one to one): without
 * that its lowest bits follow the counters (docs/randomness.md).
 */
export function drawBits(key: Key, stream: Stream, agent: number, week: number, k = 0): number {
  return folded(key, stream, agent, week, k) >>> 0
}

/** The 32 bits of `drawBits` as a signed number. */
function folded(key: Key, stream: Stream, agent: number, week: number, k: number): number {
  const word = mixed(agent ^ key.high, week, stream + (k << 8), key.low)
  return word ^ (word >>> 16)
}

/** Width of one of 2^32 equal cells of (0, 1). */
export const CELL = 2.3283064365386963e-10

/** Uniform draw in the open interval (0, 1): the middle of one of 2^32 equal cells. */
export function draw(key: Key, stream: Stream, agent: number, week: number, k = 0): number {
  return ((folded(key, stream, agent, week, k) >>> 0) + 0.5) * CELL
}

/** Puts a uniform draw into a list: a call that returns no number has none to box. */
export function drawInto(
  list: Float64Array,
  at: number,
  key: Key,
  stream: Stream,
  agent: number,
  week: number,
  k = 0,
): void {
  list[at] = ((folded(key, stream, agent, week, k) >>> 0) + 0.5) * CELL
}
