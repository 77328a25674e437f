/** A colour as red, green and blue from 0 to 1, linear in light. */
export type Linear = readonly [number, number, number]
export type Lab = readonly [number, number, number]

/** Reads `#rrggbb` (sRGB). */
export function linear(hex: string): Linear {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Relative luminance and contrast of WCAG 2.1. */
export function contrast(one: string, other: string): number {
  const luminance = ([red, green, blue]: Linear) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const lights = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a)
  return (lights[0]! + 0.05) / (lights[1]! + 0.05)
}

/** Full loss of one kind of cone: Machado, Oliveira, Fernandes 2009, severity 1. */
export const VISION = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const

/** A colour as somebody sees it. */
export function seen([red, green, blue]: Linear, vision: keyof typeof VISION): Linear {
  const row = (at: number): number => {
    const [a, b, c] = VISION[vision].slice(at, at + 3) as [number, number, number]
    return Math.min(1, Math.max(0, a * red + b * green + c * blue))
  }
  return [row(0), row(3), row(6)]
}

/** CIELAB under D65. */
export function lab([red, green, blue]: Linear): Lab {
  const bend = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116
  const x = bend((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = bend(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = bend((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const DEGREE = Math.PI / 180

/** Difference of two colours, CIEDE2000 (Sharma, Wu, Dalal 2005; all weights 1). */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7))
  const chroma1 = Math.hypot(a1 * stretch, b1)
  const chroma2 = Math.hypot(a2 * stretch, b2)
  const hue1 = angle(b1, a1 * stretch)
  const hue2 = angle(b2, a2 * stretch)
  const grey = chroma1 * chroma2 === 0
  const turn = grey ? 0 : shortest(hue2 - hue1)
  const lightness = l2 - l1
  const chroma = chroma2 - chroma1
  const hue = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin((turn / 2) * DEGREE)
  const meanL = (l1 + l2) / 2
  const meanC = (chroma1 + chroma2) / 2
  const meanH = grey ? hue1 + hue2 : middle(hue1, hue2)
  const t =
    1 -
    0.17 * Math.cos((meanH - 30) * DEGREE) +
    0.24 * Math.cos(2 * meanH * DEGREE) +
    0.32 * Math.cos((3 * meanH + 6) * DEGREE) -
    0.2 * Math.cos((4 * meanH - 63) * DEGREE)
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2)
  const sc = 1 + 0.045 * meanC
  const sh = 1 + 0.015 * meanC * t
  const rotation =
    -Math.sin(60 * Math.exp(-(((meanH - 275) / 25) ** 2)) * DEGREE) *
    2 *
    Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7))
  return Math.sqrt(
    (lightness / sl) ** 2 +
      (chroma / sc) ** 2 +
      (hue / sh) ** 2 +
      rotation * (chroma / sc) * (hue / sh),
  )
}

function angle(b: number, a: number): number {
  if (a === 0 && b === 0) return 0
  return (Math.atan2(b, a) / DEGREE + 360) % 360
}

function shortest(turn: number): number {
  if (turn > 180) return turn - 360
  return turn < -180 ? turn + 360 : turn
}

function middle(one: number, other: number): number {
  if (Math.abs(one - other) <= 180) return (one + other) / 2
  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2
}
