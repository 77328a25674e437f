import { valueAt } from '../../sim/index.ts'
import { type Field, pastes, peels } from './cuts.ts'
import { casesAmong, type Ground, type PrimBox, primBox } from './prim-box.ts'
import { type Cut, type FactorKind, isSameSide, wholeSides } from './sides.ts'

/** How PRIM looks for boxes. */
export type PrimOptions = {
  /** What values of factors mean, by name; `continuous` where nothing is said. */
  readonly kinds?: Readonly<Record<string, FactorKind>>
  /** Share of the rows in a box that a peel takes away; 0.05 when not said. */
  readonly peel?: number
  /** Share of the rows beside a box that a paste adds; 0.05 when not said. */
  readonly paste?: number
  /** Least share of all rows in a box; 0.05 when not said. */
  readonly leastMass?: number
  /** Rows to look among, where earlier boxes have taken others; all when not said. */
  readonly among?: readonly number[]
}

/** Boxes from the one that holds all rows to the last one, each a little smaller or, at the end, larger. */
export type PrimTrajectory = {
  readonly boxes: readonly PrimBox[]
  /** Number of the box in which coverage and density are best together (their harmonic mean). */
  readonly best: number
}

/**
 * Scenario discovery by PRIM (Friedman and Fisher 1999; Bryant and Lempert 2010): boxes in the space of
 * the factors in which cases are dense, found by peeling off thin slices again and again and then
 * pasting some back. `points[row]` has the values of the factors in the order of the names,
 * `isCase[row]` says whether the run of the row is a case. Of all slices the one is taken that
 * raises the density most per row (objective `lenient1` of the EMA Workbench), of equal ones one of a
 * factor that is limited already, and then the first.
 *
 * A choice and a discrete factor lose or gain whole values. To find a second box, call it again with
 * the rows that the first does not hold as `among`.
 *
 * @throws RangeError without any case, where lengths differ, or for a kind of an unknown factor.
 *
 * @example
 * ```ts
 * import { prim, sobolSequence } from 'helferkreise/experiments'
 *
 * const pointOf = sobolSequence(2)
 * const points = Array.from({ length: 512 }, (_, row) => pointOf(row))
 * const fades = points.map(([trust = 0]) => trust < 0.25)
 * const { boxes, best } = prim(['trust', 'parity'], points, fades)
 * const box = boxes[best]
 * console.log(box?.limits.map(({ name }) => name), box?.density.toFixed(2)) // => [ 'trust' ] 0.99
 * ```
 */
export function prim(
  names: readonly string[],
  points: readonly ArrayLike<number>[],
  isCase: ArrayLike<boolean>,
  options: PrimOptions = {},
): PrimTrajectory {
  const { kinds: named = {}, peel = 0.05, paste = 0.05, leastMass = 0.05 } = options
  const rows = options.among ?? points.map((_, row) => row)
  checkInput(names, points, isCase, rows, named)
  const kinds = names.map((name) => named[name] ?? 'continuous')
  const whole = wholeSides(points, kinds)
  const field: Field = { points, kinds, rows, whole, alpha: peel }
  const isBetter = (cut: Cut, next: Cut, gain: number) =>
    next.rows.length >= leastMass * points.length &&
    gain > 0 &&
    next.rows.length !== cut.rows.length
  const score = (cut: Cut, candidates: readonly Cut[]) => bestOf(cut, candidates, isCase, whole)

  const trajectory: Cut[] = [{ sides: whole, rows }]
  for (const [make, grows, alpha] of [
    [peels, false, peel],
    [pastes, true, paste],
  ] as const) {
    for (;;) {
      const cut = valueAt(trajectory, trajectory.length - 1)
      const found = score(cut, make({ ...field, alpha }, cut))
      if (found === undefined || !isBetter(cut, found.cut, found.gain)) break
      if (found.cut.rows.length > cut.rows.length !== grows) break
      trajectory.push(found.cut)
    }
  }
  const ground: Ground = { names, points, isCase, rows, whole }
  const boxes = trajectory.map((cut) => primBox(ground, cut))
  const merits = boxes.map(({ coverage, density }) => (coverage * density) / (coverage + density))
  return { boxes, best: merits.indexOf(merits.reduce((best, merit) => Math.max(best, merit))) }
}

/** The candidate that raises the density most per row that it takes away or adds. */
function bestOf(
  cut: Cut,
  candidates: readonly Cut[],
  isCase: ArrayLike<boolean>,
  whole: Cut['sides'],
): { readonly cut: Cut; readonly gain: number } | undefined {
  const density = ({ rows }: Cut) => (rows.length > 0 ? casesAmong(rows, isCase) / rows.length : 0)
  const before = density(cut)
  const scored = candidates.map((candidate) => {
    const moved = Math.abs(candidate.rows.length - cut.rows.length)
    const gain = moved > 0 ? (density(candidate) - before) / moved : 0
    const open = candidate.sides.filter((side, factor) => isSameSide(side, valueAt(whole, factor)))
    return { cut: candidate, gain, open: open.length }
  })
  const [first, ...others] = scored
  return others.reduce((best, next) => {
    if (best === undefined || next.gain > best.gain) return next
    return next.gain === best.gain && next.open > best.open ? next : best
  }, first)
}

function checkInput(
  names: readonly string[],
  points: readonly ArrayLike<number>[],
  isCase: ArrayLike<boolean>,
  rows: readonly number[],
  kinds: Readonly<Record<string, FactorKind>>,
): void {
  if (points.length !== isCase.length)
    throw new RangeError(`expected ${points.length} verdicts on rows, got ${isCase.length}`)
  const other = points.find((point) => point.length !== names.length)
  if (other) throw new RangeError(`expected points of ${names.length} numbers, got ${other.length}`)
  const unknown = Object.keys(kinds).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new RangeError(`kinds: unknown factor "${unknown}"`)
  if (casesAmong(rows, isCase) === 0) throw new RangeError('expected at least one case, got none')
}
