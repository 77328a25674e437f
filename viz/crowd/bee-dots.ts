/** A dot on a number line: its column from the left and how many lie below it. */
export type Bee = { readonly column: number; readonly below: number }

/**
 * Puts sorted values on a line of `columns` columns, at most `high` above each other: what finds its
 * column full goes to the next one to the right that is free, so that nothing grows out of its row.
 * `share` places a value along the line, 0 to 1.
 */
export function beesOf(
  values: readonly number[],
  share: (value: number) => number,
  columns: number,
  high: number,
): Bee[] {
  const heights = new Uint8Array(columns)
  return values.map((value) => {
    const wanted = Math.max(0, Math.min(columns - 1, Math.floor(share(value) * columns)))
    const free = (column: number): boolean => heights[column]! < high
    let column = wanted
    for (let away = 0; away < columns && !free(column); away++) {
      const [right, left] = [wanted + away, wanted - away]
      if (right < columns && free(right)) column = right
      else if (left >= 0 && free(left)) column = left
    }
    const below = heights[column]!
    heights[column] = below + 1
    return { column, below }
  })
}
