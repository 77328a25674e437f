import { CONTESTANTS } from './contestants.ts'
import type { Run } from './measure.ts'

/** What must agree between implementations that draw differently. */
export const MEASURES = {
  share: 'mean active share',
  peak: 'highest active share',
  starts: 'starts per agent',
  motivation: 'motivation at the end',
} as const

export type Measure = keyof typeof MEASURES
export type Estimate = { readonly mean: number; readonly error: number }

/** Means further apart than this many standard errors of their difference do not agree. */
export const LIMIT = 4

/** Mean over runs and its standard error. */
export function estimate(runs: readonly Run[], measure: Measure): Estimate {
  const values = runs.map((run) => run[measure])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

/** Difference of two means in standard errors of that difference (Welch). */
export function zOf(one: Estimate, other: Estimate): number {
  return (one.mean - other.mean) / Math.hypot(one.error, other.error)
}

/** Does an implementation draw as ours does, so that every bit must agree? */
export function isExact(name: string): boolean {
  return name === 'C' || CONTESTANTS[name]!.exact === true
}

/** Every way in which an implementation does not agree with ours, in words; none is the aim. */
export function disagreements(name: string, all: ReadonlyMap<string, readonly Run[]>): string[] {
  const runs = all.get(name)!
  const ours = all.get('ours')!
  if (name === 'ours') return []
  if (isExact(name)) return unlike(name, runs, 'ours', ours, 'digest')
  const { twin } = CONTESTANTS[name]!
  if (twin !== undefined) return unlike(name, runs, twin, all.get(twin)!, 'share')
  const measures = Object.keys(MEASURES) as Measure[]
  return measures.flatMap((measure) => {
    const z = zOf(estimate(runs, measure), estimate(ours, measure))
    return Math.abs(z) < LIMIT
      ? []
      : [`${name}: ${MEASURES[measure]} is ${z.toFixed(1)} errors off`]
  })
}

/** Seeds at which two implementations that must be the same are not. */
function unlike(
  name: string,
  runs: readonly Run[],
  other: string,
  others: readonly Run[],
  field: 'digest' | 'share',
): string[] {
  const expected = new Map(others.map((run) => [run.seed, run[field]]))
  return runs
    .filter((run) => run[field] !== expected.get(run.seed))
    .map(
      (run) =>
        `${name}: ${field} of seed ${run.seed} is ${run[field]}, that of ${other} ${expected.get(run.seed)}`,
    )
}
