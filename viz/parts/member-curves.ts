import { nothing, type SVGTemplateResult, svg } from 'lit'
import { type Towns, valuesOf, weeksOf } from '../replay/towns.ts'

/** Where the curves are drawn. */
type CurveRoom = {
  readonly x: (week: number) => number
  readonly top: number
  readonly bottom: number
  /** The week of the playhead. */
  readonly week: number
  /** Towns that are shown. */
  readonly shown: readonly number[]
  /** What a town is called at the end of its curve. */
  readonly mark: (town: number) => string
  /** Size of letters, in pixels; names at the ends of curves stand so far apart. */
  readonly size: number
  /** The curves end in this week, where not all is told. */
  readonly until?: number
  /** The value at the top; without it the highest of any town. */
  readonly most?: number
}

/** Members of each town over time, told apart by the line and named at its end; a ring where the playhead is. */
export function memberCurves(towns: Towns, room: CurveRoom): SVGTemplateResult {
  const { x, shown } = room
  const series = towns.replays.map((_, town) => valuesOf(towns, town, 'members'))
  const most = room.most ?? Math.max(1, ...series.map((values) => Math.max(0, ...values)))
  const y = (value: number): number => room.bottom - ((room.bottom - room.top) * value) / most
  const lines = shown.flatMap((town) => {
    const weeks = Math.min(towns.weeks, weeksOf(towns, town), (room.until ?? towns.weeks) + 1)
    return weeks > 0 ? [{ town, values: series[town]!.subarray(0, weeks) }] : []
  })
  const ends = apart(
    lines.map(({ values }) => y(values[values.length - 1]!)),
    room.size,
    room.top + room.size / 3,
  )
  return svg`<g class="curves">${lines.map(({ town, values }, index) => {
    const last = values.length - 1
    const now = values[Math.min(room.week, last)]!
    return svg`<path class=${`curve curve-${town}`} d=${pathOf(values, x, y)}></path>${
      room.week <= last
        ? svg`<circle class="now" cx=${x(room.week)} cy=${y(now)} r="3.6"></circle>`
        : nothing
    }<text class="end" x=${x(last) + 6} y=${ends[index]! + 4}>${room.mark(town)}</text>`
  })}</g>`
}

/** The ground under the weeks whose arrivals are set as a test and not taken from records. */
export function stressedGround(
  { markers, weeks }: Towns,
  { x, top, bottom }: Pick<CurveRoom, 'x' | 'top' | 'bottom'>,
): SVGTemplateResult | typeof nothing {
  const begin = markers.find(({ kind }) => kind === 'ukraine2022')?.week ?? weeks
  if (begin >= weeks - 1 || bottom <= top) return nothing
  const [from, to] = [x(begin), x(weeks - 1)]
  return svg`<rect class="stressed" x=${from} width=${Math.max(0, to - from)} y=${top} height=${bottom - top}></rect>`
}

/** A line through all weeks that are a pixel apart. */
function pathOf(
  values: Float64Array,
  x: (week: number) => number,
  y: (value: number) => number,
): string {
  const step = Math.max(1, Math.round(1.5 / Math.max(0.01, x(1) - x(0))))
  const points: string[] = []
  for (let week = 0; week < values.length; week += step)
    points.push(`${x(week).toFixed(1)} ${y(values[week]!).toFixed(1)}`)
  const last = values.length - 1
  points.push(`${x(last).toFixed(1)} ${y(values[last]!).toFixed(1)}`)
  return `M${points.join('L')}`
}

/** Heights of names moved apart, the order kept, the first not above a height. */
function apart(heights: readonly number[], size: number, first: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!)
  const moved = [...heights]
  // From the lowest up, so that no name falls below the axis.
  for (let at = order.length - 2; at >= 0; at--) {
    const [upper, lower] = [order[at]!, order[at + 1]!]
    moved[upper] = Math.min(moved[upper]!, moved[lower]! - size)
  }
  // Where they are more than the room holds, none is cut off above.
  let free = first
  for (const index of order) {
    moved[index] = Math.max(moved[index]!, free)
    free = moved[index]! + size
  }
  return moved
}
