import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EVENT, parseScenario, run, type Trajectory } from '../../../sim/index.ts'
import { biography } from '../../../sim/story/biography.ts'
import { circleStory } from '../../../sim/story/circle-story.ts'
import { LANGUAGES } from '../../../sim/story/words.ts'

function simulated(): Trajectory {
  const read = (path: string) =>
    readFileSync(new URL(`../../../scenarios/${path}`, import.meta.url), 'utf8')
  const parsed = parseScenario(read('town-1.yaml'), {
    inflow: { germany: read('inflow/germany.csv') },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return run(parsed.scenario, 'story', { weeks: 200 })
}

const trajectory = simulated()
const { events } = trajectory
const persons = [...new Set(events.person)]
  .filter((person) => person >= 0)
  .filter((_, index) => index % 100 === 0)
const circles = [...events.circle.filter((_, event) => events.kind[event] === EVENT.founded)]
const HOLES = /undefined|NaN|\(\)| {2}|, ,|: \./

describe('a story', () => {
  test('has whole sentences for everybody, in every language', () => {
    expect(persons.length).toBeGreaterThan(10)
    for (const language of LANGUAGES) {
      const stories = [
        ...persons.map((person) => biography(trajectory, person, language)),
        ...circles.map((circle) => circleStory(trajectory, circle, language)),
      ]
      for (const sentences of stories) {
        expect(sentences.length).toBeGreaterThan(1)
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^[A-ZÄÖÜ0-9].*\.$/)
          expect(sentence).not.toMatch(HOLES)
        }
      }
    }
  })

  test('tells a person who comes and goes when, where and why', () => {
    const left = events.kind.indexOf(EVENT.leftCircle)
    const story = biography(trajectory, events.person[left], 'de').join(' ')
    expect(story).toContain(`Person ${events.person[left]}`)
    expect(story).toContain(`verließ Person ${events.person[left]} Kreis ${events.circle[left]}: `)
    expect(story).toMatch(/(Anfang|Mitte|Ende) [A-ZÄ][a-zä]+ 201\d/)
  })

  test('speaks of people with respect', () => {
    const all = [
      ...persons.flatMap((person) => biography(trajectory, person, 'de')),
      ...circles.flatMap((circle) => circleStory(trajectory, circle, 'de')),
    ]
    expect(all.join(' ')).not.toMatch(/flut|welle|strom|krise|versag/i)
  })

  test('says so when there is nothing to tell', () => {
    expect(biography(trajectory, 10_000_000, 'en')).toEqual([
      'This run has nothing to tell of Person 10000000.',
    ])
    expect(circleStory(trajectory, 9999, 'de')).toEqual([
      'Von Kreis 9999 erzählt dieser Lauf nichts.',
    ])
  })
})
