/** Where something stands on the page, in its pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>
type Place = { readonly left: number; readonly top: number }

/** Where the parts of a picture come, from its corner, in their order, and how large it is. */
export type Places = {
  readonly places: readonly Place[]
  readonly width: number
  readonly height: number
}

/**
 * Parts stand as they do on the screen: beside each other, or below each other, then with `gap`
 * between them in place of what the picture leaves out, such as controls.
 */
export function picturePlaces(boxes: readonly Box[], gap: number): Places {
  const left = Math.min(...boxes.map((box) => box.left))
  let bottom = Math.min(...boxes.map((box) => box.top))
  let above = bottom
  const places = new Map<Box, Place>()
  for (const box of [...boxes].sort((one, other) => one.top - other.top)) {
    if (box.top > bottom) above += box.top - bottom - gap
    places.set(box, { left: box.left - left, top: box.top - above })
    bottom = Math.max(bottom, box.bottom)
  }
  return {
    places: boxes.flatMap((box) => places.get(box) ?? []),
    width: Math.max(...boxes.map((box) => box.right)) - left,
    height: bottom - above,
  }
}
