import { describe, expect, test } from 'vitest'
import { coverOfPosts, freedomOfPosts } from '../../../sim/acts/posts.ts'
import { pressureOf, recognitionFelt } from '../../../sim/acts/recognition.ts'
import { weightOfCircles } from '../../../sim/acts/weight.ts'
import { both, type Difference, setMembers, setTown, townOf, without } from '../town-of.ts'

describe('posts', () => {
  const cover = (posts: number, members: number) =>
    coverOfPosts(townOf({ parameters: { helpersPerPost: 50 }, world: setTown({ posts, members }) }))

  test('have time for so many members each, and for nobody twice', () => {
    expect([cover(0, 100), cover(1, 100), cover(2, 100), cover(9, 100)]).toEqual([0, 0.5, 1, 1])
    expect([cover(0, 0), cover(1, 0)]).toEqual([0, 1])
  })

  test('answer to the circles the less, the more is steered, and not from half on', () => {
    const free = (steering: number, difference: Difference = {}) =>
      freedomOfPosts(townOf(both({ levers: { steering } }, difference)))
    expect([0, 0.25, 0.5, 1].map((steering) => free(steering))).toEqual([1, 0.75, 0, 0])
    expect(free(1, without('freedom'))).toBe(1)
  })

  test('that an entry gives to the circles or to the office are theirs, however it is steered', () => {
    const free = (answers: number, steering: number) => {
      const posts = { intensity: 1, answers }
      return freedomOfPosts(townOf({ levers: { steering, posts } }))
    }
    expect([free(1, 1), free(0.4, 1), free(0, 0)]).toEqual([1, 0.4, 0])
    expect([free(-1, 1), free(-1, 0)]).toEqual([0, 1])
  })
})

describe('the weight of circles', () => {
  const weight = (members: number, population = 3_000) =>
    weightOfCircles(
      townOf({
        place: { population },
        parameters: { circlesCount: 4 },
        world: setTown({ members }),
      }),
    )

  test('is full from so many members in 1,000 inhabitants on, and its square below', () => {
    expect([weight(0), weight(6), weight(12), weight(72)]).toEqual([0, 0.25, 1, 1])
    expect(weight(12, 6_000)).toBe(0.25)
  })
})

describe('recognition and pressure', () => {
  test('recognition is felt as it is, or not at all', () => {
    const felt = (difference: Difference = {}) => {
      const world = townOf(both({ world: setMembers({ recognition: 0.25 }) }, difference))
      return recognitionFelt(world, world.member.present[0]!)
    }
    expect([felt(), felt(without('recognition'))]).toEqual([0.25, 0])
  })

  /** A quarter of full pressure, as news have half worn off and half of it stays. */
  const pressed: Difference = {
    society: { polarisation: 0.4 },
    parameters: {
      motivationPressure: 0.5,
      pressureRest: 0.5,
      pressureStance: 0.5,
      pressureSupport: 0.25,
    },
    world: setTown({ habituation: 0.25 }),
  }
  const pressure = (difference: Difference = {}) => pressureOf(townOf(both(pressed, difference)))

  test('pressure is that of a polarised town while people argue, and some of it stays', () => {
    expect(pressure()).toBeCloseTo(0.5 * 0.4 * 0.75, 9)
    expect(pressure({ world: setTown({ habituation: 0 }) })).toBeCloseTo(0.5 * 0.4 * 0.5, 9)
    expect(pressure({ world: setTown({ habituation: 2 }) })).toBeCloseTo(0.5 * 0.4, 9)
    expect(pressure({ society: { polarisation: 0 } })).toBe(0)
    expect(pressure(without('pressure'))).toBe(0)
  })

  test('a stance in public and deeds relieve it, at most of all', () => {
    const relieved = (stance: number, support: number, more: Difference = {}) =>
      pressure(both({ levers: { stance, support } }, more)) / pressure()
    expect(relieved(1, 0)).toBeCloseTo(0.5, 6)
    expect(relieved(0, 1)).toBeCloseTo(0.75, 6)
    expect(relieved(1, 1)).toBeCloseTo(0.25, 6)
    expect(relieved(1, 1, { parameters: { pressureStance: 1 } })).toBe(0)
  })
})
