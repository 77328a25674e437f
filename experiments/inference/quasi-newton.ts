import { valueAt } from '../../sim/index.ts'

/** A function's value and its slope in each direction. */
export type Slope = { readonly value: number; readonly gradient: Float64Array }

/** Where a search ended. */
export type Minimum = { readonly at: Float64Array; readonly value: number; readonly steps: number }

/**
 * A lowest point of a smooth function near a start (quasi-Newton steps of Broyden, Fletcher,
 * Goldfarb and Shanno, halved until the value falls enough). Where the function is not defined its
 * value is infinite; at the start it must be finite.
 */
export function minimise(
  slopeAt: (point: Float64Array) => Slope,
  start: ArrayLike<number>,
  { steps = 200, precision = 1e-6 }: { readonly steps?: number; readonly precision?: number } = {},
): Minimum {
  const size = start.length
  let point: Float64Array = Float64Array.from(start)
  let here = slopeAt(point)
  let inverse: Float64Array[] = identity(size)
  let step = 0
  for (; step < steps; step++) {
    if (largest(here.gradient) < precision) return { at: point, value: here.value, steps: step }
    let direction = inverse.map((row) => -dot(row, here.gradient))
    if (!(dot(direction, here.gradient) < 0)) {
      inverse = identity(size)
      direction = [...here.gradient.map((slope) => -slope)]
    }
    const found = lower(slopeAt, point, here, direction)
    if (!found) return { at: point, value: here.value, steps: step }
    const moved = found.point.map((value, at) => value - valueAt(point, at))
    const turned = found.there.gradient.map((slope, at) => slope - valueAt(here.gradient, at))
    inverse = learnt(inverse, moved, turned)
    const gain = here.value - found.there.value
    point = found.point
    here = found.there
    if (gain < precision * precision * (1 + Math.abs(here.value))) break
  }
  return { at: point, value: here.value, steps: step }
}

/** Longest first step, so that a steep start does not leave the country. */
const LONGEST = 2
/** Part of what the slope promises that a step must bring. */
const ENOUGH = 1e-4

function lower(
  slopeAt: (point: Float64Array) => Slope,
  point: Float64Array,
  here: Slope,
  direction: readonly number[],
): { readonly point: Float64Array; readonly there: Slope } | undefined {
  const promised = dot(direction, here.gradient)
  let length = Math.min(1, LONGEST / largest(direction))
  for (let halved = 0; halved < 40; halved++, length /= 2) {
    const next = point.map((value, at) => value + length * valueAt(direction, at))
    const there = slopeAt(next)
    if (there.value <= here.value + ENOUGH * length * promised) return { point: next, there }
  }
  return undefined
}

/** The inverse of the curvature after one more step, unless the step says nothing about it. */
function learnt(
  inverse: readonly Float64Array[],
  moved: Float64Array,
  turned: Float64Array,
): Float64Array[] {
  const along = dot(moved, turned)
  if (!(along > 1e-12)) return [...inverse]
  const seen = inverse.map((row) => dot(row, turned))
  const factor = 1 + dot(seen, turned) / along
  return inverse.map((row, one) =>
    row.map((value, other) => {
      const [a, b] = [valueAt(moved, one), valueAt(moved, other)]
      return value + (factor * a * b - valueAt(seen, one) * b - a * valueAt(seen, other)) / along
    }),
  )
}

const identity = (size: number) =>
  Array.from({ length: size }, (_, one) =>
    Float64Array.from({ length: size }, (_, other) => (one === other ? 1 : 0)),
  )

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += valueAt(one, at) * valueAt(other, at)
  return sum
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let at = 0; at < values.length; at++) most = Math.max(most, Math.abs(valueAt(values, at)))
  return most
}
