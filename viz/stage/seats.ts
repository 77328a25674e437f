/** Cosine and sine of the golden angle; turned by multiplying only, so every engine gets the same seats. */
const COSINE = -0.7373688780783197
const SINE = 0.6754902942615238

let table = new Float64Array(0)

/** Sunflower seats as x, y pairs in units of the spacing: seat 0 in the middle, seat k at distance sqrt(k + 0.5). */
export function seatTable(count: number): Float64Array {
  if (table.length >= 2 * count) return table
  const grown = new Float64Array(2 * Math.max(count, 256, table.length))
  let x = 1
  let y = 0
  for (let seat = 0; seat < grown.length / 2; seat++) {
    const distance = Math.sqrt(seat + 0.5)
    grown[2 * seat] = x * distance
    grown[2 * seat + 1] = y * distance
    const turned = x * COSINE - y * SINE
    y = x * SINE + y * COSINE
    x = turned
  }
  table = grown
  return table
}

/** Radius of the ring around `count` chairs at a spacing, in pixels. */
export function ringRadius(count: number, spacing: number): number {
  return (Math.sqrt(Math.max(2, count)) + 1) * spacing
}

/** Radius of a dot at a spacing, in pixels: neighbours nearly touch. */
export function dotRadius(spacing: number): number {
  return spacing * 0.75
}
