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
    check: read('sbc'),
  }
  return fit.particles.length > 0 || fit.waves.length > 0 ? fit : undefined
}

/** The number in a cell; NaN where there is none. */
export function numberIn(row: DSVRowString, name: string): number {
  const text = row[name] ?? ''
  return text === '' ? Number.NaN : Number(text)
}
