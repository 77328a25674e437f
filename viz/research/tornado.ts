import { LEVERS, PARAMETERS, type Scenario, valueAt } from '../../sim/index.ts'
import { applyChanges, valueIn } from '../plan/apply.ts'
import { type ChangeKey, targetOf } from '../plan/change.ts'

export const SIDES = ['low', 'high'] as const
export type Side = (typeof SIDES)[number]

/** A number that is moved alone: a lever from forced off to full, a parameter over its prior. */
export type Factor = {
  readonly key: ChangeKey
  readonly lever: boolean
  /** Its value in the present plan; null for a lever that nobody forces. */
  readonly now: number | null
  readonly low: number
  readonly high: number
}

/** Everything that can be moved alone, levers first; the order of the tables of the model. */
export function factorsOf(scenario: Scenario): Factor[] {
  const levers = LEVERS.map(
    ({ key }) => ({ key, lever: true, now: valueIn(scenario, key), low: 0, high: 1 }) as const,
  )
  const parameters = PARAMETERS.map(
    ({ key, prior: [low, high] }) =>
      ({ key, lever: false, now: valueIn(scenario, key), low, high }) as const,
  )
  return [...levers, ...parameters]
}

/** The scenario with one factor at its low or high value; the same object where that changes nothing. */
export function scenarioAt(scenario: Scenario, factor: Factor, side: Side): Scenario {
  const changed = applyChanges(scenario, [{ town: 0, key: factor.key, value: factor[side] }], 0)
  return JSON.stringify(changed) === JSON.stringify(scenario) ? scenario : changed
}

/** Upper 5 % points of Student's t for 1 to 15 degrees of freedom: 90 % lie between both sides. */
const T_90 = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761,
  1.753,
] as const
/** Most seeds an interval is known for. */
export const MOST_SEEDS = T_90.length + 1

/** Mean of paired differences; the ends of its 90 % interval are undefined for one pair alone. */
export type Effect = {
  readonly n: number
  readonly mean: number
  readonly from: number | undefined
  readonly to: number | undefined
}

/** The effect that differences under the same seeds show; undefined without any. */
export function effectOf(differences: readonly number[]): Effect | undefined {
  const n = differences.length
  if (n === 0) return undefined
  if (n > MOST_SEEDS) throw new RangeError(`at most ${MOST_SEEDS} pairs, got ${n}`)
  const mean = differences.reduce((sum, each) => sum + each, 0) / n
  if (n === 1) return { n, mean, from: undefined, to: undefined }
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const half = valueAt(T_90, n - 2) * Math.sqrt(squares / (n - 1) / n)
  return { n, mean, from: mean - half, to: mean + half }
}

/** What one factor does to an outcome. */
export type Row = {
  readonly factor: Factor
  readonly low: Effect | undefined
  readonly high: Effect | undefined
}

/** How far apart a factor moves an outcome between its ends, the present value among them. */
export function widthOf({ low, high }: Pick<Row, Side>): number {
  const means = [0, low?.mean ?? 0, high?.mean ?? 0]
  return Math.max(...means) - Math.min(...means)
}

/** Rows with the widest first; equal ones keep their order. */
export function widestFirst(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => widthOf(b) - widthOf(a))
}

/** Rows in a known order; those that are new stand behind it, so that nothing jumps. */
export function inKnownOrder(rows: readonly Row[], order: readonly ChangeKey[]): Row[] {
  const place = new Map(order.map((key, index) => [key, index]))
  const rank = ({ factor }: Row): number => place.get(factor.key) ?? order.length
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** A factor of the table of parameters has a unit; a lever is a share. */
export function unitOf({ key }: Factor): string {
  const target = targetOf(key)
  return target?.kind === 'parameter' ? target.parameter.unit : 'share'
}
