import type { Effect, Pair } from './effect.ts'
import { effectRows } from './effect.ts'
import { EFFECTS } from './effects.ts'
import type { PatternRow } from './pattern-row.ts'
import type { Runs } from './runs.ts'
import type { Load } from './variants.ts'

export type EffectOptions = {
  /** Pairs of each effect, under seeds `p1` to `pN`. */
  readonly pairs: number
  readonly load: Load
  readonly runs: Runs
  /** All effects when absent. */
  readonly ids?: readonly string[]
}

/** Measures effects over pairs with the same luck; rows in the order of the brief. */
export async function measureEffects(options: EffectOptions): Promise<readonly PatternRow[]> {
  const wanted = EFFECTS.filter(({ id }) => options.ids?.includes(id) ?? true)
  const rows = await Promise.all(
    wanted.map(async (effect) => effectRows(effect, await pairsOf(effect, options))),
  )
  return rows.flat()
}

async function pairsOf(effect: Effect, { pairs, load, runs }: EffectOptions): Promise<Pair[]> {
  const arms = Object.entries(effect.arms).map(([name, make]) => [name, make(load)] as const)
  return Promise.all(
    Array.from({ length: pairs }, async (_, index) => {
      const measured = arms.map(
        async ([name, scenario]) => [name, await runs.measure(scenario, `p${index + 1}`)] as const,
      )
      return Object.fromEntries(await Promise.all(measured))
    }),
  )
}
