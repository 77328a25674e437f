import { priorOf } from '../../../experiments/priors/prior-of.ts'
import type { PriorSpec } from '../../../experiments/priors/prior-spec.ts'
import type { Factor } from '../../../experiments/study/study.ts'
import { valueAt } from '../../../sim/index.ts'
import { InputError } from '../../failure.ts'
import type { OpenStudy } from '../open-study.ts'
import { checkNames } from './names.ts'
import { savetxt } from './number-text.ts'
import { settingMeans } from './values.ts'
import type { Written } from './written.ts'

/** A distribution as SALib has it: its name there and its numbers. */
type Distribution = { readonly dist: string; readonly bounds: readonly number[] }

/** Share at either end that is left out of a factor without limits. */
const TAIL = 0.001
/** Rows that are named one by one. */
const NAMED = 20

/**
 * The design of a study for SALib: the problem, its file of parameters, and the matrix of points as
 * `numpy.savetxt` writes it; with metrics also what each point gave, in the same order.
 *
 * @param town place of the town whose values are written.
 * @throws InputError where a row has no value, since SALib knows rows by their order alone.
 */
export function salibFiles(open: OpenStudy, metrics: readonly string[], town: number): Written {
  const { study, plan } = open
  const { design } = plan
  const names = study.factors.map(({ name }) => name)
  checkNames(names, [], 'SALib')
  const known = study.factors.map(distributionOf)
  const all = known.map((one, at) => one ?? alike(valueAt(study.factors, at)))
  const uniform = all.every(({ dist }) => dist === 'unif')
  const groups = groupNames(open)
  const problem = {
    num_vars: names.length,
    names,
    bounds: all.map(({ bounds }) => bounds),
    ...(groups ? { groups } : {}),
    ...(uniform ? {} : { dists: all.map(({ dist }) => dist) }),
    // Points are values already; SALib would stretch them otherwise.
    sample_scaled: true,
  }
  // A line of parameters has two numbers.
  const asLines = all.every(({ bounds }) => bounds.length === 2)
  const lines = all.map(({ bounds, dist }, at) => {
    const group = groups?.[at] ?? (uniform ? [] : valueAt(names, at))
    return [valueAt(names, at), ...bounds, group, uniform ? [] : dist].flat().join(' ')
  })
  const points = Array.from({ length: design.rows }, (_, row) => plan.pointOf(row))
  const strange = names.filter((_, at) => known[at] === undefined)
  return {
    files: [
      ['problem.json', `${JSON.stringify(problem, null, 2)}\n`],
      ...(asLines ? [['params.txt', `${lines.join('\n')}\n`] as const] : []),
      ['X.txt', savetxt(points)],
      ...(metrics.length > 0 ? [['Y.txt', outcomes(open, metrics, town)] as const] : []),
    ],
    notes: [
      ...(strange.length > 0
        ? [
            `SALib has no distribution such as that of ${strange.join(', ')}: the points in X.txt are those of the study, others that SALib draws would not be.`,
          ]
        : []),
      ...(asLines
        ? []
        : [
            'There is no params.txt: a line of it cannot say all distributions; problem.json does.',
          ]),
      ...(study.correlations.length > 0
        ? ['SALib knows no correlations: X.txt has them, samples of its own would not.']
        : []),
    ],
  }
}

/** Names of the groups, factor by factor; undefined where every factor is one of its own. */
function groupNames({ study, plan }: OpenStudy): readonly string[] | undefined {
  const { groups } = plan.design
  if (!groups || groups.every(({ members }) => members.length === 1)) return undefined
  return study.factors.map(
    (_, at) =>
      groups.find(({ members }) => members.includes(at))?.name ?? valueAt(study.factors, at).name,
  )
}

function distributionOf({ prior, choices }: Factor): Distribution | undefined {
  return choices === undefined ? familyOf(prior) : undefined
}

function familyOf(prior: PriorSpec): Distribution | undefined {
  if (prior.family === 'uniform') return { dist: 'unif', bounds: [prior.low, prior.high] }
  if (prior.family === 'triangular') {
    const { low, mode, high } = prior
    const peak = (mode - low) / (high - low)
    // SALib refuses a peak at the upper end.
    return peak < 1 ? { dist: 'triang', bounds: [low, high, peak] } : undefined
  }
  if (prior.family !== 'normal') return undefined
  const { mean, sd, low, high } = prior
  if (low === undefined && high === undefined) return { dist: 'norm', bounds: [mean, sd] }
  if (low === undefined || high === undefined) return undefined
  return { dist: 'truncnorm', bounds: [low, high, mean, sd] }
}

/** Where SALib has no such distribution: all between its ends alike. */
function alike({ prior }: Factor): Distribution {
  const { low, high, quantile } = priorOf(prior)
  return {
    dist: 'unif',
    bounds: [
      Number.isFinite(low) ? low : quantile(TAIL),
      Number.isFinite(high) ? high : quantile(1 - TAIL),
    ],
  }
}

function outcomes(open: OpenStudy, metrics: readonly string[], town: number): string {
  const means = settingMeans(open, metrics, town)
  const missing = means.flatMap((values, row) => (values.every(Number.isFinite) ? [] : [row]))
  if (missing.length > 0) {
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''
    throw new InputError(
      `${missing.length} of ${means.length} settings have no value of ${metrics.join(', ')} from each of their seeds, and SALib needs every one: design_id ${missing.slice(0, NAMED).join(', ')}${more}. "study status" says which runs failed or are not made yet.`,
    )
  }
  return savetxt(means)
}
