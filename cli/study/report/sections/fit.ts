import { weightedQuantiles } from '../../../../experiments/inference/weighted.ts'
import { priorOf } from '../../../../experiments/priors/prior-of.ts'
import type { StudyTarget } from '../../../../experiments/study/calibration.ts'
import type { Factor } from '../../../../experiments/study/study.ts'
import { bars } from '../../../../figures/bars.ts'
import { type Limit, limitsDrawing } from '../../../../figures/limits.ts'
import { valueAt } from '../../../../sim/index.ts'
import { type FitTables, numberIn, readFit } from '../../read-fit.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import { type Block, MOST, type Reported, type Section } from '../section.ts'

/** Ends of the range that is drawn of what is left. */
const LEVELS = [0.05, 0.5, 0.95] as const

/** How the study agrees with what was observed, and what that says of its factors. */
export const fit: Section = {
  id: 'fit',
  title: ({ words }) => words.fit.title,
  blocks(reported, say) {
    const { study, folder } = reported.open
    const tables = readFit(folder)
    if (study.calibration === undefined || tables === undefined) return []
    return [
      ...lead(reported, tables, say),
      ...waves(tables, say),
      ...(tables.particles.length > 0
        ? [
            ...targets(reported, tables, say),
            ...marginals(reported, tables, say),
            ...contraction(tables, say),
            ...directions(tables, say),
            ...path(tables, say),
            ...selfCheck(tables, say),
          ]
        : []),
    ]
  },
}

function lead({ open }: Reported, { targets: rows, particles }: FitTables, say: Say): Block[] {
  const words = say.words.fit
  const all = open.study.calibration?.targets ?? []
  const held = all.filter((target) => target.held).length
  const inside = (kind: string) => {
    const own = rows.filter(({ fitted }) => fitted === kind)
    return { own: own.length, inside: own.filter((row) => row.inside_90 === 'yes').length }
  }
  const [fitted, heldOut] = [inside('fitted'), inside('held out')]
  return [
    { kind: 'text', text: words.lead(say.whole(all.length - held), say.whole(held)) },
    ...(particles.length > 0
      ? [
          {
            kind: 'text',
            text: words.covered(fitted.inside, fitted.own, heldOut.inside, heldOut.own),
          } as const,
        ]
      : []),
  ]
}

/** What waves left. */
function waves({ waves: rows }: FitTables, say: Say): Block[] {
  const words = say.words.fit
  const numbers = [...new Set(rows.map(({ wave }) => wave ?? ''))]
  if (numbers.length === 0) return []
  return [
    {
      kind: 'table',
      title: words.waves,
      head: [words.wave, words.points, words.left],
      rows: numbers.map((number) => {
        const row = valueAt(
          rows.filter(({ wave }) => wave === number),
          0,
        )
        return [
          number,
          say.whole(numberIn(row, 'points')),
          `${say.number(100 * numberIn(row, 'left_after'))} %`,
        ]
      }),
      right: [0, 1, 2],
    },
  ]
}

/** Every target beside what would be measured. */
function targets(reported: Reported, { targets: rows }: FitTables, say: Say): Block[] {
  const words = say.words.fit
  const all = reported.open.study.calibration?.targets ?? []
  const told = rows.flatMap((row, at) => {
    const target = all[at]
    const [low, middle, high] = ['q05', 'q50', 'q95'].map((name) => numberIn(row, name))
    if (target === undefined || low === undefined || middle === undefined || high === undefined)
      return []
    return Number.isFinite(low) ? [{ row, target, low, middle, high }] : []
  })
  const limits = told.map(({ target, low, high, row }): Limit => {
    const format = formatOf(reported, target, say)
    const ends = [Math.min(low, target.value), Math.max(high, target.value)] as const
    return {
      name: targetName(reported, target, say),
      told: `${format(target.value)}${row.fitted === 'fitted' ? '' : ` · ${words.held}`}`,
      range: ends,
      parts: [[low, high]],
      mark: target.value,
      format,
    }
  })
  return [
    {
      kind: 'figure',
      name: 'fit-targets',
      title: words.targets,
      told: words.targetsTold,
      drawing: limitsDrawing(limits, say.number),
      rows: [
        ['target', 'fitted', 'observed', 'q05', 'q50', 'q95', 'inside_90'],
        ...told.map(({ row, target, low, middle, high }) => [
          target.name,
          row.fitted ?? '',
          target.value,
          low,
          middle,
          high,
          row.inside_90 ?? '',
        ]),
      ],
    },
  ]
}

function targetName(reported: Reported, { town, minus, outcome }: StudyTarget, say: Say): string {
  const found = reported.outcomes.find(({ id }) => id === outcome)
  const name = found ? outcomeName(found.outcome, say) : outcome
  const { towns } = reported
  if (minus !== undefined) return `${valueAt(towns, town)} − ${valueAt(towns, minus)}: ${name}`
  return towns.length > 1 ? `${valueAt(towns, town)}: ${name}` : name
}

function formatOf(reported: Reported, { outcome }: StudyTarget, say: Say) {
  const found = reported.outcomes.find(({ id }) => id === outcome)
  return found ? outcomeFormat(found.outcome, say) : say.number
}

/** Factors of which most was learnt: what is left of what was believed. */
function marginals(
  reported: Reported,
  { particles, identification }: FitTables,
  say: Say,
): Block[] {
  const words = say.words.fit
  const weights = particles.map((row) => numberIn(row, 'weight'))
  const learnt = identification
    .map((row) => ({ name: row.parameter ?? '', contraction: numberIn(row, 'contraction') }))
    .sort((one, other) => other.contraction - one.contraction)
    .slice(0, MOST)
  const rows = learnt.flatMap(({ name }) => {
    const factor = reported.factors.find((one) => one.name === name)
    if (factor === undefined || factor.choices !== undefined) return []
    const values = particles.map((row) => numberIn(row, `p_${name}`))
    const [low = 0, middle = 0, high = 0] = weightedQuantiles(values, weights, [...LEVELS])
    return [{ name, factor, low, middle, high }]
  })
  return [
    {
      kind: 'figure',
      name: 'fit-marginals',
      title: words.marginals,
      told: words.marginalsTold,
      drawing: limitsDrawing(
        rows.map(({ name, factor, low, middle, high }) => ({
          name,
          told: say.words.interval(say.number(low), say.number(high)),
          range: endsOf(factor),
          parts: [[low, high]],
          mark: middle,
        })),
        say.number,
      ),
      rows: [
        ['parameter', 'prior_low', 'prior_high', 'q05', 'q50', 'q95'],
        ...rows.map(({ name, factor, low, middle, high }) => [
          name,
          ...endsOf(factor),
          low,
          middle,
          high,
        ]),
      ],
    },
  ]
}

/** Where nearly all of what was believed lies. */
function endsOf({ prior }: Pick<Factor, 'prior'>): [number, number] {
  const { low, high, quantile } = priorOf(prior)
  return [
    Number.isFinite(low) ? low : quantile(0.005),
    Number.isFinite(high) ? high : quantile(0.995),
  ]
}

/** Standard errors of a variance within which many factors of which nothing was learnt lie. */
const BY_CHANCE = 3

/** How much was learnt of each factor, against what so few points would seem to say of any. */
function contraction({ identification, generations }: FitTables, say: Say): Block[] {
  const words = say.words.fit
  const last = generations.at(-1)
  const chance = last ? BY_CHANCE * Math.sqrt(2 / numberIn(last, 'ess')) : Number.NaN
  const rows = identification
    .map((row) => ({ name: row.parameter ?? '', value: numberIn(row, 'contraction') }))
    .sort((one, other) => other.value - one.value)
  return [
    {
      kind: 'figure',
      name: 'fit-contraction',
      title: words.contraction,
      told: words.contractionTold,
      drawing: bars({
        rows: rows.slice(0, MOST).map(({ name, value }) => ({
          name,
          told: say.percent(Math.max(0, value)),
          bar: { value: Math.max(0, value), low: Number.NaN, high: Number.NaN },
        })),
        ...(chance < 1 ? { against: { value: chance, name: words.byChance } } : {}),
        ends: [0, 1],
        format: say.percent,
      }),
      rows: [['parameter', 'contraction'], ...rows.map(({ name, value }) => [name, value])],
    },
  ]
}

/** Combinations of factors of which data say nothing. */
function directions({ directions: rows }: FitTables, say: Say): Block[] {
  const words = say.words.fit
  const open = rows.filter((row) => row.open === 'yes').length
  return [{ kind: 'text', text: words.open(say.whole(open), say.whole(rows.length)) }]
}

/** How the sampler closed in. */
function path({ generations }: FitTables, say: Say): Block[] {
  const words = say.words.fit
  return [
    {
      kind: 'table',
      title: words.path,
      head: [words.generation, words.tolerance, words.kept, words.run, words.independent],
      rows: generations.map((row) => {
        const epsilon = numberIn(row, 'epsilon')
        return [
          row.t ?? '',
          Number.isFinite(epsilon) ? say.number(epsilon) : '–',
          say.whole(numberIn(row, 'n_accepted')),
          say.whole(numberIn(row, 'n_evaluated')),
          say.whole(numberIn(row, 'ess')),
        ]
      }),
      right: [0, 1, 2, 3, 4],
    },
  ]
}

/** Ranks as uneven as this come about once in a hundred factors where all is well. */
const RARE = 0.01

/** Whether the fit finds again what make-believe observations were made with. */
function selfCheck({ check }: FitTables, say: Say): Block[] {
  if (check.length === 0) return []
  const mean = check.reduce((sum, row) => sum + numberIn(row, 'coverage_90'), 0) / check.length
  const uneven = check.filter((row) => numberIn(row, 'probability') < RARE).length
  const fits = say.whole(numberIn(valueAt(check, 0), 'fits'))
  const told = [fits, say.percent(mean), say.whole(uneven), say.whole(check.length)] as const
  return [{ kind: 'text', text: say.words.fit.check(...told) }]
}
