import { tieClasses, type View } from '../replay/replay.ts'
import { fineness } from './grid.ts'
import { type Layout, radiusAt } from './layout.ts'

/** Thickness of a rim per class of bonding, against the distance of two chairs. */
const RIM = [0.26, 0.26, 0.5, 0.76] as const
/** Where the arc of linking runs outside the rim, how thick it is, where stubs begin and end: in units of the field. */
const ARC = { out: 4.4, thick: 3 } as const
const STUB = { from: 7.2, to: 12.4, thick: [0, 2.2, 3.6, 3.6] } as const
/** Names stand below circles: between these angles (clockwise from the right) there is no stub and no arc. */
const NAME = { from: 34, to: 146 } as const
/** Angle of the longest arc: it is open where the name stands. */
const LONGEST = 360 - (NAME.to - NAME.from)
/** Two stubs stand so far apart, in units. */
const APART = 4.6
/** The strongest class of a tie. */
const STRONGEST = 3
/** Finer grids have no room between circles for stubs. */
const ROOM_FOR_STUBS = 7

/** Thickness of the rim of a circle with ties of a class among its people, in pixels; it grows inwards. */
export function rimWidth({ spacing }: Layout, bonding: number): number {
  return (RIM[bonding] ?? RIM[0]) * spacing
}

/** How well each circle is linked to the offices, as a share: 1 where it has the strongest tie to every office. */
export function linkShares(view: View): Float64Array {
  const { replay } = view
  const shares = new Float64Array(replay.circles.length)
  const whole = STRONGEST * replay.trajectory.offices.length
  for (const { index, strength } of tieClasses(view, 'links'))
    shares[replay.links[index]!.circle]! += strength / whole
  return shares
}

/** How thick arcs are, in pixels. */
export function arcWidth(layout: Layout): number {
  return ARC.thick * unit(layout)
}

/** SVG path of an arc that is centred above a circle, as long as a share; empty for none. */
export function arcPath(x: number, y: number, radius: number, share: number): string {
  if (share <= 0) return ''
  const half = (Math.min(1, share) * LONGEST * Math.PI) / 360
  const [dx, dy] = [Math.sin(half) * radius, -Math.cos(half) * radius]
  const large = half > Math.PI / 2 ? 1 : 0
  return `M${fine(x - dx)} ${fine(y + dy)}A${fine(radius)} ${fine(radius)} 0 ${large} 1 ${fine(x + dx)} ${fine(y + dy)}`
}

/** A ring around a circle, its arc included, open where its name stands. */
export function outline(layout: Layout, x: number, y: number, radius: number): string {
  return arcPath(x, y, radius + (ARC.out + ARC.thick) * unit(layout) + 1, 1)
}

/** The arc of a circle in a week; empty where it has no tie to an office. */
export function linkArc(layout: Layout, view: View, circle: number, share: number): string {
  const { x, y } = layout.spots[circle]!
  return arcPath(x, y, radiusAt(layout, view, circle) + ARC.out * unit(layout), share)
}

/** A mark that points from a circle to one it shares people with; `angle` in degrees, clockwise from the right. */
export type Stub = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly angle: number
  readonly partner: number
  readonly bridge: number
  readonly width: number
}

/** The stubs of all circles in a week, one at each end of each bridge; none where circles stand too close. */
export function stubsOf(layout: Layout, view: View): Stub[] {
  if (layout.grid.columns > ROOM_FOR_STUBS) return []
  const { replay } = view
  const ends = new Map<number, { partner: number; bridge: number; strength: number }[]>()
  for (const { index, strength } of tieClasses(view, 'bridges')) {
    const { from, to } = replay.bridges[index]!
    for (const [circle, partner] of [
      [from, to],
      [to, from],
    ] as const)
      ends.set(circle, [...(ends.get(circle) ?? []), { partner, bridge: index, strength }])
  }
  return [...ends].flatMap(([circle, own]) => {
    const { x, y } = layout.spots[circle]!
    const radius = radiusAt(layout, view, circle)
    const [inner, outer] = [radius + STUB.from * unit(layout), radius + STUB.to * unit(layout)]
    const aimed = own
      .map((end) => {
        const partner = layout.spots[end.partner]!
        return { ...end, angle: outsideName(angleTo(partner.x - x, partner.y - y)) }
      })
      .sort((a, b) => a.angle - b.angle || a.partner - b.partner)
    const gap = ((APART * unit(layout)) / outer) * (180 / Math.PI)
    const angles = spread(
      aimed.map(({ angle }) => angle),
      gap,
    )
    return aimed.map(({ partner, bridge, strength }, index) => {
      const angle = angles[index]!
      const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
      return {
        from: [x + cosine * inner, y + sine * inner] as const,
        to: [x + cosine * outer, y + sine * outer] as const,
        angle,
        partner,
        bridge,
        width: STUB.thick[strength]! * unit(layout),
      }
    })
  })
}

/** Pixels of a unit, smaller in finer grids. */
function unit({ scale, grid }: Layout): number {
  return scale * fineness(grid)
}

/** Degrees from NAME.to round to NAME.from, so that what is allowed is one stretch. */
function angleTo(dx: number, dy: number): number {
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI
  return angle < NAME.from ? angle + 360 : angle
}

/** Turned to the edge of the name where it would stand in it. */
function outsideName(angle: number): number {
  if (angle >= NAME.to) return angle
  return angle < (NAME.from + NAME.to) / 2 ? NAME.from + 360 : NAME.to
}

/** Sorted angles moved apart to a gap, as little as it takes; closer where there is no room for all. */
export function spread(angles: readonly number[], gap: number): number[] {
  const [first, last] = [NAME.to, NAME.from + 360]
  const apart = Math.min(gap, (last - first) / Math.max(1, angles.length - 1))
  const moved: number[] = []
  for (const angle of angles)
    moved.push(Math.max(angle, moved.length === 0 ? first : moved[moved.length - 1]! + apart))
  for (let index = moved.length - 1; index >= 0; index--) {
    const most = index === moved.length - 1 ? last : moved[index + 1]! - apart
    moved[index] = Math.min(moved[index]!, most)
  }
  return moved
}

function fine(value: number): string {
  return value.toFixed(1)
}
