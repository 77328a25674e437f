import { scaleLinear } from 'd3-scale'
import { valueAt } from '../sim/index.ts'
import { box, type Drawing, label, path, round, WIDTH } from './drawing.ts'

/** A column of a table of points. */
export type Axis = { readonly name: string; readonly values: ArrayLike<number> }

const GAP = 5

/** Every pair of columns as a small picture of its points: does the design fill the space? */
export function scatters(axes: readonly Axis[]): Drawing {
  const cells = axes.length - 1
  const size = Math.min(110, (WIDTH - 4) / cells - GAP)
  const scales = axes.map(({ values }) => {
    const all = Array.from(values)
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return scaleLinear([low, high > low ? high : low + 1], [4, size - 4])
  })
  const pictures: string[] = []
  for (let row = 1; row < axes.length; row++)
    for (let column = 0; column < row; column++) {
      const [left, top] = [2 + column * (size + GAP), 18 + (row - 1) * (size + GAP + 18)]
      const [across, up] = [valueAt(scales, column), valueAt(scales, row)]
      const [one, other] = [valueAt(axes, column).values, valueAt(axes, row).values]
      // One path for all points: each is a line without length, whose round ends are seen.
      const dots = Array.from(
        one,
        (value, at) =>
          `M${round(left + across(value))} ${round(top + size - up(valueAt(other, at)))}h0`,
      )
      pictures.push(
        box('frame', { x: left, y: top, width: size, height: size }),
        path('dots', dots.join('')),
      )
    }
  const words = axes.slice(1).map(({ name }, at) => {
    const others = axes.slice(0, at + 1).map((axis) => axis.name)
    return label(`${name} × ${others.join(', ')}`, {
      x: 2,
      y: 13 + at * (size + GAP + 18),
      look: 'small',
    })
  })
  return {
    width: WIDTH,
    height: cells * (size + GAP + 18) + 2,
    body: [...pictures, ...words].join(''),
  }
}
