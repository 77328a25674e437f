import { exp, log } from '../../sim/index.ts'

/** Chance of at least `hits` hits in `tries` tries, each of which hits with `chance`. */
export function binomialTail(hits: number, tries: number, chance: number): number {
  if (hits <= 0) return 1
  if (hits > tries || chance <= 0) return 0
  if (chance >= 1) return 1
  // From the side of the mean on which terms fall, so that the first of them is the largest.
  if (hits <= tries * chance) return 1 - binomialTail(tries - hits + 1, tries, 1 - chance)
  const odds = chance / (1 - chance)
  let term = 1
  let sum = 1
  for (let count = hits; count < tries && term > sum * Number.EPSILON; count++) {
    term *= ((tries - count) / (count + 1)) * odds
    sum += term
  }
  return sum * exp(logTerm(hits, tries, chance))
}

/** Logarithm of the chance of just so many hits. */
function logTerm(hits: number, tries: number, chance: number): number {
  let sum = hits * log(chance) + (tries - hits) * log(1 - chance)
  const few = Math.min(hits, tries - hits)
  for (let count = 1; count <= few; count++) sum += log((tries - few + count) / count)
  return sum
}
