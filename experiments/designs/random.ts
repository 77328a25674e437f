import { Chance } from '../chance.ts'
import { checkSize, type Design } from './design.ts'

/** Points drawn independently of each other. Can be extended: luck goes on. */
export function random(names: readonly string[], points: number, seed: string): Design {
  checkSize('points', points)
  const chance = new Chance(seed, 'random design')
  return {
    method: 'random',
    names,
    rows: points,
    space: 'shares',
    pointOf: (row) => Float64Array.from(names, (_, factor) => chance.at(factor, row)),
    roleOf: () => 'random',
    extend: (more) => random(names, more, seed),
  }
}
