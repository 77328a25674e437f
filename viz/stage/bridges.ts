import type { Layout, Spot } from './layout.ts'

/** Bends tried in turn, as a share of the distance between the circles; gentle, so that ways stay in the panel. */
const BENDS = [0.1, -0.1, 0.22, -0.22, 0.35, -0.35] as const
const SAMPLES = 14

/** SVG path of a bridge between two rings: of some gentle curves the one that meets fewest other circles; it passes under those. */
export function bridgePath(layout: Layout, from: number, to: number): string {
  const a = layout.spots[from]!
  const b = layout.spots[to]!
  let best = BENDS[0] as number
  let fewest = Number.POSITIVE_INFINITY
  for (const bend of BENDS) {
    const hits = countHits(layout, from, to, control(layout, a, b, bend))
    if (hits >= fewest) continue
    fewest = hits
    best = bend
    if (hits === 0) break
  }
  const [cx, cy] = control(layout, a, b, best)
  const start = onRing(a, cx, cy)
  const end = onRing(b, cx, cy)
  return `M${start[0].toFixed(1)} ${start[1].toFixed(1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${end[0].toFixed(1)} ${end[1].toFixed(1)}`
}

/** Middle of a curve, kept inside the box so that the whole curve is. */
function control({ box }: Layout, a: Spot, b: Spot, bend: number): readonly [number, number] {
  const x = (a.x + b.x) / 2 - (b.y - a.y) * bend
  const y = (a.y + b.y) / 2 + (b.x - a.x) * bend
  return [
    Math.max(box.left, Math.min(box.left + box.width, x)),
    Math.max(box.top, Math.min(box.top + box.height, y)),
  ]
}

function onRing(spot: Spot, x: number, y: number): readonly [number, number] {
  const dx = x - spot.x
  const dy = y - spot.y
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  return [spot.x + (dx / length) * spot.radius, spot.y + (dy / length) * spot.radius]
}

function countHits(
  layout: Layout,
  from: number,
  to: number,
  [cx, cy]: readonly [number, number],
): number {
  const a = layout.spots[from]!
  const b = layout.spots[to]!
  let hits = 0
  for (let sample = 1; sample < SAMPLES; sample++) {
    const t = sample / SAMPLES
    const x = (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * cx + t * t * b.x
    const y = (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * cy + t * t * b.y
    for (let circle = 0; circle < layout.spots.length; circle++) {
      if (circle === from || circle === to) continue
      const spot = layout.spots[circle]!
      const dx = x - spot.x
      const dy = y - spot.y
      if (dx * dx + dy * dy < (spot.radius + 3) * (spot.radius + 3)) hits++
    }
  }
  return hits
}
