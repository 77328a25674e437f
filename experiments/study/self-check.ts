import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import {
  type Coverage,
  checkRanks,
  coverageOf,
  equalDraws,
  type RankCheck,
  rankOf,
  shareBelowTruth,
} from '../inference/simulation-based-calibration.ts'
import { coordinate } from '../inference/weighted.ts'
import { fitToDraw, type MakeBelieve } from './make-believe.ts'

/** Draws of each posterior among which a true value has its rank, and bins of the ranks. */
const AMONG = 99
const BINS = 20
/** Part of a posterior that should hold the truth as often. */
const LEVEL = 0.9

/** What fits to made-up observations say of a factor. */
export type SelfCheckRow = {
  readonly name: string
  readonly ranks: RankCheck
  readonly coverage: Coverage
}

/** What a check of a fit against itself needs. */
export type SelfCheck = MakeBelieve & {
  readonly names: readonly string[]
  /** Fits to make-believe observations. */
  readonly fits: number
  readonly seed: string
}

/**
 * Simulation-based calibration of a fit by rejection, without a further run (Talts 2018): some
 * draws are taken for the truth in turn, what their runs said for the observations, and the fit is
 * done with all others. Statistics are as they would have been measured, with draws of the errors. If it is right, ranks of true values among
 * draws of their posteriors are even, and intervals hold the truth as often as they say.
 */
export function selfCheck({ names, fits, seed, ...believed }: SelfCheck): readonly SelfCheckRow[] {
  const { draws } = believed
  const chance = new Chance(seed, 'self-check')
  const able = draws.flatMap(({ statistics }, at) => (statistics ? [at] : []))
  const truths = chance.shuffle(able).slice(0, fits)
  const ranks = names.map((): number[] => [])
  const below = names.map((): number[] => [])
  for (const truth of truths) {
    const { scores } = valueAt(draws, truth)
    const { kept } = fitToDraw(believed, truth)
    const points = kept.map((draw) => draw.scores)
    const weights = kept.map(({ weight }) => weight)
    for (const at of names.keys()) {
      const values = coordinate(points, at)
      const equal = equalDraws(values, weights, AMONG, chance)
      valueAt(ranks, at).push(rankOf(valueAt(scores, at), equal, chance))
      valueAt(below, at).push(shareBelowTruth(valueAt(scores, at), values, weights))
    }
  }
  return names.map((name, at) => ({
    name,
    ranks: checkRanks(valueAt(ranks, at), AMONG, BINS),
    coverage: coverageOf(valueAt(below, at), LEVEL),
  }))
}
