import { nothing, type SVGTemplateResult, svg } from 'lit'
import { seatOf } from '../replay/circle-line.ts'
import { officesKnown } from '../replay/life.ts'
import type { Replay, View } from '../replay/replay.ts'
import type { Selection } from '../state/state.ts'
import type { Layout } from './layout.ts'
import { type Bus, pipeRoute, roundedPath } from './pipes.ts'
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
    if (!spot) return nothing
    return svg`<circle class="chosen-ring" cx=${spot.x} cy=${spot.y} r=${spot.radius + 5}></circle>`
  }
  const person = personOf(replay, selection)
  const seat = person === undefined ? -1 : seatOf(replay, view.bytes, person)
  if (person === undefined || seat < 0) return nothing
  const { circle } = replay.seats[seat]!
  const place = seatPlace(replay, layout, seat)
  // In a meeting only who was there is marked.
  const lines = (selection?.kind === 'person' ? officesKnown(view, person) : [])
    // A gutter has a lane for every office that a circle ever had a tie to.
    .filter((office) => layout.gutters[layout.spots[circle]!.gutter]!.lanes.includes(office))
    .map((office) => roundedPath([...pipeRoute(layout, bus, circle, office), place], 5))
  return svg`${lines.map((path) => svg`<path class="ego" d=${path}></path>`)}
    ${seatRings(replay, layout, [seat])}`
}

/** Rings around seats. */
export function seatRings(
  replay: Replay,
  layout: Layout,
  seats: readonly number[],
): SVGTemplateResult {
  return svg`${seats.map((seat) => {
    const [x, y] = seatPlace(replay, layout, seat)
    return svg`<circle
        class="chosen-ring"
        data-seat=${seat}
        cx=${x}
        cy=${y}
        r=${dotRadius(layout.spacing) + 4}></circle>`
  })}`
}

/** Who is looked at: the person, or the helper of a meeting. */
function personOf({ trajectory }: Replay, selection: Selection | undefined): number | undefined {
  if (selection?.kind === 'person') return selection.id
  return selection?.kind === 'meeting' ? trajectory.events.person[selection.id] : undefined
}

function seatPlace(
  { seats, firstSeat }: Replay,
  layout: Layout,
  seat: number,
): readonly [number, number] {
  const { circle } = seats[seat]!
  const place = seat - firstSeat[circle]!
  const table = seatTable(firstSeat[circle + 1]! - firstSeat[circle]!)
  const spot = layout.spots[circle]!
  return [
    spot.x + table[2 * place]! * layout.spacing,
    spot.y + table[2 * place + 1]! * layout.spacing,
  ]
}
