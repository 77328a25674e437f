import {
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../../../experiments/study/sensitivity-rows.ts'
import { bars } from '../../../../figures/bars.ts'
import { byOutcome, type Group } from '../by-outcome.ts'
import { influenceOf } from '../influence.ts'
import { outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import { type Block, figureName, inTown, MOST, type Reported, type Section } from '../section.ts'

/** Of more factors than these some stand out by chance. */
const MANY = 20

/** How far distributions move when factors are held. */
export const pawn: Section = {
  id: 'pawn',
  title: ({ words }) => words.pawn.title,
  blocks(reported, say) {
    const words = say.words.pawn
    const blocks = byOutcome(
      reported,
      'pawn',
      {
        single: (group) => single(reported, group, say),
        overTime: () => ({ title: words.time, told: words.timeTold }),
      },
      say,
    )
    const drawn = blocks.some(({ kind }) => kind === 'figure')
    return drawn && reported.factors.length > MANY
      ? [{ kind: 'text', text: words.many }, ...blocks]
      : blocks
  },
}

function single(
  reported: Reported,
  { outcome, town, found }: Group<'pawn'>,
  say: Say,
): readonly Block[] {
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
