/** Size of the field of circles, in units: it is drawn larger or smaller, never in another shape. */
export const FIELD = { width: 400, height: 500 } as const

/** Columns of the coarsest grid: it has places for 30 circles at a time, as many as the shipped towns ever have. */
const FEWEST = 5

/** Places of circles in the field, row after row from the top left. */
export type Grid = { readonly columns: number; readonly rows: number }

/** Columns of the coarsest grid of a town that stands beside no other: it has places for 4 circles. */
const FEWEST_APART = 2

/** The coarsest grid with so many places; the field keeps its shape. A town `apart` shares its grid with no other. */
export function gridFor(places: number, apart = false): Grid {
  let columns: number = apart ? FEWEST_APART : FEWEST
  while (columns * rowsOf(columns) < places) columns++
  return { columns, rows: rowsOf(columns) }
}

function rowsOf(columns: number): number {
  return Math.floor((columns * FIELD.height) / FIELD.width)
}

/** How many places a grid has. */
export function placesOf({ columns, rows }: Grid): number {
  return columns * rows
}

/** How much smaller all is drawn than in the coarsest grid. */
export function fineness({ columns }: Grid): number {
  return FEWEST / columns
}

/** Middle of a slot as shares of the width and the height of the field. */
export function slotShare({ columns, rows }: Grid, slot: number): readonly [number, number] {
  return [((slot % columns) + 0.5) / columns, (Math.floor(slot / columns) + 0.5) / rows]
}

/** Every second column hangs so much lower in the coarsest grid, in units: a line of names, so that neighbours never meet. */
export const LOWER = 21

/** Size of the cell of a slot, in units. */
export function cellOf(grid: Grid): { readonly width: number; readonly height: number } {
  return {
    width: FIELD.width / grid.columns,
    height: (FIELD.height - LOWER * fineness(grid)) / grid.rows,
  }
}

/** Middle of the cell of a slot, and its lower edge, in units. */
export function cellAt(grid: Grid, slot: number): { readonly x: number; readonly bottom: number } {
  const { width, height } = cellOf(grid)
  const [column, row] = [slot % grid.columns, Math.floor(slot / grid.columns)]
  const lower = column % 2 === 0 ? 0 : LOWER * fineness(grid)
  return { x: (column + 0.5) * width, bottom: (row + 1) * height + lower }
}
