import type { Rates } from '../world/rates.ts'
import { DOUBLES, FIELDS } from './module.ts'

/** Mechanisms of the week that the module does. */
export const PORTED = [
  'mobilisation',
  'matching',
  'contact',
  'appreciation',
  'motivation',
  'leaving',
  'ties',
  'measure',
] as const
export type Ported = (typeof PORTED)[number]

/** Rates that are numbers; the others are tables. */
export const RATES = [
  'keepLinking',
  'keepLinkingAlliance',
  'keepLinkingForum',
  'keepNeed',
  'keepStrain',
] as const satisfies readonly (keyof Rates)[]

/** Bytes of the struct, which ends at a multiple of 8: doubles in front, then what has 4 bytes. */
export function structBytes(fields: number, doubles: number): number {
  return 8 * Math.ceil((8 * doubles + 4 * (fields - doubles)) / 8)
}

const paths = FIELDS.split(' ')
export const STRUCT_BYTES = structBytes(paths.length, DOUBLES)
/** Offset in bytes of every field, by its path. */
export const FIELD: ReadonlyMap<string, { readonly at: number; readonly double: boolean }> =
  new Map(
    paths.map((path, index) => {
      const double = index < DOUBLES
      return [path, { at: double ? 8 * index : 4 * (index + DOUBLES), double }]
    }),
  )
