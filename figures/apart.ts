import { widthOf } from './drawing.ts'

/** A point of a drawing, in pixels, with its name. */
export type Named = { readonly name: string; readonly x: number; readonly y: number }

/** Where a name begins, on what height. */
export type Place = { readonly x: number; readonly y: number }

/**
 * Places of names beside their points, between `left` and `right`, none on another name or point; none where
 * there is no room. Points named first come first.
 */
export function apartFrom(
  points: readonly Named[],
  [left, right]: readonly [number, number],
): readonly (Place | undefined)[] {
  type Taken = { readonly left: number; readonly right: number; readonly y: number }
  const taken: Taken[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, y: y + 4 }))
  return points.map(({ name, x, y }, at) => {
    const width = widthOf(name)
    const beside = [
      { x: x + 9, y: y + 4 },
      { x: x - 9 - width, y: y + 4 },
      { x: x - width / 2, y: y - 9 },
      { x: x - width / 2, y: y + 19 },
    ]
    const isFree = (place: Place) =>
      place.x >= left &&
      place.x + width <= right &&
      taken.every(
        (other, of) =>
          of === at ||
          Math.abs(other.y - place.y) > 12 ||
          other.right < place.x ||
          other.left > place.x + width,
      )
    const found = beside.find(isFree)
    if (found !== undefined) taken.push({ left: found.x, right: found.x + width, y: found.y })
    return found
  })
}
