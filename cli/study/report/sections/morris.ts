import {
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../../../experiments/study/sensitivity-rows.ts'
import { bars } from '../../../../figures/bars.ts'
import { plane } from '../../../../figures/plane.ts'
import { byOutcome, type Group } from '../by-outcome.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import { type Block, figureName, inTown, MOST, type Reported, type Section } from '../section.ts'

/** Elementary effects: their sizes, and how they vary. */
export const morris: Section = {
  id: 'morris',
  title: ({ words }) => words.morris.title,
  blocks: (reported, say) =>
    byOutcome(
      reported,
      'morris',
      {
        single: (group) => single(reported, group, say),
        overTime: ({ found }) => ({
          title: say.words.morris.bars,
          told: say.words.morris.barsTold(say.whole(found[0]?.found.trajectories ?? 0)),
        }),
      },
      say,
    ),
}

function single(
  reported: Reported,
  { outcome, town, found }: Group<'morris'>,
  say: Say,
): readonly Block[] {
  const words = say.words.morris
  return found.flatMap((finding): readonly Block[] => {
    const { effects, trajectories } = finding.found
    const ordered = [...effects].sort((one, other) => other.muStar.value - one.muStar.value)
    const name = inTown(reported, outcomeName(outcome.outcome, say), town, say)
    const format = outcomeFormat(outcome.outcome, say)
    const rows = [[...SENSITIVITY_COLUMNS], ...sensitivityRows(finding, reported.table.settings)]
    const shown = ordered.slice(0, MOST)
    const alone = ordered.filter(({ sigma }) => Number.isFinite(sigma))
    const drawn: Block = {
      kind: 'figure',
      name: figureName(reported, 'morris', outcome.id, town),
      title: words.bars(name),
      told: words.barsTold(say.whole(trajectories)),
      drawing: bars({
        rows: shown.map(({ name: factor, muStar }) => ({
          name: factor,
          told: format(muStar.value),
          bar: muStar,
        })),
        format,
      }),
      rows,
    }
    if (alone.length === 0) return [drawn]
    return [
      drawn,
      {
        kind: 'figure',
        name: figureName(reported, 'morris-plane', outcome.id, town),
        title: words.plane(name),
        told: words.planeTold,
        drawing: plane(
          alone.map(({ name: factor, muStar, sigma }) => ({
            name: factor,
            x: muStar.value,
            y: sigma,
          })),
          { x: words.x, y: words.y, diagonal: words.diagonal },
          format,
        ),
        rows,
      },
    ]
  })
}
