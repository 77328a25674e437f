import { BASELINE } from '../plan/plan.ts'
import type { PresetKey } from '../plan/presets.ts'
import { Watched } from '../state/watched.ts'
import { FORMAT, type RangesRecord } from './record.ts'
import { type TownRanges, townRanges } from './town-ranges.ts'

/** Each file is loaded when its plan is first looked at. */
const FILES = import.meta.glob<string>('../../scenarios/ranges/*.json', {
  query: '?raw',
  import: 'default',
})

/** Reads a file of ranges; throws where it is of another format. */
export function readRanges(text: string): RangesRecord {
  const record = JSON.parse(text) as RangesRecord
  if (record.ranges !== FORMAT)
    throw new RangeError(`ranges: expected format ${FORMAT}, got ${JSON.stringify(record.ranges)}`)
  return record
}

/** The ranges that come with the page, by plan. */
export class RangesLibrary extends Watched {
  #read = new Map<PresetKey, readonly TownRanges[] | 'reading'>()

  /** The towns under a plan; undefined until they are there. What cannot be loaded stays away: the page then says that it shows single runs. */
  of(preset: PresetKey): readonly TownRanges[] | undefined {
    const known = this.#read.get(preset)
    if (known === undefined) void this.#load(preset)
    return known === 'reading' ? undefined : known
  }

  async #load(preset: PresetKey): Promise<void> {
    this.#read.set(preset, 'reading')
    try {
      const [plan, baseline] = await Promise.all([preset, BASELINE.preset].map(recordOf))
      this.#read.set(preset, townRanges(plan!, baseline!))
      this.tell()
    } catch {
      // Tried again when the page is opened anew.
    }
  }
}

async function recordOf(preset: PresetKey): Promise<RangesRecord> {
  return readRanges(await FILES[`../../scenarios/ranges/${preset}.json`]!())
}
