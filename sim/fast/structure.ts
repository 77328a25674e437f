import { LEVERS } from '../terms/levers.ts'
import { PARAMETERS } from '../terms/parameters.ts'
import { FLAG_FIELDS, RATE_FIELDS, SIZE_FIELDS, START_FIELDS, TABLES } from '../world/given.ts'
import { GROUP_NAMES, GROUPS } from '../world/layout.ts'
import { COUNT_FIELDS } from '../world/world.ts'

/**
 * The world as WebAssembly sees it: one record of numbers and of addresses of columns, made
 * from the same tables that lay out the columns, so that the two cannot drift apart.
 */
export type Field = {
  readonly section: string
  readonly name: string
  /** What stands at the field: a number, or the address of a column of such numbers. */
  readonly kind: 'f64' | 'i32' | 'address'
  /** For an address: what stands in the column. */
  readonly column?: ColumnKind
  /** Bytes from the start of the record. */
  readonly at: number
}

export type ColumnKind = 'u8' | 'u16' | 'i32' | 'u32' | 'f32' | 'f64'
const KINDS = new Map<unknown, ColumnKind>([
  [Uint8Array, 'u8'],
  [Uint16Array, 'u16'],
  [Int32Array, 'i32'],
  [Uint32Array, 'u32'],
  [Float32Array, 'f32'],
  [Float64Array, 'f64'],
])

/** Numbers of the world by section; doubles stand in front, so that nothing is padded. */
const NUMBERS = {
  f64: {
    p: PARAMETERS.map(({ key }) => key),
    start: START_FIELDS,
    rate: RATE_FIELDS,
  },
  i32: {
    key: ['low', 'high'],
    size: SIZE_FIELDS,
    is: FLAG_FIELDS,
    count: COUNT_FIELDS,
    capacity: GROUP_NAMES,
  },
} as const

function fields(): Field[] {
  const all: Field[] = []
  let at = 0
  const add = (section: string, name: string, kind: Field['kind'], column?: ColumnKind) => {
    all.push(column ? { section, name, kind, column, at } : { section, name, kind, at })
    at += kind === 'f64' ? 8 : 4
  }
  for (const kind of ['f64', 'i32'] as const)
    for (const [section, names] of Object.entries(NUMBERS[kind]))
      for (const name of names) add(section, name, kind)
  add('', 'town', 'address', 'f64')
  const columns: [string, Readonly<Record<string, unknown>>][] = [
    ...GROUP_NAMES.map((group): [string, Readonly<Record<string, unknown>>] => [
      group,
      Object.fromEntries(Object.entries(GROUPS[group]).map(([name, [kind]]) => [name, kind])),
    ]),
    ...Object.entries(TABLES),
  ]
  for (const [section, kinds] of columns)
    for (const [name, kind] of Object.entries(kinds)) add(section, name, 'address', KINDS.get(kind))
  return all
}

export const FIELDS: readonly Field[] = fields()
/** Bytes of the record, a multiple of 8. */
export const RECORD_BYTES = 8 * Math.ceil((FIELDS[FIELDS.length - 1].at + 4) / 8)

/** A number that changes with the record, so that a module and its host can tell whether they agree. */
export function signature(): number {
  const text = `${FIELDS.map(({ section, name, kind, column }) => [section, name, kind, column].join()).join(' ')} ${LEVERS.length}`
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  return sum
}
