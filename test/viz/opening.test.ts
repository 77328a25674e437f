import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { bake } from '../../viz/opening/bake.ts'
import { readOpening } from '../../viz/opening/read.ts'
import { DRAWN_OUTCOMES, type Opening } from '../../viz/opening/record.ts'
import { happeningAt } from '../../viz/replay/happenings.ts'
import { arrivalsPerMonth, leversInForce, need, outcome } from '../../viz/replay/moments.ts'
import { PHASE } from '../../viz/replay/regions.ts'
import { circleViews, SEAT, tieClasses, type View, view } from '../../viz/replay/replay.ts'
import { align, type Towns } from '../../viz/replay/towns.ts'
import { contentKey, taskOf } from '../../viz/session/runs.ts'
import { layTown, radiusAt } from '../../viz/stage/layout.ts'
import { circleTip, seatTip } from '../../viz/stage/tips.ts'
import { SPEEDS } from '../../viz/state/state.ts'
import { speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const say = speech('de')
const BOXES = [
  { left: 32, top: 69, width: 400, height: 420 },
  { left: 32, top: 69, width: 280, height: 500 },
]

let whole: Towns
let opening: Opening

beforeAll(() => {
  const tasks = ['town-1', 'town-2', 'town-3'].map((name) => taskOf(scenario(name)))
  const trajectories = tasks.map(({ scenario, seed }) => run(scenario, seed))
  whole = align(trajectories)
  const record = bake(trajectories, tasks.map(contentKey))
  // As it comes with the page.
  opening = readOpening(JSON.parse(JSON.stringify(record)))
}, 60_000)

/** What a drawing of the opening week asks of each town. */
function each(look: (view: View, towns: Towns) => unknown) {
  const told = (towns: Towns) =>
    towns.replays.map((replay, town) =>
      look(view(replay, opening.week + towns.offsets[town]!), towns),
    )
  return { before: told(opening.towns), after: told(whole) }
}

/** Seats that somebody has taken up to the week. */
function takenSeats({ replay, bytes }: View): number[] {
  return replay.seats.flatMap((_, seat) =>
    bytes[replay.regions.seats + seat] === SEAT.unused ? [] : [seat],
  )
}

describe('the week that the page brings along', () => {
  test('is a week of the runs that follow', () => {
    const { before, after } = each(({ replay }) => replay.trajectory.fingerprint)
    expect(before).toEqual(after)
  })

  test('has the same clock and the same marks on the time line', () => {
    const { replays: _, ...before } = opening.towns
    const { replays: __, ...after } = whole
    expect(before).toEqual(after)
    expect(after.markers.length).toBeGreaterThan(10)
  })

  test('has every circle, every seat and every tie in the state of the run', () => {
    for (const look of [
      circleViews,
      (view: View) => [...view.bytes.slice(0, view.replay.regions.bridges)],
      ...(['bridges', 'links'] as const).map(
        (kind) => (view: View) =>
          tieClasses(view, kind).map(({ index, strength }) => [view.replay[kind][index], strength]),
      ),
    ]) {
      const { before, after } = each(look)
      expect(before).toEqual(after)
      expect(after.flat().length).toBeGreaterThan(0)
    }
  })

  test('puts the circles where they stand in the run, whatever the size of the screen', () => {
    for (const box of BOXES) {
      const { before, after } = each((view, { replays }) => {
        const { spots, ...layout } = layTown(view.replay, replays, box)
        // A circle of a later week has no place yet.
        const begun = circleViews(view).flatMap(({ phase, circle }) => {
          const { x, y, slot } = spots[circle]!
          return phase === PHASE.future
            ? []
            : [[x, y, slot, radiusAt(layTown(view.replay, replays, box), view, circle)]]
        })
        return { layout, begun }
      })
      expect(before).toEqual(after)
      expect(JSON.stringify(after)).toMatch(/"begun":\[\[\d/)
    }
  })

  test('has the same numbers, scales and levers in force', () => {
    const { before, after } = each((view) => [
      need(view),
      arrivalsPerMonth(view),
      leversInForce(view),
      DRAWN_OUTCOMES.map((key) => outcome(view, key)),
      [...loads(view)],
    ])
    expect(before).toEqual(after)
  })

  test('shows the same happening at every speed', () => {
    for (const speed of SPEEDS) {
      const { before, after } = each((view) => {
        const shown = happeningAt(view.replay, view.week, speed)
        const { events } = view.replay.trajectory
        const columns = [events.person, events.circle, events.other, events.cause]
        return shown && [shown.kind, shown.week, columns.map((column) => column[shown.event])]
      })
      expect(before).toEqual(after)
    }
  })

  test('tells of every person and circle what the run tells', () => {
    const { before, after } = each((view) => [
      takenSeats(view).map((seat) => seatTip(view, seat, say)),
      // A circle of a later week is nowhere to be seen and has no place yet.
      circleViews(view).flatMap(({ phase }, circle) =>
        phase === PHASE.future ? [] : [circleTip(view, circle, say)],
      ),
    ])
    expect(before).toEqual(after)
    expect(JSON.stringify(after)).toContain('Person')
  })
})

function loads({ replay: { trajectory }, week }: View): Float32Array {
  const { length } = trajectory.offices
  return trajectory.officeLoad.slice(week * length, (week + 1) * length)
}
