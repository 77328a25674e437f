import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParse, type DSVRowString } from 'd3-dsv'
import { calibrate } from '../../../cli/study/calibrate.ts'
import { writeCalibration } from '../../../cli/study/calibration-tables.ts'
import type { Engine } from '../../../cli/study/engine.ts'
import { type OpenStudy, openStudy } from '../../../cli/study/open-study.ts'
import { openResults } from '../../../cli/study/results.ts'
import { fitHyperparameters } from '../../../experiments/inference/fit-emulator.ts'
import type { StudyRun } from '../../../experiments/study/evaluate.ts'

/** What a run comes to: a value for each name. */
export type MadeModel = (run: StudyRun, open: OpenStudy) => readonly number[]

/** A fit that was made, with its tables. */
export type MadeFit = {
  readonly open: OpenStudy
  readonly files: readonly string[]
  table(name: string): readonly DSVRowString[]
}

/** Fits a study in a folder of its own, with a formula in the place of the model. */
export async function madeFit(folder: string, study: string, model: MadeModel): Promise<MadeFit> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'study.yaml'), study)
  const open = await openStudy(folder)
  const results = openResults(open)
  const engine: Engine = {
    size: 2,
    evaluate: async ({ runs }) =>
      runs.map(({ key, run }) => ({
        key,
        // As long as a run would take, so that chunks are as small as they would be.
        milliseconds: 100,
        result: { status: 'ok', values: model(run, open) },
      })),
    close: async () => {},
  }
  try {
    const { signal } = new AbortController()
    const fit = await calibrate(open, results.journal, engine, {
      signal,
      quiet: true,
      fitting: fitHyperparameters,
    })
    if (fit === undefined) throw new Error('nothing is fitted')
    const files = writeCalibration(open, fit)
    const table = (name: string) =>
      csvParse(readFileSync(join(folder, `results/calibration/${name}.csv`), 'utf8'))
    return { open, files, table }
  } finally {
    results.close()
  }
}
