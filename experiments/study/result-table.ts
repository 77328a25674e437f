import { valueAt } from '../../sim/index.ts'

/** How many of each a table of results has. */
export type Shape = {
  readonly settings: number
  readonly towns: number
  readonly seeds: number
  readonly values: number
}

/**
 * Values of all runs of a study: `cells` holds those of a run one after the other, of runs in the
 * order of setting, town and seed; NaN where a run failed or a value could not be measured.
 */
export type ResultTable = Shape & { readonly cells: Float64Array }

/** Place of a run in the order of setting, town and seed. */
export function placeOf({ towns, seeds }: Shape, setting: number, town: number, seed: number) {
  return (setting * towns + town) * seeds + seed
}

/** The values of one setting in one town under its first `seeds` seeds. */
export function underSeeds(
  table: ResultTable,
  {
    setting,
    town,
    value,
  }: { readonly setting: number; readonly town: number; readonly value: number },
  seeds = table.seeds,
): number[] {
  return Array.from({ length: seeds }, (_, seed) =>
    valueAt(table.cells, placeOf(table, setting, town, seed) * table.values + value),
  )
}

/** Means of a value over the seeds of each setting, and the runs that have none. */
export type SettingMeans = {
  /** By setting; NaN where there is none. */
  readonly means: Float64Array
  /** Places of the runs without a value. */
  readonly missing: readonly number[]
}

/**
 * The value of each setting: the mean over its first `seeds` seeds. Where a run of it has no value
 * the setting has none, unless it is said that the `rest` of its runs is to stand for it.
 */
export function settingMeans(
  table: ResultTable,
  of: { readonly town: number; readonly value: number },
  { rest = false, seeds = table.seeds }: { readonly rest?: boolean; readonly seeds?: number } = {},
): SettingMeans {
  const missing: number[] = []
  const means = Float64Array.from({ length: table.settings }, (_, setting) => {
    const values = underSeeds(table, { setting, ...of }, seeds)
    for (const [seed, value] of values.entries())
      if (Number.isNaN(value)) missing.push(placeOf(table, setting, of.town, seed))
    const present = rest ? values.filter((value) => !Number.isNaN(value)) : values
    return present.reduce((sum, value) => sum + value, 0) / present.length
  })
  return { means, missing }
}
