import {
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../../../experiments/study/sensitivity-rows.ts'
import { bars } from '../../../../figures/bars.ts'
import { valueAt } from '../../../../sim/index.ts'
import { byOutcome, type Group, type Shown } from '../by-outcome.ts'
import { outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import {
  type Block,
  figureName,
  findingsBy,
  inTown,
  MOST,
  type Reported,
  type Section,
} from '../section.ts'

/** Pairs that are told. */
const PAIRS = 8

/** Shares of the variance: alone, in total, in pairs and over time. */
export const sobol: Section = {
  id: 'sobol',
  title: ({ words }) => words.sobol.title,
  blocks(reported, say) {
    const words = say.words.sobol
    const shown: Shown<'sobol'> = {
      single: (group) => single(reported, group, say),
      overTime: () => ({ title: words.time, told: words.timeTold }),
    }
    return [...byOutcome(reported, 'sobol', shown, say), ...pairs(reported, say)]
  },
}

function single(
  reported: Reported,
  { outcome, town, found }: Group<'sobol'>,
  say: Say,
): readonly Block[] {
  const words = say.words.sobol
  return found.map((finding): Block => {
    const { groups, first, total, points } = finding.found
    const rows = groups
      .map((name, at) => ({ name, bar: valueAt(first, at), second: valueAt(total, at) }))
      .sort((one, other) => other.second.value - one.second.value)
    const left = rows.slice(MOST)
    const others =
      left.length === 0
        ? ''
        : ` ${say.words.andOthers(say.whole(left.length), say.decimal(left[0]?.second.value ?? 0))}`
    return {
      kind: 'figure',
      name: figureName(reported, 'sobol', outcome.id, town),
      title: words.figure(inTown(reported, outcomeName(outcome.outcome, say), town, say)),
      told: `${words.told(say.whole(points))}${others}`,
      drawing: bars({
        rows: rows.slice(0, MOST).map((row) => ({
          ...row,
          told: `${say.decimal(row.bar.value)} · ${say.decimal(row.second.value)}`,
        })),
        format: say.decimal,
      }),
      rows: [[...SENSITIVITY_COLUMNS], ...sensitivityRows(finding, reported.table.settings)],
    }
  })
}

/** The strongest pairs of all outcomes that are no series. */
function pairs(reported: Reported, say: Say): readonly Block[] {
  const words = say.words.sobol
  const found = findingsBy(reported, 'sobol')
    .filter(({ outcome }) => outcome.values.length === 1)
    .flatMap(({ outcome, town, found: [finding] }) =>
      (finding?.found.pairs ?? []).map((pair) => ({ outcome, town, pair })),
    )
    // Only what lies clearly above nothing.
    .filter(({ pair }) => pair.low > 0)
    .sort((one, other) => other.pair.value - one.pair.value)
  if (found.length === 0) return []
  return [
    {
      kind: 'table',
      title: words.pairs,
      head: [say.words.luck.outcome, words.pair, words.share],
      rows: found
        .slice(0, PAIRS)
        .map(({ outcome, town, pair }) => [
          inTown(reported, outcomeName(outcome.outcome, say), town, say),
          pair.of.join(' × '),
          `${say.decimal(pair.value)} (${say.words.interval(say.decimal(pair.low), say.decimal(pair.high))})`,
        ]),
      right: [2],
    },
  ]
}
