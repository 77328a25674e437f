import { beforeAll, describe, expect, test } from 'vitest'
import { EVENT, EXIT, JOIN, ROUTE, TOWN, type World } from '../../../sim/index.ts'
import { circles } from '../../../sim/mechanisms/circles.ts'
import { FIELD } from '../../../sim/terms/fields.ts'
import { LEVER } from '../../../sim/terms/levers.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { called, forty, near, sizes } from '../many-circles.ts'
import {
  all,
  both,
  type Difference,
  type Happening,
  happenings,
  membersOf,
  setCircles,
  setTown,
  setWeek,
  told,
} from '../town-of.ts'

const large = (size: number): Difference => ({
  society: { circles: 1, circleSize: size },
  parameters: { circleCapacity: 200 },
})

test('quiet circles of middling size stay as they are', () => {
  const { events, world } = called({})
  expect(events).toEqual([])
  expect(sizes(world)).toEqual([12, 12, 12, 12, 12, 12])
})

/** It splits in the first week in which it is full. */
const splitting = { parameters: { splitFull: 1, circleCapacity: 45 } }

describe('a full circle', () => {
  test('splits, and a bit less than half go', () => {
    expect(called(both(large(44), splitting)).events).toEqual([])
    const { world, of, events } = called(
      both(both(large(45), splitting), {
        world: all(
          setTown({ allianceExists: 1 }),
          setCircles({
            conflict: 0.25,
            worked: 0.75,
            linking: 0.5,
            field: FIELD.school,
            usual: 33,
            form: FORM.association,
          }),
        ),
      }),
    )
    expect(of(EVENT.split)).toMatchObject([{ circle: 0, other: 1 }])
    expect(of(EVENT.founded)).toMatchObject([
      { circle: 1, person: -1, other: world.circle.place[0] },
    ])
    const moved = of(EVENT.joined)
    expect(moved.every(({ circle, cause }) => circle === 1 && cause === JOIN.split)).toBe(true)
    near(moved.length / 45, 0.45, 0.25)
    expect(sizes(world)).toEqual([45 - moved.length, moved.length])
    const { circle, member } = world
    expect([...circle.members.subarray(0, 2)]).toEqual(sizes(world))
    expect([circle.conflict[1], circle.linking[1], circle.form[1]]).toEqual([
      0.25,
      0.5,
      FORM.alliance,
    ])
    expect([circle.worked[1], circle.field[1], circle.usual[1]]).toEqual([0.75, FIELD.school, 33])
    expect(circle.place[1]).toBe(circle.place[0])
    expect(world.town[TOWN.circlesAlive]).toBe(2)
    const gone = membersOf(world).filter((row) => member.circle[row] === 1)
    expect(gone.every((row) => member.lastCircle[row] === 1)).toBe(true)
    expect(events).toHaveLength(moved.length + 2)
  })

  test('leaves other circles alone and passes its informal form on', () => {
    const { world } = called(
      both(both(large(12), splitting), {
        world: (made) => {
          made.circle.members[0] = 45
        },
        society: { circles: 2 },
      }),
    )
    expect(sizes(world)[1]).toBe(12)
    expect(world.circle.form[2]).toBe(FORM.informal)
  })
})

describe('a circle with unresolved conflict', () => {
  /** Forty circles of fourteen, twice as many as found one. */
  const torn: Difference = both(forty, {
    society: { circleSize: 14 },
    parameters: { foundingSize: 7, conflictSplit: 1 },
    world: setCircles({ conflict: 0.5 }),
  })
  const share = (difference: Difference = {}) =>
    called(both(torn, difference)).of(EVENT.split).length / 40

  test('falls out the sooner, the more of it there is, if it is large enough for two', () => {
    near(share(), 0.5, 0.2)
    near(share({ world: setCircles({ conflict: 0.1 }) }), 0.1, 0.12)
    expect(share({ world: setCircles({ conflict: 0 }) })).toBe(0)
    expect(share({ parameters: { conflictSplit: 0 } })).toBe(0)
    expect(share({ parameters: { foundingSize: 7.5 } })).toBe(0)
  })

  test('takes it along, and falls out once in a week', () => {
    const { world, of } = called(both(torn, { world: setCircles({ conflict: 1 }) }))
    expect(of(EVENT.split)).toHaveLength(40)
    expect(world.count.circles).toBe(80)
    expect(world.circle.conflict[40]).toBe(1)
  })
})

describe('a small circle', () => {
  const dissolved = (difference: Difference) => called(difference).of(EVENT.dissolved).length
  const two: Difference = { society: { circleSize: 2 }, parameters: { mentorShare: 1 } }

  test('below its minimum ends after eight weeks in a row', () => {
    expect(dissolved(both(two, { world: setCircles({ smallWeeks: 6 }) }))).toBe(0)
    const { world, of } = called(both(two, { world: setCircles({ smallWeeks: 7 }) }))
    expect(of(EVENT.dissolved)).toHaveLength(6)
    expect(of(EVENT.dissolved)[0]).toMatchObject({ circle: 0, cause: EXIT.circleDissolved })
    expect(of(EVENT.leftCircle)).toHaveLength(12)
    expect(of(EVENT.leftCircle)[0]).toMatchObject({
      cause: EXIT.circleDissolved,
      value: ROUTE.mentor,
    })
    expect([world.count.present, world.town[TOWN.circlesAlive], world.circle.alive[0]]).toEqual([
      0, 0, 0,
    ])
    expect(world.exit.people[EXIT.circleDissolved]).toBe(12)
  })

  test('that has grown again begins to count anew', () => {
    const three: Difference = { society: { circleSize: 3 }, world: setCircles({ smallWeeks: 7 }) }
    const { world, of } = called(three)
    expect([of(EVENT.dissolved).length, world.circle.smallWeeks[0]]).toEqual([0, 0])
    expect(dissolved(both(three, { parameters: { circleMinimum: 4 } }))).toBe(6)
  })

  test('without members ends at once, and ended circles are left alone', () => {
    const empty = (world: World) => {
      for (const row of membersOf(world)) world.member.circle[row] = -1
      world.count.present = 0
      setCircles({ members: 0 })(world)
    }
    const { world, of } = called({ world: all(empty, setWeek(4)) })
    expect(of(EVENT.dissolved)).toHaveLength(6)
    expect([...world.circle.alive.subarray(0, 6)]).toEqual(Array(6).fill(0))
    expect(happenings(world, circles)).toEqual([])
  })

  test('of members stays while others dissolve', () => {
    const one: Difference = {
      society: { circleSize: 5 },
      world: (world) => {
        world.circle.smallWeeks[2] = 20
      },
      parameters: { circleMinimum: 1 },
    }
    expect(called(one).events).toEqual([])
  })

  const small = both(forty, { society: { circleSize: 6 }, parameters: { circleMinimum: 1 } })
  const merged = (week: number, difference: Difference = {}) =>
    called(both(small, both({ world: setWeek(week) }, difference))).of(EVENT.merged).length
  /** Weeks after the first half year in which some of 40 small circles of one municipality merge. */
  const merging = new Map<number, number>()
  beforeAll(() => {
    for (let week = 40; week < 60; week++) if (merged(week) > 0) merging.set(week, merged(week))
  })
  /** Merges in the first two of these weeks. */
  const merges = (difference: Difference) =>
    [...merging.keys()].slice(0, 2).reduce((sum, week) => sum + merged(week, difference), 0)

  test('may merge with another one nearby', () => {
    // One in a hundred of 40 circles in 20 weeks.
    const all = [...merging.values()].reduce((sum, one) => sum + one, 0)
    near(all, 8, 7)
    expect(merges({})).toBeGreaterThanOrEqual(2)
    const full = { parameters: { circleCapacity: 6 } }
    expect(merges(full)).toBe(0)
    expect(merges({ world: setCircles({ form: FORM.association }) })).toBe(0)
    expect(merges({ world: setCircles({ founded: 33 }) })).toBe(0)
    expect(merges({ society: { circleSize: 7 } })).toBe(0)
    expect(
      merges({ place: { municipalities: 60, population: 4_000 }, society: { circles: 1 } }),
    ).toBe(0)
  })

  test('that merges takes all its people along', () => {
    const week = [...merging].find(([, count]) => count === 1)![0]
    const { world, of } = called(both(small, { world: setWeek(week) }))
    const { circle, other } = of(EVENT.merged)[0]!
    expect(of(EVENT.joined).map((event) => [event.circle, event.cause])).toEqual(
      Array(6).fill([other, JOIN.merger]),
    )
    expect(sizes(world)[circle]).toBe(0)
    expect(sizes(world)[other]).toBe(12)
    expect([world.circle.alive[circle], world.circle.alive[other]]).toEqual([0, 1])
    expect(world.town[TOWN.circlesAlive]).toBe(39)
  })

  test('does not merge into a circle above twenty', () => {
    const [week] = merging.keys()
    const { of } = called(both(small, { world: setWeek(week!) }))
    const { circle } = of(EVENT.merged)[0]!
    const beside = (size: number) => (world: World) => {
      for (let id = 0; id < 40; id++) if (id !== circle) world.circle.members[id] = size
    }
    expect(merged(week!, { world: beside(20) })).toBe(1)
    expect(merged(week!, { world: beside(21) })).toBe(0)
  })
})

describe('large shelters', () => {
  const places: Difference = {
    place: { population: 8_000, municipalities: 12 },
    society: { circles: 30 },
    levers: { largeShelters: 1 },
  }
  const pulled = (world: World, intensity: number) => {
    world.lever.intensity[LEVER.largeShelters] = intensity
    return happenings(world, circles)
  }
  const placesOf = (events: readonly Happening[], kind: number) =>
    events.flatMap((event) => (event.kind === kind ? [event.other] : []))

  test('close all small ones outside the first municipality, and keep them closed', () => {
    const { world, of } = called(places)
    expect(placesOf(of(EVENT.shelterClosed), EVENT.shelterClosed)).toEqual(
      Array.from({ length: 11 }, (_, at) => at + 1),
    )
    const ended = of(EVENT.dissolved)
    expect(new Set(ended.map(({ cause }) => cause))).toEqual(new Set([EXIT.shelterClosed]))
    for (let id = 0; id < 30; id++)
      expect(world.circle.alive[id]).toBe(world.circle.place[id] === 0 ? 1 : 0)
    expect(world.exit.people[EXIT.shelterClosed]).toBe(ended.length * 12)
    expect([...world.place.closed]).toEqual([0, ...Array(11).fill(1)])
    world.count.week++
    expect(happenings(world, circles)).toEqual([])
    expect(called(both(places, { levers: { largeShelters: 0 } })).events).toEqual([])
  })

  test('open again when the lever is released, and more of them close when it is pulled harder', () => {
    const { world, of } = called(both(places, { levers: { largeShelters: 0.3 } }))
    const first = placesOf(of(EVENT.shelterClosed), EVENT.shelterClosed)
    const added = placesOf(pulled(world, 0.7), EVENT.shelterClosed)
    expect([first.length > 0, added.length > 0]).toEqual([true, true])
    expect(added.filter((at) => first.includes(at))).toEqual([])
    const open = placesOf(pulled(world, 0.3), EVENT.shelterOpened)
    expect(open).toEqual(added)
    expect(placesOf(pulled(world, 0), EVENT.shelterOpened)).toEqual(first)
    expect([...world.place.closed]).toEqual(Array(12).fill(0))
    expect(pulled(world, 0)).toEqual([])
  })

  test('leave associations alone, and a share of the places', () => {
    const held = called(both(places, { world: setCircles({ form: FORM.association }) }))
    expect([held.of(EVENT.shelterClosed).length, held.of(EVENT.dissolved).length]).toEqual([11, 0])
    const half = called(
      both(places, { place: { municipalities: 60 }, levers: { largeShelters: 0.5 } }),
    )
    near(half.of(EVENT.shelterClosed).length / 59, 0.5, 0.2)
  })
})

directions(circles, { society: { circleSize: 5 }, world: setCircles({ smallWeeks: 7 }) }, [
  ['a higher minimum', { parameters: { circleMinimum: 6 } }, told(EVENT.dissolved), 'more'],
  ['a lower minimum', { parameters: { circleMinimum: 1 } }, told(EVENT.dissolved), 'same'],
])
