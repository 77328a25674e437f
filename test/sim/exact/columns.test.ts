import { describe, expect, test } from 'vitest'
import {
  bytesOf,
  f32,
  f64,
  firstOfRecord,
  i32,
  recordBytes,
  recordViewsOf,
  u8,
  u16,
  viewsOf,
} from '../../../sim/exact/columns.ts'

const SPEC = { flag: [u8, 1], year: [u16, 1], share: [f32, 3], sum: [f64, 1] } as const

/** Fills each column with a number of its own and tells whether all kept theirs. */
function keptApart(
  columns: Readonly<Record<string, { fill(value: number): unknown } & ArrayLike<number>>>,
) {
  const all = Object.values(columns)
  for (const [index, column] of all.entries()) column.fill(index + 1)
  return all.every((column, index) => Array.from(column).every((value) => value === index + 1))
}

describe('columns one after the other', () => {
  test.each([0, 1, 3, 8])('of %i rows begin at multiples of 8 and share no byte', (rows) => {
    const bytes = bytesOf(SPEC, rows)
    const columns = viewsOf(SPEC, rows, new ArrayBuffer(16 + bytes), 16)
    expect(keptApart(columns)).toBe(true)
    expect(Object.values(columns).map(({ byteOffset }) => byteOffset % 8)).toEqual([0, 0, 0, 0])
    expect(Object.values(columns).map(({ length }) => length)).toEqual([rows, rows, 3 * rows, rows])
    expect(columns.flag.byteOffset).toBe(16)
    expect(columns.sum.byteOffset + columns.sum.byteLength).toBe(16 + bytes)
  })

  test('take as many bytes as their columns, each rounded up to 8', () => {
    expect(bytesOf(SPEC, 3)).toBe(8 + 8 + 40 + 24)
  })
})

describe('records', () => {
  const RECORD = { state: [u8, 1], node: [i32, 1], key: [f64, 1], bin: [u8, 2] } as const

  test('are as long as what is in them, the widest first', () => {
    expect(recordBytes(RECORD)).toBe(15)
    expect(firstOfRecord(RECORD)).toBe('key')
    expect(firstOfRecord({ a: [u8, 1], b: [i32, 1] })).toBe('b')
  })

  test('hold a value of each row apart from all others', () => {
    const spec = { state: [u8, 1], node: [i32, 1], key: [f64, 1], bin: [u8, 3] } as const
    const rows = 5
    const { key, node, state, bin } = recordViewsOf(spec, rows, new ArrayBuffer(8 + 16 * rows), 8)
    for (let row = 0; row < rows; row++) {
      key[row * 2] = row + 0.5
      node[row * 4] = -row
      state[row * 16] = row + 1
      for (let k = 0; k < 3; k++) bin[row * 16 + k] = 10 * row + k
    }
    for (let row = 0; row < rows; row++) {
      expect([key[row * 2], node[row * 4], state[row * 16]]).toEqual([row + 0.5, 0 - row, row + 1])
      expect([0, 1, 2].map((k) => bin[row * 16 + k])).toEqual([
        10 * row,
        10 * row + 1,
        10 * row + 2,
      ])
    }
    expect([key.byteOffset, node.byteOffset, state.byteOffset, bin.byteOffset]).toEqual([
      8, 16, 20, 21,
    ])
  })

  test('of nobody are views of nothing', () => {
    for (const column of Object.values(recordViewsOf(RECORD, 0, new ArrayBuffer(32), 8)))
      expect(column.length).toBe(0)
  })
})
