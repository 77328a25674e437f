import { WEEKS_PER_MONTH } from '../terms/weeks.ts'
import { highWord, powerOfTwo, whole, withHighWord } from './words.ts'

/**
 * Exponential, logarithm and friends from exactly rounded operations only.
 *
 * `Math.exp`, `Math.log` and their relatives differ between engines in the last bit;
 * these use + - * / and bit views, so every engine gives the same bits. Accuracy is a
 * few units in the last place, far below anything the model can notice.
 */
const LN2_HIGH = 6.93147180369123816e-1
const LN2_LOW = 1.9082149292705877e-10
const INVERSE_LN2 = 1.4426950408889634

/** e^x. Overflows to Infinity above 709.78, returns 0 below -708. */
export function exp(x: f64): f64 {
  if (x < -708) return 0
  // Not a number stays what it is, and beyond the largest exponent lies infinity.
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x
  // As Math.round, without its branch on the fraction, which no processor can foretell. They
  // differ at the number below 0.5 alone, and no product with INVERSE_LN2 is that number.
  const n = whole(Math.floor(x * INVERSE_LN2 + 0.5))
  const r = x - n * LN2_HIGH - n * LN2_LOW
  // Horner form of the Taylor series of e^r on [-0.347, 0.347].
  let p = 1.6059043836821613e-10
  p = p * r + 2.08767569878681e-9
  p = p * r + 2.505210838544172e-8
  p = p * r + 2.755731922398589e-7
  p = p * r + 2.7557319223985893e-6
  p = p * r + 2.48015873015873e-5
  p = p * r + 1.984126984126984e-4
  p = p * r + 1.388888888888889e-3
  p = p * r + 8.333333333333333e-3
  p = p * r + 4.1666666666666664e-2
  p = p * r + 1.6666666666666666e-1
  p = p * r + 0.5
  p = p * r + 1
  p = p * r + 1
  return n === 1024 ? p * 2 * powerOfTwo(1023) : p * powerOfTwo(n)
}

/** Natural logarithm of x > 0; -Infinity at 0, NaN below. */
export function log(x: f64): f64 {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  let scaled = x
  let shift = 0
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984
    shift = -54
  }
  const top = highWord(scaled)
  let exponent = ((top >>> 20) & 0x7ff) - 1023 + shift
  let mantissa = withHighWord(scaled, (top & 0x000fffff) | 0x3ff00000)
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5
    exponent += 1
  }
  // log m = 2 atanh(s), s = (m - 1) / (m + 1), |s| < 0.172.
  const s = (mantissa - 1) / (mantissa + 1)
  const s2 = s * s
  let p = 0.05263157894736842
  p = p * s2 + 0.058823529411764705
  p = p * s2 + 0.06666666666666667
  p = p * s2 + 0.07692307692307693
  p = p * s2 + 0.09090909090909091
  p = p * s2 + 0.1111111111111111
  p = p * s2 + 0.14285714285714285
  p = p * s2 + 0.2
  p = p * s2 + 0.3333333333333333
  const tail = 2 * s * s2 * p
  return exponent * LN2_HIGH + (exponent * LN2_LOW + tail + 2 * s)
}

/** 1 / (1 + e^-x). */
export function logistic(x: f64): f64 {
  return 1 / (1 + exp(-x))
}

/** base^power for base >= 0; 0^0 = 1. */
export function power(base: f64, exponent: f64): f64 {
  if (exponent === 0) return 1
  return base === 0 ? 0 : exp(exponent * log(base))
}

/** Limits x to [low, high]. */
export function clamp(x: f64, low: f64, high: f64): f64 {
  if (x < low) return low
  return x > high ? high : x
}

/**
 * Quantile of the standard normal distribution for p in (0, 1), relative error below
 * 1.2e-9. Rational approximation by P. J. Acklam (2003).
 */
export function normalQuantile(p: f64): f64 {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * log(p))
    return acklamTail(q)
  }
  if (p > 0.97575) {
    const q = Math.sqrt(-2 * log(1 - p))
    return -acklamTail(q)
  }
  const q = p - 0.5
  const r = q * q
  const upper =
    (((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r +
      1.38357751867269e2) *
      r -
      3.066479806614716e1) *
      r +
      2.506628277459239) *
    q
  const lower =
    ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r +
      6.680131188771972e1) *
      r -
      1.328068155288572e1) *
      r +
    1
  return upper / lower
}

function acklamTail(q: f64): f64 {
  const upper =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q -
      2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783
  const lower =
    (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q +
      3.754408661907416) *
      q +
    1
  return upper / lower
}

/** Standard exponential variate of a uniform u in (0, 1). */
export function exponentialQuantile(u: f64): f64 {
  return -log(u)
}

/** Weekly probability of a monthly hazard. */
export function weekly(perMonth: f64): f64 {
  return perMonth / WEEKS_PER_MONTH
}
