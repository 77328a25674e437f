import type { Marker } from '../replay/markers.ts'
import type { Towns } from '../replay/towns.ts'

/** Marks by which a town is named, the first that it has: posts where an office coordinates, else forums, else thanks. */
const BEGINS = ['posts', 'forum', 'appreciation'] as const

/** The marks that are named on the time line: the two summers of all towns, and for each town the beginning of what holds it together. */
export function namedMarkers({ markers, replays }: Towns, shown: readonly number[]): Marker[] {
  const begins = shown.flatMap((town) => {
    const { offices } = replays[town]!.trajectory
    const kinds = BEGINS.filter(
      (kind) => kind !== 'posts' || offices.some(({ coordination }) => coordination),
    )
    const own = markers.filter((marker) => marker.town === town)
    const found = kinds.map((kind) => own.find((marker) => marker.kind === kind))
    return found.find((marker) => marker !== undefined) ?? []
  })
  return [...markers.filter(({ town }) => town < 0), ...begins].sort((a, b) => a.week - b.week)
}

/** A name on the time line: its row, and to which side of its mark it stands. */
export type PlacedName = {
  readonly marker: Marker
  readonly text: string
  readonly row: number
  readonly end: boolean
}

/** Width of a letter of a name as a share of its size. */
const LETTER = 0.54

/**
 * Puts names into rows so that none meets another one: to the right of its mark, or to its left
 * where there is more room; a name that fits nowhere is left out.
 */
export function placeNames(
  names: readonly { readonly marker: Marker; readonly text: string }[],
  {
    x,
    width,
    size,
    rows,
  }: {
    readonly x: (week: number) => number
    readonly width: number
    readonly size: number
    readonly rows: number
  },
): PlacedName[] {
  const taken: { row: number; from: number; to: number }[] = []
  const placed: PlacedName[] = []
  for (const { marker, text } of names) {
    const at = x(marker.week)
    const long = text.length * size * LETTER + 10
    const choices = Array.from({ length: rows }, (_, row) => [
      { row, from: at - 4, to: at + long, end: false },
      { row, from: at - long, to: at + 4, end: true },
    ]).flat()
    const free = choices.find(
      ({ row, from, to }) =>
        from >= 0 &&
        to <= width &&
        taken.every((other) => other.row !== row || other.to < from || other.from > to),
    )
    if (!free) continue
    taken.push(free)
    placed.push({ marker, text, row: free.row, end: free.end })
  }
  return placed
}
