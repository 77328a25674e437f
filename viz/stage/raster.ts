/** Colours of the dots, each as 0xRRGGBB. */
export type Palette = {
  readonly active: number
  readonly tired: number
  readonly empty: number
  readonly dead: number
}

/**
 * Looks of a dot. They differ by fill and size as well as by colour: people are filled, chairs
 * that nobody sits on are small rings. The last two belong to comparisons: somebody who is in a
 * circle in both runs, and somebody who is there in the other run alone.
 */
export const LOOK = { empty: 0, resting: 1, active: 2, tired: 3, same: 4, there: 5 } as const
export type Look = (typeof LOOK)[keyof typeof LOOK]

/** Size of a ring beside a person: of an empty chair, and of one in a circle at rest. */
const CHAIR = { empty: 0.5, resting: 0.36 } as const
/** Opacity of who is the same in both runs. */
const SAME = 0.55

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
  // Memory that nobody has written to is empty, and takes none of the machine.
  let empty = true
  return {
    width,
    height,
    pixels,
    ids,
    clear() {
      if (empty) return
      pixels.fill(0)
      ids.fill(0)
      empty = true
    },
    dot(x, y, look, id) {
      empty = false
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

function drawSprites(look: Look, radius: number, palette: Palette): Sprite[] {
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
        const paint = shade(look, distance, radius, palette)
        color[row * size + column] = paint
        hit[row * size + column] = paint !== 0 || distance <= radius ? 1 : 0
      }
    }
    sprites.push({ size, color, hit })
  }
  return sprites
}

function shade(look: Look, distance: number, radius: number, palette: Palette): number {
  if (look === LOOK.empty || look === LOOK.resting) {
    const size = Math.max(0.9, radius * (look === LOOK.empty ? CHAIR.empty : CHAIR.resting))
    const colour = look === LOOK.empty ? palette.empty : palette.dead
    return pack(colour, ring(distance, size, Math.max(0.7, radius * 0.22)))
  }
  if (look === LOOK.there)
    return pack(palette.active, ring(distance, radius, Math.max(1.2, radius * 0.42)))
  const cover = inside(radius + 0.5 - distance)
  if (look === LOOK.same) return pack(palette.empty, cover * SAME)
  return pack(look === LOOK.tired ? palette.tired : palette.active, cover)
}

/** Cover of a pixel by a ring of an outer radius and a thickness. */
function ring(distance: number, radius: number, thickness: number): number {
  return inside(thickness / 2 + 0.5 - Math.abs(distance - (radius - thickness / 2)))
}

/** Share of a pixel that is covered, from how far its middle lies inside. */
function inside(depth: number): number {
  return Math.min(1, Math.max(0, depth))
}

function pack(color: number, opacity: number): number {
  const alpha = Math.round(opacity * 255)
  if (alpha === 0) return 0
  return ((alpha << 24) | ((color & 255) << 16) | (color & 0xff00) | ((color >> 16) & 255)) >>> 0
}
