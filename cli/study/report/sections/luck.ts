import { type LuckShare, luckShare } from '../../../../experiments/study/luck.ts'
import { underSeeds } from '../../../../experiments/study/result-table.ts'
import { bars } from '../../../../figures/bars.ts'
import { outcomeFormat, outcomeName, periodOf } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import type { Reported, ReportOutcome, Section } from '../section.ts'

type Row = {
  readonly outcome: ReportOutcome
  readonly value: string
  readonly town: string
  readonly luck: LuckShare
}

/** How much of the differences between runs is luck. */
export const luck: Section = {
  id: 'luck',
  title: ({ words }) => words.luck.title,
  blocks(reported, say) {
    const words = say.words.luck
    const rows = rowsOf(reported)
    if (reported.table.seeds < 2 || rows.length === 0) return []
    const share = ({ luck }: Row) => say.percent(luck.share)
    return [
      {
        kind: 'figure',
        name: 'luck',
        title: words.figure,
        told: words.told,
        drawing: bars({
          rows: rows.map((row) => ({
            name: nameOf(reported, row, say),
            told: share(row),
            bar: { value: row.luck.share, low: Number.NaN, high: Number.NaN },
          })),
          ends: [0, 1],
          format: say.percent,
        }),
        rows: [
          ['metric', 'town', 'share_luck', 'sd_settings', 'sd_luck', 'seeds'],
          ...rows.map(({ value, town, luck: { share: part, sdSettings, sdLuck, seeds } }) => [
            value,
            town,
            part,
            sdSettings,
            sdLuck,
            seeds,
          ]),
        ],
      },
      {
        kind: 'table',
        title: words.table,
        head: [words.outcome, words.share, words.between, words.within, words.seeds],
        rows: rows.map((row) => {
          const format = outcomeFormat(row.outcome.outcome, say)
          const { sdSettings, sdLuck, seeds } = row.luck
          const enough = Number.isFinite(seeds) ? say.whole(seeds) : '–'
          return [
            nameOf(reported, row, say),
            share(row),
            format(sdSettings),
            format(sdLuck),
            enough,
          ]
        }),
        right: [1, 2, 3, 4],
      },
    ]
  },
}

function nameOf(reported: Reported, { outcome, value, town }: Row, say: Say): string {
  const { id, values } = outcome
  const period = values.length > 1 ? ` ${periodOf(id, value)}` : ''
  // The town comes first, as names are cut where they are long.
  const where = reported.towns.length > 1 ? `${town}: ` : ''
  return `${where}${outcomeName(outcome.outcome, say)}${period}`
}

/** Each outcome in each town; of a series its last period. What never differs is left out. */
function rowsOf(reported: Reported): readonly Row[] {
  const { outcomes, towns, table, values: all } = reported
  return outcomes.flatMap((outcome) => {
    const value = outcome.values.at(-1)
    if (value === undefined) return []
    return towns.flatMap((town, at): Row[] => {
      const place = { town: at, value: all.indexOf(value) }
      const groups = Array.from({ length: table.settings }, (_, setting) =>
        underSeeds(table, { setting, ...place }),
      )
      const found = luckShare(groups)
      return Number.isNaN(found.share) ? [] : [{ outcome, value, town, luck: found }]
    })
  })
}
