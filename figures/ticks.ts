import { widthOf } from './drawing.ts'

/** A scale whose ticks stand below a drawing. */
type Scale = { (value: number): number; ticks(count: number): number[] }

const MOST = 4
const APART = 6

/** As many ticks of a scale, four or fewer, as have room for their words beside each other. */
export function fittingTicks(x: Scale, format: (value: number) => string): readonly number[] {
  for (let count = MOST; count > 1; count--) {
    const ticks = x.ticks(count)
    const fits = ticks.every((tick, at) => {
      const before = ticks[at - 1]
      if (before === undefined) return true
      const needed = (widthOf(format(before)) + widthOf(format(tick))) / 2 + APART
      return x(tick) - x(before) >= needed
    })
    if (fits) return ticks
  }
  return x.ticks(1)
}
