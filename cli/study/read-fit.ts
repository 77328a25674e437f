import { existsSync, readFileSync } from 'node:fs'
import { csvParse, type DSVRowString } from 'd3-dsv'
import { resultPath } from './open-study.ts'

/** What the tables of a calibration say. */
export type FitTables = {
  readonly waves: readonly DSVRowString[]
  readonly generations: readonly DSVRowString[]
  readonly particles: readonly DSVRowString[]
  readonly targets: readonly DSVRowString[]
  readonly identification: readonly DSVRowString[]
  readonly directions: readonly DSVRowString[]
  /** Which targets rule out how much in each wave; empty in results of earlier versions. */
  readonly rulingOut: readonly DSVRowString[]
  /** What answers about factors rest on; empty in results of earlier versions. */
  readonly priorSensitivity: readonly DSVRowString[]
  /** Models that compete; empty where there is one. */
  readonly models: readonly DSVRowString[]
  readonly confusion: readonly DSVRowString[]
  /** What each band leaves, and how many draws lie in how many; empty where nothing is filtered. */
  readonly filter: readonly DSVRowString[]
  readonly bandsMet: readonly DSVRowString[]
  /** What fits to make-believe observations say; empty where nobody asked. */
  readonly check: readonly DSVRowString[]
}

/** The tables of the calibration of a study; undefined where nothing was sampled yet. */
export function readFit(folder: string): FitTables | undefined {
  const read = (name: string): readonly DSVRowString[] => {
    const path = resultPath(folder, `calibration/${name}.csv`)
    return existsSync(path) ? csvParse(readFileSync(path, 'utf8')) : []
  }
  const fit = {
    waves: read('waves'),
    generations: read('generations'),
    particles: read('particles'),
    targets: read('ppc'),
    identification: read('identification'),
    directions: read('directions'),
    rulingOut: read('ruling-out'),
    priorSensitivity: read('prior-sensitivity'),
    models: read('models'),
    confusion: read('confusion'),
    filter: read('filter'),
    bandsMet: read('bands-met'),
    check: read('sbc'),
  }
  const some = [fit.particles, fit.waves, fit.filter].some((rows) => rows.length > 0)
  return some ? fit : undefined
}

/** The number in a cell; NaN where there is none. */
export function numberIn(row: DSVRowString, name: string): number {
  const text = row[name] ?? ''
  return text === '' ? Number.NaN : Number(text)
}
