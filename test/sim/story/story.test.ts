import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EVENT, parseScenario, run, type Trajectory } from '../../../sim/index.ts'
import { biography } from '../../../sim/story/biography.ts'
import { circleStory } from '../../../sim/story/circle-story.ts'
import { LANGUAGES } from '../../../sim/story/words.ts'
import { de } from '../../../sim/story/words-de.ts'
import { en } from '../../../sim/story/words-en.ts'
import { leicht } from '../../../sim/story/words-leicht.ts'

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

/** Words that go with many, or with one alone. */
const MANY =
  /\b(?:Personen|gehören|kamen|gingen|übernahmen|waren|halfen|people|refugees|organisers|were|belong)\b/
const ONE =
  /\b(?:eine Person|1 Person|gehört|kam|ging|übernahm|half|one person|a refugee|an organiser|belongs)\b/

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
    const story = biography(trajectory, events.person[left]!, 'de').join(' ')
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

  test.each([de, en, leicht])(
    'tells of one in the singular, and of two and a thousand in the plural',
    (words) => {
      const fact = {
        circle: 'C',
        other: 'D',
        place: '1',
        when: 'when',
        founder: undefined,
        exit: 'lonely',
        level: 1,
      } as const
      const told = (count: number) => [
        ...Object.entries(words.yearly)
          .filter(([kind]) => !kind.endsWith('Class'))
          .map(([, sentence]) => sentence({ ...fact, count })),
        words.moment.founded({ ...fact, count, before: true }),
        words.moment.founded({ ...fact, count, before: false }),
        words.moment.foundedBySplit({ ...fact, count, before: false }),
        words.circleEnding({ ...fact, count }),
      ]
      expect(told(1).filter((sentence) => MANY.test(sentence))).toEqual([])
      for (const count of [2, 1000])
        expect(told(count).filter((sentence) => ONE.test(sentence))).toEqual([])
    },
  )
})
