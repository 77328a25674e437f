import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioText } from '../../../scenarios.ts'

/** A design, a fit of two waves with rejection, and plans with a search: all that a study can ask for. */
const STUDY = `study: 1
title: Stage by stage
seed: stages
towns: { small: town.yaml }
weeks: 104
uncertainties:
  entry: { set: parameters.entryHazard, family: uniform, low: 0.003, high: 0.02 }
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes: [members max]
design: { method: sobol, points: 4 }
seeds: 2
targets:
  small:
    - { outcome: active/residents, date: 2015-10, value: 0.05, standard_error: 0.003, definition: made }
    - { outcome: active/residents, date: 2015-12, value: 0.077, standard_error: 0.005, definition: made }
calibration:
  discrepancy: 0.02
  waves: { count: 2, points: 30, rank: 1, draws: 200 }
  abc: { method: rejection, draws: 100, particles: 10 }
policies:
  states: { from: prior, count: 3 }
  plans:
    nothing: []
    posts:
      - { lever: posts, from: 2015-06-01, intensity: 1, settings: { limit: 10 } }
  search: { levers: [posts, forum], generations: 1, population: 4, states: 2, keep: 1 }
  aims:
    members: { outcome: members at 2015-12, better: higher }
    spent: { outcome: cost sum, better: lower }
`

/** A small study whose runs follow from each other, in a folder of its own; `change` makes another one of its text. */
export function stagedStudy(
  folder: string,
  change: (text: string) => string = (text) => text,
): string {
  mkdirSync(folder, { recursive: true })
  const town = scenarioText('neutral').replace(/population: \d+/, 'population: 2000')
  writeFileSync(join(folder, 'town.yaml'), town)
  writeFileSync(join(folder, 'study.yaml'), change(STUDY))
  return folder
}
