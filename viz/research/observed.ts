import { csvParseRows } from 'd3-dsv'
import table from '../../scenarios/observed/engagement.csv?raw'
import type { ResearchWords } from '../words/research/index.ts'

/** A share that a survey found. */
export type Observed = {
  /** Month, or year where no more is known. */
  readonly date: string
  readonly series: string
  readonly measure: keyof ResearchWords['measure']
  readonly region: 'Germany' | 'West' | 'East'
  readonly share: number
  /** People asked. */
  readonly n: number | undefined
  readonly source: string
  readonly status: keyof ResearchWords['status']
  /** Quantity of the model that measures the same. */
  readonly model: Quantity | undefined
}

export const QUANTITIES = ['active', 'active/everActive', 'neverEngagedBefore/everActive'] as const
/** What the model has of what surveys ask for: shares of residents, or of those who ever helped. */
export type Quantity = (typeof QUANTITIES)[number]

/** The rows of the table of surveys; throws when a row is not what it has to be, as then it was changed. */
export function readObserved(text: string): Observed[] {
  // Rows, not objects: for those the library would compile code, which the page forbids.
  const [head = [], ...rows] = csvParseRows(text.replace(/^#.*\n/gm, ''))
  return rows.map((cells) => {
    const row: Readonly<Record<string, string>> = Object.fromEntries(
      head.map((name, column) => [name, cells[column] ?? '']),
    )
    const { date = '', series, measure, region, source, status, model } = row
    const share = Number(row.share)
    const known = model === '' || (QUANTITIES as readonly string[]).includes(model ?? '')
    if (!/^\d{4}(-\d{2})?$/.test(date) || !(share > 0 && share < 1) || !source || !status || !known)
      throw new Error(`scenarios/observed/engagement.csv: "${cells.join()}"`)
    const n = row.n ? Number(row.n) : undefined
    return { date, series, measure, region, share, n, source, status, model: model || undefined }
  }) as Observed[]
}

export const OBSERVED = readObserved(table)

/** In which part of Germany the towns lie: Bavaria, Brandenburg, Lower Saxony. */
const REGIONS = ['West', 'East', 'West'] as const

/** Whether what was found in a region may be held against a town. */
export function holdsFor({ region }: Pick<Observed, 'region'>, town: number): boolean {
  return region === 'Germany' || region === REGIONS[town]
}
