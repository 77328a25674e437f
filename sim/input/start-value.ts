import type { Scenario } from '../terms/scenario.ts'

/** Start values that only have a meaning as whole numbers. */
export const WHOLE_START_VALUES: readonly string[] = ['society.circles', 'society.circleSize']

const SECTIONS = ['administration', 'leadership', 'society'] as const
/** A section of a scenario with start values. */
export type StartSection = (typeof SECTIONS)[number]

type Place = { readonly section: StartSection; readonly key: string }

function placeOf(path: string): Place | undefined {
  const [name, key, more] = path.split('.')
  const section = SECTIONS.find((known) => known === name)
  return section && key && more === undefined ? { section, key } : undefined
}

/** The start value at a path such as `society.linking`; undefined where no number stands. */
export function startValue(
  town: Pick<Scenario, 'administration' | 'leadership' | 'society'>,
  path: string,
): number | undefined {
  const place = placeOf(path)
  if (!place) return undefined
  const values: Readonly<Record<string, unknown>> = town[place.section]
  const value = values[place.key]
  return typeof value === 'number' ? value : undefined
}

/**
 * The town with another start value; `path` is one that `startValue` knows.
 *
 * @throws RangeError where the path leads into none of administration, leadership and society.
 *
 * @example
 * ```ts
 * import { startValue, withStartValue } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const { scenario } = loadScenario('town-1')
 * console.log(startValue(withStartValue(scenario, 'society.linking', 0.5), 'society.linking')) // => 0.5
 * ```
 */
export function withStartValue<
  T extends Pick<Scenario, 'administration' | 'leadership' | 'society'>,
>(town: T, path: string, value: number): T {
  const place = placeOf(path)
  if (!place) throw new RangeError(`no start value ${path}`)
  return { ...town, [place.section]: { ...town[place.section], [place.key]: value } }
}
