/**
 * The few operations on bits that JavaScript and WebAssembly write in different ways, and
 * nothing else: sim/fast/words.asc has each of them once more.
 */
const doubles = new Float64Array(1)
const halves = new Int32Array(doubles.buffer)
/** Words in memory have the lower half in front on every machine that runs JavaScript today. */
const HIGH = 1

/** A word read as a number from 0 to 2^32 - 1. */
export function unsigned(word: i32): f64 {
  return word >>> 0
}

/** The whole part of a number between -2^31 and 2^31. */
export function whole(x: f64): i32 {
  return x | 0
}

/** Zeros in front of the first one of a word. */
export function leadingZeros(word: i32): i32 {
  return Math.clz32(word)
}

/** Upper half of the bits of a double: sign, exponent and the first 20 bits of the fraction. */
export function highWord(x: f64): i32 {
  doubles[0] = x
  return halves[HIGH]
}

/** The same double with another upper half. */
export function withHighWord(x: f64, word: i32): f64 {
  doubles[0] = x
  halves[HIGH] = word
  return doubles[0]
}

/** 2^n for whole n in [-1022, 1023], at n + 1022; powers of two are exact. */
const powers = new Float64Array(2046)
powers[1022] = 1
for (let n = 1; n <= 1023; n++) powers[1022 + n] = powers[1021 + n] * 2
for (let n = 1; n <= 1022; n++) powers[1022 - n] = powers[1023 - n] / 2

/** 2^n for whole n in [-1022, 1023]. */
export function powerOfTwo(n: i32): f64 {
  return powers[n + 1022]
}
