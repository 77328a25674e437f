import { SCENARIOS } from 'virtual:scenarios'
import { draw } from '../../sim/exact/random.ts'
import { keyFromSeed } from '../../sim/exact/seed-key.ts'
import { run } from '../../sim/index.ts'
import { STREAM } from '../../sim/terms/streams.ts'
import { createReplay, type Replay, view } from '../../viz/replay/replay.ts'
import { drawDots, readPalette } from '../../viz/stage/dots.ts'
import { layTown } from '../../viz/stage/layout.ts'
import { createRaster, paint } from '../../viz/stage/raster.ts'
import { dotRadius } from '../../viz/stage/seats.ts'

declare global {
  var measure: (least: number) => {
    readonly count: number
    readonly frame: readonly number[]
    readonly scrub: readonly number[]
  }
  var seeks: () => number
}

const scenario = SCENARIOS[1]
const replay = createReplay(run(scenario!, scenario!.seed))

/** A town repeated until it has as many seats as wanted, drawn as the stage draws it. */
globalThis.measure = (least) => {
  const times = Math.ceil(least / replay.seats.length)
  const box = { left: 0, top: 0, width: 1280, height: 720 }
  const layout = layTown(replay, [replay], box)
  const canvas = document.createElement('canvas')
  canvas.width = box.width
  canvas.height = box.height
  const raster = createRaster(1280, 720, dotRadius(layout.spacing), readPalette(document.body))
  const draw = (week: number): number => {
    const start = performance.now()
    for (let time = 0; time < times; time++) drawDots(raster, view(replay, week), layout, 1)
    paint(canvas, raster)
    return performance.now() - start
  }
  const weeks = Array.from({ length: 300 }, (_, at) => at % replay.weeks)
  return {
    count: times * replay.seats.length,
    frame: quantiles(weeks.map(draw)),
    scrub: quantiles(weeks.map((at) => draw((at * 197) % replay.weeks))),
  }
}

/** Seeks to 1,000 weeks picked by a seed, in no order; counts those that show what the straight run, change by change, shows. */
globalThis.seeks = () => {
  const straight = straightRun(replay)
  const key = keyFromSeed('seeks')
  let equal = 0
  for (let seek = 0; seek < 1000; seek++) {
    const week = Math.floor(draw(key, STREAM.partner, seek, 0) * replay.weeks)
    if (view(replay, week).bytes.join() === straight[week]) equal++
  }
  return equal
}

/** The state of every week, from the first change to the last, without keyframes. */
function straightRun({ regions, weeks, changes }: Replay): string[] {
  const bytes = new Uint8Array(regions.size)
  const { start, index, value } = changes
  return Array.from({ length: weeks }, (_, week) => {
    for (let change = start[week]; change! < start[week + 1]!; change!++)
      bytes![index[change!]!] = value[change!]!
    return bytes.join()
  })
}

function quantiles(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b)
  return [0.5, 0.95].map((level) => sorted[Math.floor(level * sorted.length)]!)
}
