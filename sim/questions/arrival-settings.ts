import { type Answers, MONTHS } from './answers.ts'
import type { Setting } from './settings.ts'

/** Persons per 1,000 inhabitants whom the wave of 2015 and 2016 brought to the neutral town beyond those of the years around. */
export const WAVE = 13
/** Persons a week and 1,000 inhabitants who come in the years around. */
export const USUAL = 0.038
/** The wave, spread evenly over four years. */
const SLOW = { from: '2015-01-05', weeks: 208 } as const
/** The same wave once more, three years after the first. */
const SECOND = { from: '2018-09-03', weeks: 52 } as const
/** Whole weeks that those of a month come in. */
const MONTH = 4
const FIRST_YEAR = 2015

const made = { sure: 'judged', source: '' } as const
const TABLE = 'inflow/germany.csv'

/** Who comes, by the answer to the last question, to a town of so many inhabitants. */
export function arrivalSettings(answers: Answers, inhabitants: number): readonly Setting[] {
  const wave = Math.round((WAVE * inhabitants) / 1000)
  const background = ((USUAL * inhabitants) / 1000).toFixed(2)
  const nobodyElse: Setting = { path: 'inflow', value: 'none', ...made }
  switch (answers.arrivals) {
    case undefined:
      return [{ path: 'inflow', value: 'germany', sure: 'read', source: TABLE }]
    case 'half':
      return [{ path: 'place.multiplier', value: '0.5', sure: 'said', source: TABLE }]
    case 'twice':
      return [{ path: 'place.multiplier', value: '2', sure: 'said', source: TABLE }]
    case 'slow':
      return [
        nobodyElse,
        { path: 'arrivals.background', value: background, ...made, source: TABLE },
        {
          path: 'arrivals.shocks',
          value: `[${shock(SLOW.from, wave, 'plateau', SLOW.weeks)}]`,
          ...made,
          source: TABLE,
        },
      ]
    case 'second':
      return [
        {
          path: 'arrivals.shocks',
          value: `[${shock(SECOND.from, wave, 'surge', SECOND.weeks)}]`,
          ...made,
          source: TABLE,
        },
      ]
    case 'own':
      return [
        nobodyElse,
        { path: 'arrivals.background', value: '0', sure: 'said', source: '' },
        {
          path: 'arrivals.shocks',
          value: `[${ownShocks(answers.months ?? []).join(', ')}]`,
          sure: 'said',
          source: '',
        },
      ]
  }
}

/** Months as waves of their own; one in which nobody comes is none. */
function ownShocks(months: readonly number[]): string[] {
  return months.slice(0, MONTHS.most).flatMap((persons, month) => {
    if (persons === 0) return []
    const year = FIRST_YEAR + Math.floor(month / 12)
    const from = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
    return [shock(from, persons, 'plateau', MONTH)]
  })
}

function shock(from: string, persons: number, shape: string, weeks: number): string {
  return `{ from: ${from}, persons: ${persons}, shape: ${shape}, weeks: ${weeks} }`
}
