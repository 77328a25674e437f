/** A name that wants to stand with its middle at a place, in pixels. */
export type Named = { readonly x: number; readonly y: number; readonly name: string }

/** Height of a line of text and width of a letter, in pixels at the usual size. */
const LINE = 16
const LETTER = 8

/**
 * Where names stand so that none lies on another or outside of `top` to `bottom`: each as near to
 * where it wants to stand as those before it leave room for, upwards first. `size` is how large
 * text is against the usual.
 */
export function namePlaces(
  names: readonly Named[],
  [top, bottom]: readonly [number, number],
  size = 1,
): number[] {
  const placed: Named[] = []
  for (const wanted of names) {
    const inside = Math.min(bottom, Math.max(top, wanted.y))
    const steps = Array.from({ length: 2 * names.length }, (_, step) => (step + 1) * LINE * size)
    const tried = [
      inside,
      ...steps.map((step) => inside - step),
      ...steps.map((step) => inside + step),
    ]
    const free = tried.find(
      (y) =>
        y >= top && y <= bottom && !placed.some((other) => overlap({ ...wanted, y }, other, size)),
    )
    placed.push({ ...wanted, y: free ?? inside })
  }
  return placed.map(({ y }) => y)
}

function overlap(one: Named, other: Named, size: number): boolean {
  const wide = ((one.name.length + other.name.length) * LETTER * size) / 2
  return Math.abs(one.x - other.x) < wide && Math.abs(one.y - other.y) < LINE * size
}
