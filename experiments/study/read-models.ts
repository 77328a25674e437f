import { z } from 'zod'
import { canonical, scenarioReader } from '../../sim/index.ts'
import type { StudyModel } from './calibration.ts'
import type { StudyTown } from './study.ts'

const changes = z.array(z.string().min(1)).max(100)

/** What stands under `calibration.models` in a study. */
export const modelsSchema = z
  .record(
    z.string().regex(/^[a-zA-Z][\w-]*$/, 'expected letters, digits, _ and -, a letter first'),
    z.union([
      changes,
      z.strictObject({ set: changes.default([]), weight: z.number().positive().default(1) }),
    ]),
  )
  .refine((models) => Object.keys(models).length > 1, { message: 'expected two or more models' })

/**
 * Models that compete, in the order of the file; each is tried in all towns. Two that change the
 * same would share the probability of one.
 */
export function readModels(
  file: z.output<typeof modelsSchema>,
  towns: readonly StudyTown[],
  tell: (path: string, message: string) => void,
): readonly StudyModel[] {
  const models = Object.entries(file).map(([name, given]): StudyModel => {
    const { set, weight } = Array.isArray(given) ? { set: given, weight: 1 } : given
    return { name, set, weight }
  })
  const known = new Map<string, string>()
  for (const { name, set } of models) {
    const same = known.get(canonical([...set].sort()))
    if (same === undefined) known.set(canonical([...set].sort()), name)
    else tell(name, `changes the same as "${same}"`)
  }
  const readers = towns.map(({ name, text, tables }) => ({
    town: name,
    read: scenarioReader(text, { inflow: tables }),
  }))
  for (const { name, set } of models)
    for (const { town, read } of readers) {
      const tried = read(set)
      if (tried.ok) continue
      for (const { path, message } of tried.problems) tell(name, `${town}: ${path}: ${message}`)
    }
  return models
}
