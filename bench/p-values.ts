/** Tail probabilities for the batteries; not part of the model, so `Math` may be used freely. */

function logGamma(x: number): number {
  const c = [
    76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155,
    0.1208650973866179e-2, -0.5395239384953e-5,
  ]
  let sum = 1.000000000190015
  for (const [index, term] of c.entries()) sum += term / (x + 1 + index)
  const t = x + 5.5
  return (x + 0.5) * Math.log(t) - t + Math.log((2.5066282746310005 * sum) / x)
}

/** Upper regularised incomplete gamma function Q(a, x), by series or continued fraction. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 5000 && term > sum * 1e-15; n++) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - sum * scale
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 5000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return scale * h
}

/** Probability that chi-square with `freedom` degrees is at least `statistic`. */
export function chiSquareTail(statistic: number, freedom: number): number {
  return upperGamma(freedom / 2, statistic / 2)
}

/** Probability that a standard normal is at least as far from 0 as `z`. */
export function normalTails(z: number): number {
  return upperGamma(0.5, (z * z) / 2)
}

/** Chi-square of observed counts against expected ones. */
export function chiSquare(observed: ArrayLike<number>, expected: (cell: number) => number): number {
  let sum = 0
  for (let cell = 0; cell < observed.length; cell++) {
    const mean = expected(cell)
    sum += (observed[cell]! - mean) ** 2 / mean
  }
  return sum
}
