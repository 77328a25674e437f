import { readFileSync } from 'node:fs'
import type { PresetKey } from '../../../viz/plan/presets.ts'
import { readRanges } from '../../../viz/ranges/library.ts'
import type { RangesRecord } from '../../../viz/ranges/record.ts'
import { type TownRanges, townRanges } from '../../../viz/ranges/town-ranges.ts'

/** The shipped file of a preset. */
export function shippedRecord(preset: PresetKey): RangesRecord {
  const file = new URL(`../../../scenarios/ranges/${preset}.json`, import.meta.url)
  return readRanges(readFileSync(file, 'utf8'))
}

/** The towns of a preset as the page reads them. */
export function shippedTowns(preset: PresetKey): TownRanges[] {
  return townRanges(shippedRecord(preset), shippedRecord('observed'))
}
