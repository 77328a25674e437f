/** Kinds of typed arrays a column may have. */
type ColumnArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array
type ColumnConstructor<A extends ColumnArray> = {
  new (buffer: ArrayBuffer, offset: number, length: number): A
  readonly BYTES_PER_ELEMENT: number
}

export const u8 = Uint8Array as unknown as ColumnConstructor<Uint8Array>
export const u16 = Uint16Array as unknown as ColumnConstructor<Uint16Array>
export const u32 = Uint32Array as unknown as ColumnConstructor<Uint32Array>
export const i32 = Int32Array as unknown as ColumnConstructor<Int32Array>
export const f32 = Float32Array as unknown as ColumnConstructor<Float32Array>
export const f64 = Float64Array as unknown as ColumnConstructor<Float64Array>

/** Column name to kind and number of values per row. */
export type ColumnSpec = Readonly<
  Record<string, readonly [ColumnConstructor<ColumnArray>, number, ('derived' | 'scratch')?]>
>
/** The columns of a group by name: views of one buffer, with one entry (or several) for each row. */
export type Columns<S extends ColumnSpec> = {
  readonly [K in keyof S]: S[K][0] extends ColumnConstructor<infer A> ? A : never
}

/** Columns of a record in the order in which they stand, so that each kind is aligned. */
function widestFirst<S extends ColumnSpec>(spec: S) {
  return Object.entries(spec).sort(([, [a]], [, [b]]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT)
}

/** The column that stands first in a record; its view spans all records. */
export function firstOfRecord(spec: ColumnSpec): string {
  return widestFirst(spec)[0][0]
}

/** Bytes of one record of an interleaved spec. */
export function recordBytes(spec: ColumnSpec): number {
  return Object.values(spec).reduce((sum, [kind, width]) => sum + kind.BYTES_PER_ELEMENT * width, 0)
}

/**
 * Views of an interleaved spec in a buffer from `offset` on: each column is a view that begins
 * at its place in the first record, so that the value of a row stands at `row` times the bytes
 * of a record by the bytes of the value.
 */
export function recordViewsOf<S extends ColumnSpec>(
  spec: S,
  rows: number,
  buffer: ArrayBuffer,
  offset: number,
): Columns<S> {
  const end = offset + rows * recordBytes(spec)
  let at = offset
  const views = widestFirst(spec).map(([name, [Kind, width]]) => {
    const view = new Kind(buffer, at, Math.max(0, Math.floor((end - at) / Kind.BYTES_PER_ELEMENT)))
    at += Kind.BYTES_PER_ELEMENT * width
    return [name, view] as const
  })
  return Object.fromEntries(views) as unknown as Columns<S>
}

/** Bytes that `rows` rows of a spec need, every column aligned to 8 bytes. */
export function bytesOf(spec: ColumnSpec, rows: number): number {
  let bytes = 0
  for (const [kind, width] of Object.values(spec)) {
    bytes += Math.ceil((kind.BYTES_PER_ELEMENT * width * rows) / 8) * 8
  }
  return bytes
}

/** Views of a spec's columns in a buffer from `offset` on. */
export function viewsOf<S extends ColumnSpec>(
  spec: S,
  rows: number,
  buffer: ArrayBuffer,
  offset: number,
): Columns<S> {
  let at = offset
  const views = Object.entries(spec).map(([name, [Kind, width]]) => {
    const view = new Kind(buffer, at, rows * width)
    at += Math.ceil((Kind.BYTES_PER_ELEMENT * width * rows) / 8) * 8
    return [name, view] as const
  })
  // One view of the stated kind per key of the spec. Engines keep what fromEntries makes as
  // plain fields, also where there are many; keys added one by one would become a slow dictionary.
  return Object.fromEntries(views) as unknown as Columns<S>
}
