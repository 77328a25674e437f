import { weightedQuantiles } from '../../../../../experiments/inference/weighted.ts'
import { priorOf } from '../../../../../experiments/priors/prior-of.ts'
import type { Factor } from '../../../../../experiments/study/study.ts'
import { histograms } from '../../../../../figures/histograms.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { FitTables } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import { type Block, MOST, type Reported } from '../../section.ts'
import { contractionByChance, learntFactors, weightsOf } from './learnt.ts'

/** Ends of the range that is told of what is left. */
const LEVELS = [0.05, 0.95]
/** Bars of a factor of many values, and draws of its prior. */
const BARS = 16
const DRAWS = 4000
/** Share of a prior without ends that is not drawn, to each side. */
const EDGE = 0.005

/** Factors of which most was learnt: what is left of what was believed. */
export function marginalBlocks(
  { factors }: Reported,
  tables: FitTables,
  say: Say,
): readonly Block[] {
  const words = say.words.fit
  const weights = weightsOf(tables)
  const learnt = learntFactors(tables)
  const chance = contractionByChance(tables)
  const beyond = learnt.filter(({ contraction }) => contraction > chance).length
  const shown = learnt.slice(0, MOST).flatMap(({ name }) => {
    const factor = factors.find((one) => one.name === name)
    if (factor === undefined) return []
    const column = tables.particles.map((row) => cellOf(factor, row[`p_${name}`] ?? ''))
    return [marginalOf(factor, column, weights, say)]
  })
  return [
    { kind: 'text', text: words.learnt(say.whole(beyond), say.whole(learnt.length)) },
    {
      kind: 'figure',
      name: 'fit-marginals',
      title: words.marginals,
      told: words.marginalsTold,
      drawing: histograms(
        shown.map(({ name, told, ends, bars }) => ({
          name,
          told,
          ends,
          bars: bars.map(({ after }) => after),
          outline: bars.map(({ before }) => before),
        })),
      ),
      rows: [
        ['parameter', 'from', 'to', 'before', 'after'],
        ...shown.flatMap(({ name, bars }) =>
          bars.map(({ from, to, before, after }) => [name, from, to, before, after]),
        ),
      ],
    },
  ]
}

type Marginal = {
  readonly name: string
  readonly told: string
  readonly ends: readonly [string, string]
  readonly bars: readonly {
    readonly from: number | string
    readonly to: number | string
    readonly before: number
    readonly after: number
  }[]
}

/** The number of a cell; the place of a word among what may be chosen. */
function cellOf({ choices }: Pick<Factor, 'choices'>, cell: string): number {
  if (choices === undefined) return Number(cell)
  return choices.findIndex(
    (choice) => cell === (typeof choice === 'object' ? JSON.stringify(choice) : String(choice)),
  )
}

function marginalOf(
  { name, prior, choices }: Pick<Factor, 'name' | 'prior' | 'choices'>,
  values: readonly number[],
  weights: readonly number[],
  say: Say,
): Marginal {
  const { low, high, quantile } = priorOf(prior)
  const believed = Float64Array.from({ length: DRAWS }, (_, at) => quantile((at + 0.5) / DRAWS))
  const distinct = [...new Set(believed)]
  const [from = 0, to = 0] = weightedQuantiles(values, weights, LEVELS)
  const wordFor = (value: number) =>
    choices === undefined ? say.number(value) : String(choices[value])
  const told = choices === undefined ? say.words.interval(say.number(from), say.number(to)) : ''
  const even = believed.map(() => 1)
  if (distinct.length <= BARS) {
    const bars = distinct.map((value) => ({
      from: wordFor(value),
      to: wordFor(value),
      before: shareOf(believed, even, (one) => one === value),
      after: shareOf(values, weights, (one) => one === value),
    }))
    const ends = [wordFor(distinct[0] ?? 0), wordFor(distinct.at(-1) ?? 0)] as const
    return { name, told, ends, bars }
  }
  const first = Number.isFinite(low) ? low : quantile(EDGE)
  const last = Number.isFinite(high) ? high : quantile(1 - EDGE)
  const width = (last - first) / BARS
  const barOf = (value: number) =>
    Math.min(BARS - 1, Math.max(0, Math.floor((value - first) / width)))
  const bars = Array.from({ length: BARS }, (_, bar) => ({
    from: first + bar * width,
    to: first + (bar + 1) * width,
    before: shareOf(believed, even, (one) => barOf(one) === bar),
    after: shareOf(values, weights, (one) => barOf(one) === bar),
  }))
  return { name, told, ends: [say.number(first), say.number(last)], bars }
}

function shareOf(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  test: (value: number) => boolean,
): number {
  let [hits, all] = [0, 0]
  for (let at = 0; at < values.length; at++) {
    const weight = valueAt(weights, at)
    all += weight
    if (test(valueAt(values, at))) hits += weight
  }
  return hits / all
}
