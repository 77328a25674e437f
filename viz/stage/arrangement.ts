import type { Size } from '../element/size.ts'
import type { Replay, View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import { fineness } from './grid.ts'
import { createPaths, type Paths } from './ground.ts'
import { type Layout, layTown } from './layout.ts'
import { labelsOf, sizeThatFits } from './names.ts'
import { officeStripOf, type Strip } from './offices.ts'
import type { Naming } from './overlay.ts'
import type { Bus } from './pipes.ts'

/** Heights of the strip of offices and of the room that lines take below it, in pixels. */
const ROOM = { office: 40, bus: 14 } as const
/** In a comparison only circles are drawn; the rest is told below. */
const TWIN_ROOM = { office: 0, bus: 4 } as const
/** Size of names under circles, in pixels: they do not shrink with the field. Paper is read from nearer. */
const NAMES = { paper: 9.2, least: 11.5, common: 12, large: 14, most: 16 } as const

/** Least width of the strip of offices, in pixels. */
const OFFICES = 380

export type Room = { readonly [Part in keyof typeof ROOM]: number }

/** Room for what stands above the circles. */
export function roomOf(twin: boolean): Room {
  return twin ? TWIN_ROOM : ROOM
}

/** Where the circles of a town, their names and their ties are drawn. */
export type Placed = {
  readonly layout: Layout
  readonly bus: Bus
  readonly paths: Paths
  readonly naming: Naming
}
/** Where everything of a panel is drawn; circles and offices only where they have room. */
export type Arrangement = { readonly strip?: Strip; readonly placed?: Placed }

/** Arranges a town in a panel of a size. `alike` are the runs that share its scale; a town `apart` stands beside no other. */
export function arrange(
  view: View,
  alike: readonly Replay[],
  { width, height, paper }: Pick<Size, 'width' | 'height' | 'paper'>,
  room: Room,
  { large, apart }: { readonly large: boolean; readonly apart: boolean },
  say: Speech,
): Arrangement {
  if (width < 120 || height < 160) return {}
  const { trajectory } = view.replay
  const names = trajectory.offices.map(({ name }) => name[say.names])
  const leading = trajectory.officials.find(({ role }) => role === 'leadership')?.office ?? -1
  const top = room.office + room.bus
  const layout = layTown(view.replay, alike, { left: 0, top, width, height: height - top }, apart)
  // Offices stand above the field, and wider than it only where that is too narrow for their names.
  const across = Math.min(width, Math.max(layout.box.width, OFFICES))
  const strip = officeStripOf(names, across, leading, (width - across) / 2)
  const bus: Bus = { width, offices: strip.spots, top: room.office, height: room.bus }
  const wished = Math.max(
    large ? NAMES.large : NAMES.common,
    Math.min(NAMES.most, NAMES.common * layout.scale * Math.max(1, fineness(layout.grid))),
  )
  const least = paper ? NAMES.paper : NAMES.least
  const size = sizeThatFits(layout, { wished, least }, say)
  const labels = labelsOf(view.replay, layout, size, say)
  const naming = { labels, size, counted: true }
  return { strip, placed: { layout, bus, paths: createPaths(view, layout, bus), naming } }
}
