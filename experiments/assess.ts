import type { Parameters, Scenario, Structure } from '../sim/index.ts'
import type { Extent } from './extent.ts'
import { measureEffects } from './measure-effects.ts'
import type { PatternRow } from './pattern-row.ts'
import { measurePatterns } from './patterns.ts'
import type { Load } from './variants.ts'

/** Sections of a scenario that hold the start values of a town. */
export type TownChanges = {
  readonly [section in 'place' | 'administration' | 'leadership' | 'society']?: Partial<
    Scenario[section]
  >
}

/** What is other than shipped: for all towns, and for each by name of its scenario. */
export type Changes = {
  readonly parameters?: Partial<Parameters>
  readonly structure?: Partial<Structure>
  readonly towns?: Readonly<Record<string, TownChanges>>
}

/**
 * Reads scenarios as `load` does, with the changes in them.
 *
 * @example
 * ```ts
 * import { changedLoad } from 'helferkreise/experiments'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const changes = { towns: { 'town-1': { society: { linking: 0.5 } } } }
 * const load = changedLoad((name) => loadScenario(name).scenario, changes)
 * console.log(load('town-1').society.linking) // => 0.5
 * ```
 */
export function changedLoad(load: Load, { parameters, structure, towns }: Changes): Load {
  return (name) => {
    const town = load(name)
    const { place, administration, leadership, society } = towns?.[name] ?? {}
    return {
      ...town,
      place: { ...town.place, ...place },
      administration: { ...town.administration, ...administration },
      leadership: { ...town.leadership, ...leadership },
      society: { ...town.society, ...society },
      parameters: { ...town.parameters, ...parameters },
      structure: { ...town.structure, ...structure },
    }
  }
}

/**
 * Every pattern and effect under changes: value, band, whether it is met, and its score. Rejects
 * with what a run or `extent.load` throws.
 *
 * @example
 * ```ts
 * import { assess, inProcess, Runs } from 'helferkreise/experiments'
 * import { loadScenario } from 'helferkreise/files'
 * import { bringEngine } from 'helferkreise/workers'
 *
 * await bringEngine()
 * const rows = await assess(
 *   { parameters: { foundingSize: 7 } },
 *   {
 *     seeds: 1,
 *     pairs: 1,
 *     ids: ['P1'],
 *     load: (name) => loadScenario(name).scenario,
 *     runs: new Runs(inProcess()),
 *   },
 * )
 * console.log(rows.every(({ id, low, high }) => id === 'P1' && low <= high)) // => true
 * ```
 */
export async function assess(changes: Changes, extent: Extent): Promise<readonly PatternRow[]> {
  const changed = { ...extent, load: changedLoad(extent.load, changes) }
  const [patterns, effects] = await Promise.all([measurePatterns(changed), measureEffects(changed)])
  return [...patterns, ...effects]
}
