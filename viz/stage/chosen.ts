import { nothing, type SVGTemplateResult, svg } from 'lit'
import { chairOf, chairsOf, sittersIn } from '../replay/chairs.ts'
import { seatOf } from '../replay/circle-line.ts'
import { officesKnown } from '../replay/life.ts'
import type { Replay, View } from '../replay/replay.ts'
import type { Selection } from '../state/state.ts'
import { type Layout, radiusAt, stands } from './layout.ts'
import { type Bus, pipeRoute, roundedPath } from './pipes.ts'
import { outline } from './rims.ts'
import { dotRadius, seatTable } from './seats.ts'

/**
 * What is looked at on the stage: a ring around a circle or a person, and thin lines from
 * the person to the offices where they know somebody, as far as the log tells. The lines run
 * in the gutters, as those of circles do.
 */
export function chosenMark(
  view: View,
  layout: Layout,
  bus: Bus,
  selection: Selection | undefined,
): SVGTemplateResult | typeof nothing {
  const { replay } = view
  if (selection?.kind === 'circle') {
    const spot = layout.spots[selection.id]
    if (!spot || !stands(layout, view, selection.id)) return nothing
    const radius = radiusAt(layout, view, selection.id)
    return svg`<path class="chosen-ring" d=${outline(layout, spot.x, spot.y, radius)}></path>`
  }
  const person = personOf(replay, selection)
  const seat = person === undefined ? -1 : seatOf(replay, view.bytes, person)
  if (person === undefined || seat < 0) return nothing
  const { circle } = replay.seats[seat]!
  const place = chairPlace(view, layout, seat)
  if (!place) return nothing
  // In a meeting only who was there is marked.
  const lines = (selection?.kind === 'person' ? officesKnown(view, person) : []).map((office) =>
    roundedPath([...pipeRoute(layout, bus, circle, office), place], 5),
  )
  return svg`${lines.map((path) => svg`<path class="ego" d=${path}></path>`)}
    ${seatRings(view, layout, [seat])}`
}

/** Rings around the chairs of seats; who sits in the `other` run of a comparison alone is marked on that chair. */
export function seatRings(
  view: View,
  layout: Layout,
  seats: readonly number[],
  other?: View,
): SVGTemplateResult {
  return svg`${seats.map((seat) => {
    const place = chairPlace(view, layout, seat, other)
    if (!place) return nothing
    return svg`<circle
        class="chosen-ring"
        data-seat=${seat}
        cx=${place[0]}
        cy=${place[1]}
        r=${dotRadius(layout.spacing) + 3}></circle>`
  })}`
}

/** Who is looked at: the person, or the helper of a meeting. */
function personOf({ trajectory }: Replay, selection: Selection | undefined): number | undefined {
  if (selection?.kind === 'person') return selection.id
  return selection?.kind === 'meeting' ? trajectory.events.person[selection.id] : undefined
}

/** Where the holder of a seat sits or sat last; undefined before they came, and where the circle has made room for another. */
function chairPlace(
  view: View,
  layout: Layout,
  seat: number,
  other?: View,
): readonly [number, number] | undefined {
  const { replay, week } = view
  const { circle } = replay.seats[seat]!
  const plans = [replay, ...(other ? [other.replay] : [])].map(chairsOf)
  const sitting = plans.find((plan) =>
    sittersIn(plan, circle, week).some((each) => each?.seat === seat && each.to > week),
  )
  const chair = chairOf(sitting ?? plans[0]!, circle, seat, week)
  if (chair < 0 || !stands(layout, view, circle)) return undefined
  const table = seatTable(chair + 1)
  const spot = layout.spots[circle]!
  return [
    spot.x + table[2 * chair]! * layout.spacing,
    spot.y + table[2 * chair + 1]! * layout.spacing,
  ]
}
