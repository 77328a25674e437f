import { describe, expect, test } from 'vitest'
import { chooseField, contactOfField, tasksOfField } from '../../../sim/acts/fields.ts'
import { foundCircle } from '../../../sim/acts/people.ts'
import { DEFAULT_PARAMETERS as p, type World } from '../../../sim/index.ts'
import { FIELD, FIELDS } from '../../../sim/terms/fields.ts'
import { both, type Difference, setCircles, setTown, townOf, without } from '../town-of.ts'

/** The municipality does half of the emergencies and a quarter of everyday need. */
const usual: Difference = {
  world: setTown({
    needEmergency: 200,
    needEveryday: 400,
    needCasework: 100,
    provisionEmergency: 0.5,
    provisionEveryday: 0.25,
  }),
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

describe('fields of work', () => {
  test.each(['emergency', 'everyday', 'casework'] as const)(
    'share all %s need among them',
    (need) => {
      const shares = (world: World) => [...world.field[need]]
      expect(sum(shares(townOf(usual)))).toBeCloseTo(1, 9)
      const more = { everydayWork: 5, caseworkWork: 0.7, everydayArrival: 0 }
      expect(sum(shares(townOf({ parameters: more })))).toBeCloseTo(1, 9)
    },
  )

  test('have parts of a need as their weights say, and none where all weights are nothing', () => {
    const { field } = townOf({
      parameters: { caseworkAccompaniment: 3, caseworkHousing: 1, caseworkWork: 0 },
    })
    expect([...field.casework]).toEqual([0, 0, 0.75, 0.25, 0, 0, 0])
    const none = { caseworkAccompaniment: 0, caseworkHousing: 0, caseworkWork: 0 }
    expect(sum([...townOf({ parameters: none }).field.casework])).toBe(0)
  })

  test('have the tasks that the municipality leaves', () => {
    const world = townOf(usual)
    const tasks = FIELDS.map((_field, at) => tasksOfField(world, at))
    const { emergency, everyday, casework } = world.field
    for (const [at, hours] of tasks.entries())
      expect(hours).toBeCloseTo(emergency[at]! * 100 + everyday[at]! * 300 + casework[at]! * 100, 9)
    expect(tasks[FIELD.language]).toBeCloseTo(p.everydayLanguage * 300, 9)
    expect(sum(tasks)).toBeCloseTo(500, 9)
  })

  test('lead to offices by what they are', () => {
    const world = townOf(usual)
    expect(FIELDS.map((_field, at) => contactOfField(world, at))).toEqual(
      FIELDS.map(({ contact }) => p[contact]),
    )
    expect(p.contactAccompaniment).toBeGreaterThan(2 * p.contactMeeting)
  })

  test('are all one where circles do the same', () => {
    const alike = townOf(both(usual, without('fields')))
    expect(tasksOfField(alike, FIELD.language)).toBeCloseTo(500, 9)
    expect(contactOfField(alike, FIELD.accompaniment)).toBe(1)
  })
})

describe('a circle', () => {
  /** Fields chosen by 600 circles, each in a place without another one. */
  const chosen = (difference: Difference = {}) => {
    const world = townOf(both(usual, difference))
    const counts = FIELDS.map(() => 0)
    for (let week = 0; week < 600; week++) {
      world.count.week = week
      chooseField(world, 0)
      const field = world.circle.field[0]!
      counts[field] = counts[field]! + 1
    }
    return counts.map((count) => count / 600)
  }
  const alone: Difference = { society: { circles: 1 } }

  test('chooses its field by the tasks that there are', () => {
    const world = townOf(usual)
    for (const [at, share] of chosen(alone).entries())
      expect(Math.abs(share - tasksOfField(world, at) / 500), FIELDS[at]!.key).toBeLessThan(0.06)
    const only = both(alone, { world: setTown({ needEveryday: 0, needCasework: 0 }) })
    expect(chosen(only)[FIELD.arrival]).toBe(1)
  })

  test('leaves to others of its place what they do already, the more of them there are', () => {
    /** So many other circles of the same place that teach the language. */
    const beside = (others: number) =>
      chosen({
        place: { municipalities: 1 },
        society: { circles: 1 + others },
        world: (world: World) => world.circle.field.fill(FIELD.language, 1, 1 + others),
      })[FIELD.language]!
    const pull = 75
    const expected = (others: number) =>
      pull / (1 + 2 * others) / (500 - pull + pull / (1 + 2 * others))
    for (const others of [0, 1, 3])
      expect(Math.abs(beside(others) - expected(others))).toBeLessThan(0.045)
    const ended = chosen({
      place: { municipalities: 1 },
      society: { circles: 4 },
      world: (world) => {
        setCircles({ field: FIELD.language })(world)
        world.circle.alive.fill(0, 1)
      },
    })
    expect(Math.abs(ended[FIELD.language]! - expected(0))).toBeLessThan(0.045)
  })

  test('is used from its founding to the tasks of that time', () => {
    const world = townOf(usual)
    const id = foundCircle(world, 1, 5)
    expect(world.circle.usual[id]).toBeCloseTo(tasksOfField(world, world.circle.field[id]!), 4)
    expect(world.circle.usual[id]).toBeGreaterThan(0)
  })
})
