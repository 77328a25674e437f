import { type Scenario, valueAt } from '../../sim/index.ts'
import { CHECKS } from '../bands.ts'
import { effectRows } from '../effect.ts'
import type { EffectMetrics } from '../effect-metrics.ts'
import { EFFECTS } from '../effects.ts'
import type { PatternRow } from '../pattern-row.ts'
import { judge } from '../patterns.ts'
import { EXPERIMENTS, type Experiment, signRows } from '../signs.ts'
import { type Load, THREE_TOWNS } from '../variants.ts'
import { SINGLE_CHECKS } from './single-checks.ts'

/** The towns that something is measured of together, under the same seeds, by name of the arm. */
export type Arms = Readonly<Record<string, (load: Load) => Scenario>>

/** Every pattern by id. */
export const PATTERN_IDS: readonly string[] = [
  ...new Set([...CHECKS, ...EXPERIMENTS].map(({ id }) => id)),
]
/** Every effect by id. */
export const EFFECT_IDS: readonly string[] = EFFECTS.map(({ id }) => id)

/** Whether one run of one town shows something of a pattern or effect, which is then an outcome of the run. */
export function isOfOneRun(id: string): boolean {
  return SINGLE_CHECKS.some((check) => check.id === id)
}

/**
 * The arms that a pattern or effect is measured on as a whole: an outcome of a study, as no single
 * run shows how towns stand to each other, or what a cause does.
 *
 * @throws RangeError where there is no such pattern or effect.
 *
 * @example
 * ```ts
 * import { armsOf } from 'helferkreise/experiments'
 *
 * console.log(Object.keys(armsOf('E1')), Object.keys(armsOf('P13')))
 * // => [ 'shipped', 'changed' ] [ 'one', 'two', 'three' ]
 * ```
 */
export function armsOf(id: string): Arms {
  const effect = EFFECTS.find((one) => one.id === id)
  if (effect) return effect.arms
  const towns = CHECKS.some((check) => check.id === id) ? THREE_TOWNS : {}
  const made = experimentsOf(id).flatMap((experiment) =>
    experiment.towns.map((town, at) => [armOf(experiment, at), town] as const),
  )
  const arms = { ...towns, ...Object.fromEntries(made) }
  if (Object.keys(arms).length === 0) throw new RangeError(`no pattern or effect ${id}`)
  return arms
}

/**
 * The rows of a pattern or effect from what was measured of its arms, once for each seed.
 *
 * @throws RangeError where there is no such pattern or effect, or an arm is missing.
 */
export function rowsOf(
  id: string,
  pairs: readonly Readonly<Record<string, EffectMetrics>>[],
): readonly PatternRow[] {
  for (const arm of Object.keys(armsOf(id)))
    if (pairs.some((pair) => pair[arm] === undefined)) throw new RangeError(`${id}: no arm ${arm}`)
  const effect = EFFECTS.find((one) => one.id === id)
  if (effect) return effectRows(effect, pairs)
  const arm = (name: string) => pairs.flatMap((pair) => pair[name] ?? [])
  const [one, two, three] = CHECKS.some((check) => check.id === id)
    ? Object.keys(THREE_TOWNS).map(arm)
    : []
  return [
    ...CHECKS.filter((check) => check.id === id).map((check) =>
      judge(
        check,
        pairs.map((_, at) =>
          check.value([valueAt(one ?? [], at), valueAt(two ?? [], at), valueAt(three ?? [], at)]),
        ),
      ),
    ),
    ...experimentsOf(id).flatMap((experiment) =>
      signRows(
        experiment,
        experiment.towns.map((_, at) => arm(armOf(experiment, at))),
      ),
    ),
  ]
}

function experimentsOf(id: string): readonly Experiment[] {
  return EXPERIMENTS.filter((experiment) => experiment.id === id)
}

function armOf({ towns }: Experiment, at: number): string {
  return towns.length === 1 ? 'changed' : `changed${at + 1}`
}
