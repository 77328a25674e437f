import { beforeAll, describe, expect, test } from 'vitest'
import { circleName, FIELDS, fieldOf, run } from '../../sim/index.ts'
import { twinsOf } from '../../viz/compare/twins.ts'
import { ownScenario } from '../../viz/own/own-scenario.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { mostOf } from '../../viz/replay/lives.ts'
import { circleViews, createReplay, PHASE, type Replay, view } from '../../viz/replay/replay.ts'
import { align } from '../../viz/replay/towns.ts'
import { FIELD, gridFor, placesOf } from '../../viz/stage/grid.ts'
import { placeOfLabel, sharedArea, takenRooms } from '../../viz/stage/label-place.ts'
import { type Layout, layTown, radiusAt, stands } from '../../viz/stage/layout.ts'
import { labelsOf, sizeThatFits, widthOf } from '../../viz/stage/names.ts'
import { officeStripOf } from '../../viz/stage/offices.ts'
import { pipeRoute } from '../../viz/stage/pipes.ts'
import { arcPath, linkShares, spread, stubsOf } from '../../viz/stage/rims.ts'
import { quartersOf, slotsOf } from '../../viz/stage/slots.ts'
import '../../viz/words/all.ts'
import { labelOf } from '../../viz/words/circle-named.ts'
import { speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const say = speech('de')
const WEEKS = [0, 96, 140, 200, 400, 470, 520]
/** A wall of 1280, a laptop of 1440, a phone, one town by itself, a sheet of paper. */
const ROOMS = [
  { left: 0, top: 54, width: 389, height: 430 },
  { left: 0, top: 54, width: 404, height: 487 },
  { left: 0, top: 54, width: 336, height: 520 },
  { left: 0, top: 54, width: 900, height: 640 },
  { left: 0, top: 54, width: 210, height: 300 },
]

let replays: Replay[]

beforeAll(() => {
  replays = ['town-1', 'town-2', 'town-3'].map((name) => {
    const town = scenario(name)
    return createReplay(run(town, town.seed))
  })
}, 60_000)

const share = ({ box, spots }: Layout) =>
  spots
    .filter(({ slot }) => slot >= 0)
    .map(({ x, y }) => [(x - box.left) / box.width, (y - box.top) / box.height])

describe('the one arrangement', () => {
  test('a circle stands in the same place and has the same size against the field in every room', () => {
    for (const replay of replays) {
      const [first, ...others] = ROOMS.map((room) => layTown(replay, replays, room))
      for (const other of others) {
        share(other).forEach(([x, y], at) => {
          expect(x).toBeCloseTo(share(first!)[at]![0]!, 9)
          expect(y).toBeCloseTo(share(first!)[at]![1]!, 9)
        })
        other.spots.forEach(({ radius }, circle) => {
          expect(radius / other.box.width).toBeCloseTo(
            first!.spots[circle]!.radius / first!.box.width,
            9,
          )
        })
      }
    }
  })

  test('the first circle of a field stands in the same place in all towns', () => {
    const layouts = replays.map((replay) => layTown(replay, replays, ROOMS[1]!))
    for (const { key } of FIELDS) {
      const places = replays.flatMap((replay, town) => {
        const first = replay.circles.findIndex(
          (_, circle) => fieldOf(replay.trajectory, circle) === key,
        )
        return first < 0 ? [] : [layouts[town]!.spots[first]!.slot]
      })
      expect(places.length).toBeGreaterThan(0)
      expect(new Set(places).size, key).toBe(1)
    }
  })

  test('circles that are to be seen at the same time keep apart, their arcs and names too', () => {
    let seen = 0
    const faults: string[] = []
    const hold = (right: boolean, fault: string) => {
      if (!right) faults.push(fault)
    }
    for (const room of ROOMS)
      for (const replay of replays) {
        const layout = layTown(replay, replays, room)
        const { box, scale } = layout
        for (const week of WEEKS) {
          const now = view(replay, week)
          const shown = circleViews(now).filter(
            ({ phase, circle }) => phase !== PHASE.future && stands(layout, now, circle),
          )
          const marks = shown.map(({ circle }) => ({
            ...layout.spots[circle]!,
            circle,
            radius: radiusAt(layout, now, circle),
          }))
          seen += marks.length
          for (const [at, one] of marks.entries()) {
            const [top, bottom] = [
              one.y - one.radius - 6 * scale,
              one.y + one.radius + 14.5 * scale,
            ]
            hold(one.x - one.radius >= box.left, `${one.circle} is out to the left`)
            hold(one.x + one.radius <= box.left + box.width, `${one.circle} is out to the right`)
            hold(top >= box.top - 0.01, `the arc of ${one.circle} is out above`)
            hold(bottom <= box.top + box.height + 0.5, `the name of ${one.circle} is out below`)
            for (const other of marks.slice(at + 1)) {
              const reach = one.radius + other.radius
              const apart = Math.hypot(one.x - other.x, one.y - other.y)
              hold(apart > reach + 12 * scale, `${one.circle} and ${other.circle} are too near`)
            }
          }
        }
      }
    expect(faults).toEqual([])
    expect(seen).toBeGreaterThan(500)
  })

  test('no name meets another name, a circle or an arc, whatever the language and the room', () => {
    let [letters, names] = [0, 0]
    const faults: string[] = []
    for (const language of ['de', 'en', 'leicht'] as const)
      for (const room of ROOMS.slice(0, 4))
        for (const replay of replays) {
          const layout = layTown(replay, replays, room)
          const { scale, spots } = layout
          const size = Math.max(12, Math.min(16, 12 * scale))
          const labels = labelsOf(replay, layout, size, speech(language))
          letters += labels.filter(({ letter }) => letter !== '').length
          names += labels.filter(({ name }) => name !== '').length
          const boxes = spots.map(({ x: middle, base }, circle) => {
            const x = middle + labels[circle]!.beside
            const half = widthOf(labels[circle]!) / 2
            return { left: x - half, right: x + half, top: base + 2, bottom: base + size * 0.95 }
          })
          for (const [a, one] of spots.entries())
            for (const [b, other] of spots.entries()) {
              // Circles that follow each other in a slot are never seen together.
              if (a === b || one.slot < 0 || other.slot < 0 || one.slot === other.slot) continue
              const [box, theirs] = [boxes[a]!, boxes[b]!]
              const apart =
                box.right < theirs.left ||
                theirs.right < box.left ||
                box.bottom <= theirs.top ||
                theirs.bottom <= box.top
              if (!apart) faults.push(`${labels[a]!.name} on ${labels[b]!.name}`)
              const x = Math.max(box.left, Math.min(box.right, other.x))
              const y = Math.max(box.top, Math.min(box.bottom, other.y))
              const clear = Math.hypot(x - other.x, y - other.y)
              if (clear < other.radius) faults.push(`${labels[a]!.name} on circle ${b}`)
            }
        }
    expect([...new Set(faults)]).toEqual([])
    expect(letters).toBeGreaterThan(100)
    expect(names).toBeGreaterThan(600)
  })

  test('on a phone, and with three towns in a small window, every name keeps its count and most their letters', () => {
    for (const language of ['de', 'en', 'leicht'] as const)
      for (const room of [ROOMS[2]!, { left: 0, top: 54, width: 312, height: 392 }])
        for (const replay of replays) {
          const layout = layTown(replay, replays, room)
          const speaking = speech(language)
          const size = sizeThatFits(layout, { wished: 12, least: 11.5 }, speaking)
          const shown = labelsOf(replay, layout, size, speaking).flatMap((label, circle) =>
            layout.spots[circle]!.slot < 0 ? [] : [{ label, circle }],
          )
          const bare = shown.filter(({ label }) => label.name === '' || label.figures === 0)
          expect([language, room.width, bare]).toEqual([language, room.width, []])
          const cut = shown.filter(
            ({ label, circle }) =>
              label.letter !== labelOf(replay.trajectory, circle, speaking).letter,
          )
          expect(cut.length).toBeLessThan(shown.length / 5)
        }
  })

  test('a circle at rest gives its place to one that begins there, and to no other', () => {
    let given = 0
    for (const replay of replays) {
      const layout = layTown(replay, replays, ROOMS[1]!)
      for (const week of WEEKS) {
        const now = view(replay, week)
        const phases = circleViews(now)
        const slots = phases
          .filter(({ phase, circle }) => phase !== PHASE.future && stands(layout, now, circle))
          .map(({ circle }) => layout.spots[circle]!.slot)
        expect(new Set(slots).size).toBe(slots.length)
        for (const { phase, circle } of phases) {
          if (phase === PHASE.alive) expect(stands(layout, now, circle)).toBe(true)
          if (phase === PHASE.dormant && !stands(layout, now, circle)) given++
        }
      }
    }
    expect(given).toBeGreaterThan(0)
  })

  test('a circle grows to the week and never shrinks', () => {
    const replay = replays[0]!
    const layout = layTown(replay, replays, ROOMS[1]!)
    for (const [circle, { slot, radius }] of layout.spots.entries()) {
      if (slot < 0) continue
      let before = 0
      for (const week of WEEKS) {
        const now = radiusAt(layout, view(replay, week), circle)
        expect(now).toBeGreaterThanOrEqual(before)
        before = now
      }
      expect(before).toBeCloseTo(radius, 9)
    }
  })
})

describe('grids', () => {
  test('have a place for every circle, and the shipped towns the coarsest', () => {
    for (const places of [1, 20, 30, 31, 60, 150])
      expect(placesOf(gridFor(places))).toBeGreaterThanOrEqual(places)
    expect(gridFor(20)).toEqual(gridFor(30))
    for (const replay of replays) expect(mostOf(replay).circles).toBeLessThanOrEqual(30)
  })

  test('of a town beside no other are as coarse as its circles allow', () => {
    expect([1, 4, 5, 9, 10, 20, 21, 60].map((places) => placesOf(gridFor(places, true)))).toEqual([
      4, 4, 9, 9, 20, 20, 30, 80,
    ])
    expect(gridFor(60, true)).toEqual(gridFor(60))
  })

  test('of few places give every circle a place, and its dots are larger', () => {
    const town = ownScenario({ inhabitants: 10_000 })
    const replay = createReplay(run(town, town.seed))
    const [apart, beside] = [true, false].map((alone) =>
      layTown(replay, [replay], ROOMS[1]!, alone),
    )
    const began = replay.circles.map((_, circle) => circle)
    expect(began.length).toBeGreaterThan(1)
    expect(began.filter((circle) => apart!.spots[circle]!.slot < 0)).toEqual([])
    expect(apart!.spacing).toBeGreaterThan(1.2 * beside!.spacing)
    for (const week of WEEKS)
      for (const { phase, circle } of circleViews(view(replay, week)))
        if (phase === PHASE.alive) expect(stands(apart!, view(replay, week), circle)).toBe(true)
  })

  test('give every field a quarter, and every place to one field', () => {
    for (const places of [30, 60, 150]) {
      const grid = gridFor(places)
      const { own, all } = quartersOf(grid)
      const slots = Object.values(own).flat()
      expect([...slots].sort((a, b) => a - b)).toEqual(
        Array.from({ length: placesOf(grid) }, (_, slot) => slot),
      )
      for (const { key } of FIELDS) {
        expect(own[key].length).toBeGreaterThanOrEqual(2)
        expect(all[key]).toHaveLength(placesOf(grid))
      }
    }
  })

  test('a crowded run takes a place of another field only when its own quarter is full', () => {
    const replay = replays[0]!
    const grid = gridFor(mostOf(replay).circles)
    const { own } = quartersOf(grid)
    const slots = slotsOf(replay, grid)
    slots.forEach((slot, circle) => {
      if (slot < 0) return
      const field = fieldOf(replay.trajectory, circle)!
      if (own[field].includes(slot)) return
      const week = replay.circles[circle]!.founded
      const now = view(replay, week)
      const taken = circleViews(now)
        .filter(({ phase, circle: other }) => phase === PHASE.alive && other < circle)
        .map((other) => slots[other.circle])
      for (const mine of own[field]) expect(taken).toContain(mine)
    })
  })

  test('the two runs of a comparison have each circle in the same place, alive in one of them or in both', () => {
    const town = scenario('town-1')
    const changed = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
    const [a, b] = [town, changed].map((plan) => align([run(plan, town.seed)]))
    const both = twinsOf(a!, b!, 0).both.replays
    const [left, right] = both.map((replay) => layTown(replay, both, ROOMS[0]!))
    expect(left!.spots).toEqual(right!.spots)
    // Each run by itself would have some of them elsewhere.
    const alone = [a!, b!].map(({ replays }) => slotsOf(replays[0]!, left!.grid))
    expect(alone[0]).not.toEqual(alone[1])
    for (const week of WEEKS)
      for (const [own, other] of [both, both.toReversed()])
        for (const { circle, phase } of circleViews(view(other!, week)))
          if (phase === PHASE.alive) expect(stands(left!, view(own!, week), circle)).toBe(true)
  })

  test('circles of 10 and of 150 people fit their cell, and dots are as large as that allows', () => {
    for (const places of [20, 60, 150])
      for (const chairs of [10, 45, 150]) {
        const most = { circles: places, chairs: [chairs] }
        const layout = layTown({ ...replays[1]!, most }, [{ ...replays[1]!, most }], {
          left: 0,
          top: 0,
          ...FIELD,
        })
        const cell = FIELD.width / layout.grid.columns
        const radius = (Math.sqrt(chairs) + 1) * layout.spacing
        expect(2 * radius).toBeLessThan(cell)
        expect(2 * radius).toBeGreaterThan(chairs === 10 ? cell * 0.4 : cell * 0.6)
      }
  })
})

describe('ties on the rim', () => {
  test('an arc is as long as the share of the strongest ties to all offices', () => {
    const replay = replays[0]!
    const now = view(replay, 400)
    const shares = linkShares(now)
    const sum = shares.reduce((all, one) => all + one, 0)
    const strengths = replay.links.reduce(
      (all, _, index) => all + now.bytes[replay.regions.links + index]!,
      0,
    )
    expect(sum * 3 * replay.trajectory.offices.length).toBeCloseTo(strengths, 9)
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    expect(arcPath(0, 0, 10, 0)).toBe('')
    expect(arcPath(0, 0, 10, 1)).not.toBe(arcPath(0, 0, 10, 0.5))
  })

  test('every bridge has a stub at both ends that points towards its partner, out of the name', () => {
    const replay = replays[0]!
    const layout = layTown(replay, replays, ROOMS[1]!)
    const now = view(replay, 400)
    const stubs = stubsOf(layout, now)
    const drawn = replay.bridges.filter(
      (_, index) => now.bytes[replay.regions.bridges + index]! > 0,
    )
    expect(stubs).toHaveLength(2 * drawn.length)
    expect(stubs.length).toBeGreaterThan(40)
    for (const { angle } of stubs) {
      expect(angle).toBeGreaterThanOrEqual(146)
      expect(angle).toBeLessThanOrEqual(394)
    }
  })

  test('marks that would lie on each other are moved apart, and stay in their order', () => {
    expect(spread([200, 200, 200], 10)).toEqual([200, 210, 220])
    expect(spread([150, 390, 392], 10)).toEqual([150, 384, 394])
    const many = spread(
      Array.from({ length: 40 }, () => 300),
      10,
    )
    expect(many[0]).toBeGreaterThanOrEqual(145.999)
    expect(many.at(-1)).toBeLessThanOrEqual(394.001)
    expect([...many].sort((a, b) => a - b)).toEqual(many)
  })

  test('no line to an office crosses a circle', () => {
    const crossed: string[] = []
    let lines = 0
    for (const replay of replays) {
      const layout = layTown(replay, replays, { left: 0, top: 54, width: 430, height: 487 })
      const names = replay.trajectory.offices.map(({ name }) => name.de)
      const bus = { width: 430, offices: officeStripOf(names, 430).spots, top: 40, height: 14 }
      for (const { circle, office } of replay.links) {
        if (layout.spots[circle]!.slot < 0) continue
        lines++
        const points = pipeRoute(layout, bus, circle, office)
        for (let index = 1; index < points.length; index++) {
          const [ax, ay] = points[index - 1]!
          const [bx, by] = points[index]!
          for (const [id, spot] of layout.spots.entries()) {
            if (spot.slot < 0 || spot.slot === layout.spots[circle]!.slot) continue
            const x = Math.max(Math.min(ax, bx), Math.min(Math.max(ax, bx), spot.x))
            const y = Math.max(Math.min(ay, by), Math.min(Math.max(ay, by), spot.y))
            if (Math.hypot(x - spot.x, y - spot.y) < spot.radius)
              crossed.push(`${circle} to office ${office} over ${id}`)
          }
        }
      }
    }
    expect(crossed).toEqual([])
    expect(lines).toBeGreaterThan(100)
  })
})

test('circles are called by what they do, each by another name in its town', () => {
  for (const { trajectory, circles } of replays) {
    const names = circles.map((_, circle) => circleName(trajectory, circle, 'de'))
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^\p{Lu}\p{L}+( \p{Lu}+)?$/u.test(name))).toBe(true)
  }
  expect(say.words.fieldLabel.language).toBe('Sprache')
})

describe('a word about a circle', () => {
  /** Words of 12 px on a laptop; of 22 px on a wall, with all ties and for one town alone. */
  const WORDS = [
    [{ width: 49, height: 14 }, ROOMS[1]!],
    [
      { width: 88, height: 26 },
      { left: 0, top: 54, width: 413, height: 300 },
    ],
    [
      { width: 88, height: 26 },
      { left: 0, top: 54, width: 700, height: 620 },
    ],
  ] as const

  test.each(WORDS)('of $width px mostly lies over no circle and no name', (word, room) => {
    const covered: number[] = []
    for (const replay of replays)
      for (const week of WEEKS) {
        const seen = view(replay, week)
        const layout = layTown(replay, replays, room)
        const labels = labelsOf(replay, layout, 12, say)
        const drawn = { view: seen, layout, naming: { labels, size: 12, counted: true } }
        const taken = takenRooms(seen, layout, drawn.naming)
        for (const { circle, phase } of circleViews(seen)) {
          if (phase !== PHASE.alive || !stands(layout, seen, circle)) continue
          const place = placeOfLabel(circle, word, drawn, room.width)
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.left + place.width).toBeLessThanOrEqual(room.width)
          covered.push(taken.reduce((sum, each) => sum + sharedArea(place, each), 0))
        }
      }
    expect(covered.length).toBeGreaterThan(200)
    const free = covered.filter((area) => area === 0).length
    expect(free / covered.length).toBeGreaterThan(0.75)
    // Where all is full it covers little: a tenth of itself.
    const mean = covered.reduce((sum, area) => sum + area, 0) / covered.length
    expect(mean).toBeLessThan((word.width * word.height) / 10)
  })
})
