import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioText } from '../../scenarios.ts'

/** Posts in both, with freedom and openness in the one and control in the other (as in effect E4). */
const STUDY = `study: 1
title: Small town
seed: small
towns: { small: town.yaml }
weeks: 300
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
  polarisation: { set: society.polarisation, family: uniform, low: 0.1, high: 0.7 }
policies:
  states: { from: prior, count: 8 }
  futures:
    as_it_was: []
    half: ['place.multiplier=0.5']
    second: ['arrivals.shocks=[{from: 2018-03-05, persons: 200, shape: surge, weeks: 26}]']
  budget: { cost: 60000, hours: 2000 }
  plans:
    nothing: []
    free:
      - { lever: posts, from: 2015-06-01, intensity: 1, settings: { limit: 10 } }
      - leadership.control=0.05
      - leadership.openness=0.9
    steered:
      - { lever: posts, from: 2015-06-01, intensity: 1, settings: { limit: 10 } }
      - { lever: steering, from: 2015-06-01, intensity: 1 }
      - leadership.control=0.9
      - leadership.openness=0.3
    provided:
      - { lever: provision, from: 2015-06-01, intensity: 1 }
  search: { levers: [posts, forum], generations: 3, population: 4, states: 2, keep: 2 }
  aims:
    coverage: { outcome: coverage mean 2015-09..2016-08, better: higher, enough: 0.5 }
    members: { outcome: members at 2019-06, better: higher, enough: 10, weight: 1 }
    spent: { outcome: cost sum, better: lower, weight: 1 }
`

/** A study of plans for a small town, in a folder of its own; `change` makes another one of its text. */
export function smallPolicies(
  folder: string,
  change: (text: string) => string = (text) => text,
): string {
  mkdirSync(folder, { recursive: true })
  const town = scenarioText('neutral').replace(/population: \d+/, 'population: 10000')
  writeFileSync(join(folder, 'town.yaml'), town)
  writeFileSync(join(folder, 'study.yaml'), change(STUDY))
  return folder
}
