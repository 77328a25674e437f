import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'

/** A fit that leaves targets out, to see whether it says them all the same. */
export type HoldOut = { readonly name: string; readonly told: string; readonly hold: object }

/** Patterns without a date of their own that speak of the time after 2017. */
const LATER = [
  'p12_value_persistence',
  'p10_value_core_2019_per_peak',
  'p5_value_refugees_per_member_2019',
  'first_concept_never_end',
]

/** Until 2017, and each town left out. */
export const HOLD_OUTS: readonly HoldOut[] = [
  {
    name: 'until-2017',
    told: 'fitted until 2017, held against what came later',
    hold: { after: '2017-12-31', targets: LATER },
  },
  ...[1, 2, 3].map((town) => ({
    name: `without-town-${town}`,
    told: `fitted to the other towns, held against Town ${'I'.repeat(town)}`,
    hold: { towns: [`town-${town}`] },
  })),
]

/** Smaller than the fit to all: they have to say whether it carries, not what the posterior is. */
export const WAVES = { count: 1, points: 300, draws: 1000 }
export const ABC = { draws: 800, particles: 80 }

/** Makes the folder of a fit that holds targets out, from the study of the fit to all of them; returns it. */
export function holdOutFolder(study: string, place: string, { name, hold }: HoldOut): string {
  const folder = join(place, name)
  const file = join(folder, 'study.yaml')
  const document = parseDocument(readFileSync(study, 'utf8'))
  for (const [key, value] of Object.entries(WAVES))
    document.setIn(['calibration', 'waves', key], value)
  for (const [key, value] of Object.entries(ABC)) document.setIn(['calibration', 'abc', key], value)
  document.setIn(['calibration', 'hold'], hold)
  mkdirSync(folder, { recursive: true })
  const text = document.toString({ lineWidth: 0 })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  return folder
}
