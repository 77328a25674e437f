import { type Parsed, type Scenario, scenarioReader, valueAt } from '../../sim/index.ts'
import type { Factor, StudyTown } from './study.ts'

/** What a factor sets where its number is `value`: the number, or what it stands for. */
export function settingOf({ choices }: Pick<Factor, 'choices'>, value: number): unknown {
  return choices === undefined ? value : choices[value]
}

/** What a factor is in a row of a table: numbers and words as they are, all else as JSON. */
export function cellOf(factor: Pick<Factor, 'choices'>, value: number): number | string {
  const setting = settingOf(factor, value)
  return typeof setting === 'number' || typeof setting === 'string'
    ? setting
    : JSON.stringify(setting)
}

/** `path=value` of all factors that concern a town, as `--set` of the command line takes them. */
export function assignmentsOf(
  factors: readonly Factor[],
  town: string,
  point: ArrayLike<number>,
): string[] {
  return factors.flatMap((factor, at) => {
    if (factor.town !== undefined && factor.town !== town) return []
    const value = JSON.stringify(settingOf(factor, valueAt(point, at)))
    return factor.set.map((path) => `${path}=${value}`)
  })
}

/**
 * Reads the scenario of a town again and again, as it is under other values of the factors and,
 * after these, further changes.
 */
export function settingsOf(
  { name, text, tables }: StudyTown,
  factors: readonly Factor[],
): (point: ArrayLike<number>, set?: readonly string[]) => Parsed {
  const read = scenarioReader(text, { inflow: tables })
  return (point, set = []) => read([...assignmentsOf(factors, name, point), ...set])
}

/** @throws RangeError where a scenario cannot be used as it was read. */
export function usable(read: Parsed): Scenario {
  if (read.ok) return read.scenario
  // One line, since it stands in a cell of a table.
  throw new RangeError(read.problems.map(({ path, message }) => `${path}: ${message}`).join('; '))
}
