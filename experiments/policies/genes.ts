import { exp, log, valueAt } from '../../sim/index.ts'
import type { Chance } from '../chance.ts'

/** A number that a search may choose: any between two, a whole one, or one of `count` choices. */
export type Gene =
  | { readonly kind: 'real' | 'whole'; readonly low: number; readonly high: number }
  | { readonly kind: 'choice'; readonly count: number }

/** How near to their parents children lie (distribution indices), and how often something changes. */
export type Variation = {
  readonly crossover: number
  readonly crossoverIndex: number
  readonly mutation: number
  readonly mutationIndex: number
}

/** A candidate by chance, evenly. */
export function randomGenes(genes: readonly Gene[], chance: Chance): Float64Array {
  return Float64Array.from(genes, (gene) => {
    if (gene.kind === 'choice') return chance.below(gene.count)
    if (gene.kind === 'whole') return gene.low + chance.below(gene.high - gene.low + 1)
    return gene.low + chance.uniform() * (gene.high - gene.low)
  })
}

/**
 * Two children of two parents: simulated binary crossover of numbers (Deb and Agrawal 1995, with
 * bounds), a swap of choices.
 */
export function crossed(
  genes: readonly Gene[],
  [one, other]: readonly [Float64Array, Float64Array],
  { crossover, crossoverIndex }: Variation,
  chance: Chance,
): [Float64Array, Float64Array] {
  const children: [Float64Array, Float64Array] = [one.slice(), other.slice()]
  if (chance.uniform() > crossover) return children
  for (const [at, gene] of genes.entries()) {
    if (chance.uniform() > 0.5) continue
    const [a, b] = [valueAt(one, at), valueAt(other, at)]
    if (a === b) continue
    if (gene.kind === 'choice') {
      children[0][at] = b
      children[1][at] = a
      continue
    }
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const luck = chance.uniform()
    const middle = (low + high) / 2
    const half = (room: number) =>
      (spread(luck, room, high - low, crossoverIndex) * (high - low)) / 2
    const pair = [middle - half(low - gene.low), middle + half(gene.high - high)]
    if (chance.uniform() < 0.5) pair.reverse()
    children[0][at] = fitting(gene, valueAt(pair, 0))
    children[1][at] = fitting(gene, valueAt(pair, 1))
  }
  return children
}

/** How many times as far apart as the parents the children lie, with so much room to the bound. */
function spread(luck: number, room: number, apart: number, index: number): number {
  const alpha = 2 - power(1 + (2 * room) / apart, -(index + 1))
  return luck <= 1 / alpha
    ? power(luck * alpha, 1 / (index + 1))
    : power(1 / (2 - luck * alpha), 1 / (index + 1))
}

/** Changes genes in place: polynomial mutation of numbers (Deb 2001, with bounds), another choice. */
export function mutated(
  genes: readonly Gene[],
  child: Float64Array,
  { mutation, mutationIndex }: Variation,
  chance: Chance,
): Float64Array {
  for (const [at, gene] of genes.entries()) {
    if (chance.uniform() > mutation) continue
    if (gene.kind === 'choice') {
      if (gene.count > 1)
        child[at] = (valueAt(child, at) + 1 + chance.below(gene.count - 1)) % gene.count
      continue
    }
    const range = gene.high - gene.low
    if (!(range > 0)) continue
    const value = valueAt(child, at)
    const luck = chance.uniform()
    const step =
      range * push(luck, (value - gene.low) / range, (gene.high - value) / range, mutationIndex)
    // A whole number that hardly moves would never move at all.
    const least = gene.kind === 'whole' ? Math.sign(step) * Math.max(1, Math.abs(step)) : step
    child[at] = fitting(gene, value + least)
  }
  return child
}

/** A share of the range, from what lies below to what lies above, mostly little. */
function push(luck: number, below: number, above: number, index: number): number {
  if (luck < 0.5)
    return power(2 * luck + (1 - 2 * luck) * power(1 - below, index + 1), 1 / (index + 1)) - 1
  return 1 - power(2 * (1 - luck) + 2 * (luck - 0.5) * power(1 - above, index + 1), 1 / (index + 1))
}

function fitting(gene: Extract<Gene, { readonly low: number }>, value: number): number {
  const within = Math.min(gene.high, Math.max(gene.low, value))
  return gene.kind === 'whole' ? Math.round(within) : within
}

/** A power with the same bits in all engines, as candidates end up in runs. */
function power(base: number, exponent: number): number {
  return base > 0 ? exp(exponent * log(base)) : 0
}
