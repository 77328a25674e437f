import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How large a study is, and what a run of it costs. */
export type Size = {
  readonly runs: number
  readonly weeks: number
  readonly population: number
}

/** Seeds of each setting. */
const SEEDS = 4

/** Writes a study of a small town into a folder that is not there yet. */
export function writeStudy(folder: string, { runs, weeks, population }: Size): void {
  mkdirSync(folder, { recursive: true })
  const town = readFileSync(new URL('../../scenarios/neutral.yaml', import.meta.url), 'utf8')
  writeFileSync(
    join(folder, 'town.yaml'),
    town.replace(/population: \d+/, `population: ${population}`),
  )
  writeFileSync(
    join(folder, 'study.yaml'),
    `study: 1
title: Measured
seed: measured
towns: { town: town.yaml }
weeks: ${weeks}
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
  thanks: { set: leadership.thanks, family: uniform, low: 0, high: 1 }
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes: [members max, members mean, members last, circles last, linking last, coverage mean]
design: { method: sobol, points: ${Math.ceil(runs / SEEDS)} }
seeds: ${SEEDS}
`,
  )
}
