import type { Replay, View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import { createPaths, type Paths } from './ground.ts'
import { type Box, commonSpacing, type Layout, packTown } from './layout.ts'
import { officeStripOf, type Strip } from './offices.ts'
import type { Bus } from './pipes.ts'

/** Heights of the strips and width of the gauge beside the circles, in pixels. */
const ROOM = { office: 42, gauge: 32, people: 38, need: 26 } as const
/** For a projector: words are left out or large. */
const LARGE_ROOM = { office: 22, gauge: 4, people: 0, need: 42 } as const
/** In a comparison only circles and offices are drawn; the rest is told below. */
const TWIN_ROOM = { office: 42, gauge: 4, people: 0, need: 0 } as const
const LARGE_TWIN_ROOM = { ...TWIN_ROOM, office: 22 } as const

export type Room = { readonly [Part in keyof typeof ROOM]: number }

/** Room for what stands around the circles. */
export function roomOf(large: boolean, twin: boolean): Room {
  if (twin) return large ? LARGE_TWIN_ROOM : TWIN_ROOM
  return large ? LARGE_ROOM : ROOM
}

/** Where the circles of a town and their ties are drawn. */
export type Placed = { readonly layout: Layout; readonly bus: Bus; readonly paths: Paths }
/** Where everything of a panel is drawn; circles and offices only where they have room. */
export type Arrangement = { readonly strip?: Strip; readonly placed?: Placed }

/** Arranges a town in a panel of a size. `alike` are the runs that share its scale. */
export function arrange(
  view: View,
  alike: readonly Replay[],
  { width, height }: { readonly width: number; readonly height: number },
  room: Room,
  { names }: Speech,
): Arrangement {
  if (width < 120 || height < 160) return {}
  const strip = officeStripOf(
    view.replay.trajectory.offices.map(({ name }) => name[names]),
    width,
  )
  const most = Math.max(...alike.map((replay) => replay.trajectory.offices.length))
  const bus: Bus = {
    width,
    offices: strip.spots,
    top: room.office + 1,
    height: Math.min(26, 5 + 2.6 * most),
  }
  const top = bus.top + bus.height + 4
  const box: Box = {
    left: room.gauge,
    top,
    width: width - room.gauge,
    height: height - top - room.people - room.need - 4,
  }
  const layout = box.height < 60 ? undefined : packTown(view.replay, box, commonSpacing(alike, box))
  if (!layout) return { strip }
  return { strip, placed: { layout, bus, paths: createPaths(view, layout, bus) } }
}
