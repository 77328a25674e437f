// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { unknownKey } from '../../sim/input/schema-issue.ts'
import type { NamedBand } from '../inference/pattern-filter.ts'
import { varianceOf } from '../inference/target.ts'
import type { AbcFile } from './abc-schema.ts'
import type { AbcSettings, StudyTarget } from './calibration.ts'
import { isTarget } from './target-name.ts'

type FilterFile = Extract<AbcFile, { readonly method: 'filter' }>
type Filter = Extract<AbcSettings, { readonly method: 'filter' }>

/**
 * A band for every target that is fitted to: the one of its name, or so many standard deviations of
 * its error and discrepancy to either side.
 */
export function readBands(
  { method, draws, width, bands, least }: FilterFile,
  targets: readonly StudyTarget[],
  tell: (path: string, message: string) => void,
): Filter {
  const fitted = targets.filter(({ held }) => !held)
  const names = fitted.map(({ name }) => name)
  for (const name of Object.keys(bands))
    if (!names.some((own) => isTarget(own, name)))
      tell(`bands.${name}`, unknownKey(name, names, 'target that is fitted to'))
  const made = fitted.map((target): NamedBand => {
    const { name, value } = target
    const [, own] = Object.entries(bands).find(([given]) => isTarget(name, given)) ?? []
    if (own) return { name, ...own }
    const reach = width * Math.sqrt(varianceOf(target))
    return { name, low: value - reach, high: value + reach }
  })
  if (least !== undefined && least > fitted.length)
    tell('least', `expected at most ${fitted.length}, the targets fitted to, got ${least}`)
  return { method, draws, bands: made, least: least ?? fitted.length }
}
