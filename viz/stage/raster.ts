/** Colours of the dots, each as 0xRRGGBB. */
export type Palette = {
  readonly active: number
  readonly tired: number
  readonly neutral: number
  readonly core: number
}

/**
 * Looks of a dot. They differ by fill as well as by colour. The last five belong to
 * comparisons: grey for those whose fate is the same, a strong ring or a cross for those
 * who have left or are not there in this run alone.
 */
export const LOOK = {
  ring: 0,
  active: 1,
  tired: 2,
  activeCore: 3,
  tiredCore: 4,
  same: 5,
  sameRing: 6,
  gone: 7,
  absent: 8,
} as const
export type Look = (typeof LOOK)[keyof typeof LOOK]

/** Opacity of what is the same in both runs, and its size beside what differs. */
const SAME = { dot: 0.34, ring: 0.2, size: 0.8 } as const

/** Fractions of a pixel a dot can be shifted by, per axis. */
const PHASES = 4

/** `hit` is 1 where the dot is met: also in the middle of a ring. */
type Sprite = { readonly size: number; readonly color: Uint32Array; readonly hit: Uint8Array }

/** A software raster with, beside each pixel, the number of the dot drawn there (0: none). */
export type Raster = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
  readonly ids: Int32Array
  clear(): void
  dot(x: number, y: number, look: Look, id: number): void
}

/** Makes a raster for dots of one radius (device pixels) in one palette. Little-endian RGBA. */
export function createRaster(
  width: number,
  height: number,
  radius: number,
  palette: Palette,
): Raster {
  const pixels = new Uint32Array(width * height)
  const ids = new Int32Array(width * height)
  const sprites: Sprite[][] = []
  return {
    width,
    height,
    pixels,
    ids,
    clear() {
      pixels.fill(0)
      ids.fill(0)
    },
    dot(x, y, look, id) {
      const phaseX = Math.floor((x - Math.floor(x)) * PHASES)
      const phaseY = Math.floor((y - Math.floor(y)) * PHASES)
      sprites[look] ??= drawSprites(look, radius, palette)
      const { size, color, hit } = sprites[look][phaseY * PHASES + phaseX]!
      const left = Math.floor(x) - ((size - 1) >> 1)
      const top = Math.floor(y) - ((size - 1) >> 1)
      if (left < 0 || top < 0 || left + size > width || top + size > height) return
      for (let row = 0; row < size; row++) {
        let at = (top + row) * width + left
        for (let column = 0; column < size; column++, at++) {
          if (hit[row * size + column] === 0) continue
          const paint = color[row * size + column]!
          if (paint >>> 24 >= pixels[at]! >>> 24) pixels[at] = paint
          ids[at] = id
        }
      }
    },
  }
}

/** Puts a raster on a canvas of the same size. */
export function paint(canvas: HTMLCanvasElement, { pixels, width, height }: Raster): void {
  const bytes = new Uint8ClampedArray(pixels.buffer as ArrayBuffer)
  canvas.getContext('2d')!.putImageData(new ImageData(bytes, width, height), 0, 0)
}

function drawSprites(look: Look, whole: number, palette: Palette): Sprite[] {
  const radius = look === LOOK.same || look === LOOK.sameRing ? whole * SAME.size : whole
  const sprites: Sprite[] = []
  const reach = Math.ceil(radius + 1)
  const size = 2 * reach + 1
  for (let phase = 0; phase < PHASES * PHASES; phase++) {
    const color = new Uint32Array(size * size)
    const hit = new Uint8Array(size * size)
    const centreX = reach + ((phase % PHASES) + 0.5) / PHASES
    const centreY = reach + (Math.floor(phase / PHASES) + 0.5) / PHASES
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const dx = column + 0.5 - centreX
        const dy = row + 0.5 - centreY
        const distance = Math.sqrt(dx * dx + dy * dy)
        const paint =
          look === LOOK.absent
            ? cross(dx, dy, radius, palette)
            : shade(look, distance, radius, palette)
        color[row * size + column] = paint
        hit[row * size + column] = paint !== 0 || distance <= radius ? 1 : 0
      }
    }
    sprites.push({ size, color, hit })
  }
  return sprites
}

function shade(look: Look, distance: number, radius: number, palette: Palette): number {
  if (look === LOOK.ring || look === LOOK.sameRing || look === LOOK.gone) {
    const gone = look === LOOK.gone
    const thickness = gone ? Math.max(1.2, radius * 0.45) : Math.max(0.8, radius * 0.3)
    const cover = inside(thickness / 2 + 0.5 - Math.abs(distance - (radius - thickness / 2)))
    if (gone) return pack(palette.active, cover)
    return pack(palette.neutral, cover * (look === LOOK.ring ? 0.55 : SAME.ring))
  }
  const cover = inside(radius + 0.5 - distance)
  if (look === LOOK.same) return pack(palette.neutral, cover * SAME.dot)
  const fill = look === LOOK.tired || look === LOOK.tiredCore ? palette.tired : palette.active
  if (look === LOOK.activeCore || look === LOOK.tiredCore) {
    const core = inside(radius * 0.45 + 0.5 - distance)
    return pack(blend(fill, palette.core, core), cover)
  }
  return pack(fill, cover)
}

/** Two strokes that cross in the middle of a dot. */
function cross(dx: number, dy: number, radius: number, { active }: Palette): number {
  const along = Math.min(Math.abs(dx - dy), Math.abs(dx + dy)) / Math.SQRT2
  const reach = Math.max(Math.abs(dx), Math.abs(dy))
  const stroke = inside(Math.max(0.6, radius * 0.24) + 0.5 - along)
  return pack(active, stroke * inside(radius * 0.85 + 0.5 - reach))
}

/** Share of a pixel that is covered, from how far its middle lies inside. */
function inside(depth: number): number {
  return Math.min(1, Math.max(0, depth))
}

function blend(below: number, above: number, share: number): number {
  let mixed = 0
  for (const shift of [16, 8, 0]) {
    const from = (below >> shift) & 255
    const to = (above >> shift) & 255
    mixed |= Math.round(from + (to - from) * share) << shift
  }
  return mixed
}

function pack(color: number, opacity: number): number {
  const alpha = Math.round(opacity * 255)
  if (alpha === 0) return 0
  return ((alpha << 24) | ((color & 255) << 16) | (color & 0xff00) | ((color >> 16) & 255)) >>> 0
}
