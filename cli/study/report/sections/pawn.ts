import {
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../../../experiments/study/sensitivity-rows.ts'
import { bars } from '../../../../figures/bars.ts'
import { influenceOf } from '../influence.ts'
import { outcomeName } from '../outcome-name.ts'
import { overTimeBlocks } from '../over-time.ts'
import type { Say } from '../say.ts'
import {
  type Block,
  figureName,
  findingsBy,
  inTown,
  MOST,
  type Reported,
  refusedBlocks,
  type Section,
} from '../section.ts'

/** Of more factors than these some stand out by chance. */
const MANY = 20

/** How far distributions move when factors are held. */
export const pawn: Section = {
  id: 'pawn',
  title: ({ words }) => words.pawn.title,
  blocks(reported, say) {
    const words = say.words.pawn
    const found = findingsBy(reported, 'pawn')
    const caution: readonly Block[] =
      found.length > 0 && reported.factors.length > MANY ? [{ kind: 'text', text: words.many }] : []
    return [
      ...refusedBlocks(reported, 'pawn', say),
      ...caution,
      ...found.flatMap((group) =>
        group.outcome.values.length > 1
          ? overTimeBlocks(
              reported,
              'pawn',
              group,
              { title: words.time, told: words.timeTold },
              say,
            )
          : single(reported, group, say),
      ),
    ]
  },
}

type Group = ReturnType<typeof findingsBy<'pawn'>>[number]

function single(reported: Reported, { outcome, town, found }: Group, say: Say): readonly Block[] {
  const words = say.words.pawn
  return found.map((finding): Block => {
    const ordered = influenceOf(finding)
    const left = ordered.slice(MOST)
    const others =
      left.length === 0
        ? ''
        : ` ${say.words.andOthers(say.whole(left.length), say.decimal(left[0]?.estimate.value ?? 0))}`
    return {
      kind: 'figure',
      name: figureName(reported, 'pawn', outcome.id, town),
      title: words.figure(inTown(reported, outcomeName(outcome.outcome, say), town, say)),
      told: `${words.told}${others}`,
      drawing: bars({
        rows: ordered.slice(0, MOST).map(({ name, estimate }) => ({
          name,
          told: say.decimal(estimate.value),
          bar: estimate,
        })),
        against: { value: finding.found.dummy.median.high, name: say.words.dummy },
        format: say.decimal,
      }),
      rows: [[...SENSITIVITY_COLUMNS], ...sensitivityRows(finding, reported.table.settings)],
    }
  })
}
