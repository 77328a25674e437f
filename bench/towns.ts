import { readFileSync } from 'node:fs'
import { formatProblems, parseScenario, type Scenario } from '../sim/index.ts'

const folder = new URL('../scenarios/', import.meta.url)
const inflow = { germany: readFileSync(new URL('inflow/germany.csv', folder), 'utf8') }

/** The three towns of the study, as they are shipped. */
export const TOWNS = ['town-1', 'town-2', 'town-3'] as const

/** A shipped scenario. */
export function town(name: string): Scenario {
  const parsed = parseScenario(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), { inflow })
  if (!parsed.ok) throw new Error(formatProblems(name, parsed.problems))
  return parsed.scenario
}

/**
 * Town I with another number of inhabitants and the arrivals of the shipped one. `willing`
 * scales the possible helpers, so that about as many engage as in a town of
 * `willing` x 100,000 inhabitants; need per inhabitant is scaled alike.
 */
export function townOf(population: number, willing: number): Scenario {
  const base = town('town-1')
  const share = Math.min(1, (willing * base.place.population) / population)
  const { latentShare, certainShare, experienceBonus, needScale } = base.parameters
  return {
    ...base,
    place: {
      ...base.place,
      population,
      multiplier: (willing * base.place.population) / population,
    },
    parameters: {
      ...base.parameters,
      latentShare: latentShare * share,
      certainShare: certainShare * share,
      experienceBonus: experienceBonus * share,
      needScale: needScale * share,
    },
  }
}
