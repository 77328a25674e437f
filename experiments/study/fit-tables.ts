import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { identification } from '../inference/directions.ts'
import { PREDICTIVE_LEVELS, predictiveCheck } from '../inference/predictive-check.ts'
import type { PosteriorSample, Trace } from './posterior.ts'
import type { Cell } from './sensitivity-rows.ts'
import { cellOf } from './setting.ts'
import type { Study } from './study.ts'

/** A table: names of its columns, and its rows. */
export type Table = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** How a sampler came to its sample, generation by generation. */
export function generationsTable(trace: Trace): Table {
  return {
    head: ['t', 'epsilon', 'n_accepted', 'n_evaluated', 'n_failed', 'ess', 'acceptance_rate'],
    rows: trace.map(({ epsilon, accepted, evaluated, failed, ess }, t) => [
      t,
      epsilon,
      accepted,
      evaluated,
      failed,
      ess,
      accepted / evaluated,
    ]),
  }
}

/** The sample of a posterior: a row for each point with its factors and what it says of each target. */
export function particlesTable(study: Study, posterior: PosteriorSample): Table {
  const { points, weights, distances, statistics, evaluations, models: ofPoints } = posterior
  const { targets = [], models } = study.calibration ?? {}
  return {
    head: [
      'particle',
      'eval_index',
      'weight',
      'distance',
      // A fit of one model has no column for it.
      ...(models ? ['model'] : []),
      ...study.factors.map(({ name }) => `p_${name}`),
      ...targets.map(({ name }) => `s_${name.replaceAll(/[^a-zA-Z0-9_]+/g, '_')}`),
    ],
    rows: points.map((point, at) => [
      at,
      valueAt(evaluations, at),
      valueAt(weights, at),
      valueAt(distances, at),
      ...(models ? [valueAt(models, valueAt(ofPoints, at)).name] : []),
      ...study.factors.map((factor, place) => cellOf(factor, valueAt(point, place))),
      ...targets.map((_, place) => valueAt(statistics, at)[place] ?? null),
    ]),
  }
}

/** What would be measured of each target, against what was. */
export function predictiveTable(study: Study, { statistics, weights }: PosteriorSample): Table {
  const targets = study.calibration?.targets ?? []
  const rows = predictiveCheck(statistics, weights, targets, new Chance(study.seed, 'ppc'))
  return {
    head: [
      'target',
      'fitted',
      'observed',
      ...PREDICTIVE_LEVELS.map((level) => `q${String(Math.round(100 * level)).padStart(2, '0')}`),
      'probability',
      'inside_90',
      'missing',
    ],
    rows: rows.map(({ name, observed, quantiles, probability, inside, missing }, at) => [
      name,
      targets[at]?.held ? 'held out' : 'fitted',
      observed,
      ...quantiles,
      probability,
      inside ? 'yes' : 'no',
      missing,
    ]),
  }
}

/** How much of the variance of each factor the data took away. */
export function identificationTable(
  { factors }: Pick<Study, 'factors'>,
  { scores, weights }: PosteriorSample,
): Table {
  const { contraction } = identification(scores, weights)
  return {
    head: ['parameter', 'contraction'],
    rows: factors.map(({ name }, at) => [name, valueAt(contraction, at)]),
  }
}

/** Parts of a combination below this are not told. */
const LEAST_PART = 0.2

/** Combinations of factors, from that of which the data say least. */
export function directionsTable(
  { factors }: Pick<Study, 'factors'>,
  { scores, weights }: PosteriorSample,
): Table {
  const { directions } = identification(scores, weights)
  return {
    head: ['direction', 'left', 'open', 'combination'],
    rows: directions.map(({ left, open, parts }, at) => [
      at + 1,
      left,
      open ? 'yes' : 'no',
      parts
        .flatMap((part, place) =>
          Math.abs(part) < LEAST_PART
            ? []
            : [`${part > 0 ? '+' : ''}${part.toFixed(2)} ${valueAt(factors, place).name}`],
        )
        .join(' '),
    ]),
  }
}
