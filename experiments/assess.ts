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

/** Reads scenarios as `load` does, with the changes in them. */
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

/** Every pattern and effect under changes: value, band, whether it is met, and its score. */
export async function assess(changes: Changes, extent: Extent): Promise<readonly PatternRow[]> {
  const changed = { ...extent, load: changedLoad(extent.load, changes) }
  const [patterns, effects] = await Promise.all([measurePatterns(changed), measureEffects(changed)])
  return [...patterns, ...effects]
}
