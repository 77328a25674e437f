import { type FitTables, readFit } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Reported, Section } from '../../section.ts'
import { contractionBlocks } from './contraction.ts'
import { coverageBlocks } from './coverage.ts'
import { directionBlocks } from './directions.ts'
import { filterBlocks } from './filter.ts'
import { leadBlocks } from './lead.ts'
import { marginalBlocks } from './marginals.ts'
import { modelBlocks } from './models.ts'
import { pairBlocks } from './pairs.ts'
import { pathBlocks } from './path.ts'
import { rankBlocks } from './ranks.ts'
import { restBlocks } from './rests.ts'
import { targetBlocks } from './targets.ts'
import { waveBlocks } from './waves.ts'

/** How the study agrees with what was observed, and what that says of its factors. */
export const fit: Section = {
  id: 'fit',
  title: ({ words }) => words.fit.title,
  blocks(reported, say) {
    const { study, folder } = reported.open
    const tables = readFit(folder)
    if (study.calibration === undefined || tables === undefined) return []
    const words = say.words.fit
    return [
      ...leadBlocks(reported, tables, say),
      ...grouped(words.targetsGroup, targetBlocks(reported, tables, say)),
      ...grouped(words.modelsGroup, modelBlocks(reported, tables, say)),
      ...grouped(words.factorsGroup, factorBlocks(reported, tables, say)),
      ...grouped(words.restsGroup, restBlocks(tables, say)),
      ...grouped(words.methodGroup, [
        ...waveBlocks(reported, tables, say),
        ...filterBlocks(reported, tables, say),
        ...pathBlocks(tables, say),
        ...rankBlocks(tables, say),
        ...coverageBlocks(tables, say),
      ]),
    ]
  },
}

function factorBlocks(reported: Reported, tables: FitTables, say: Say): Block[] {
  if (tables.particles.length === 0) return []
  return [
    ...marginalBlocks(reported, tables, say),
    ...contractionBlocks(tables, say),
    ...pairBlocks(reported, tables, say),
    ...directionBlocks(tables, say),
  ]
}

/** Blocks below what they have in common; nothing where there are none. */
function grouped(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'group', text }, ...blocks]
}
