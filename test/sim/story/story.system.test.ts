import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  circleName,
  ENTRY,
  EVENT,
  EXIT,
  parseScenario,
  run,
  type Trajectory,
} from '../../../sim/index.ts'
import { biography } from '../../../sim/story/biography.ts'
import { circleStory } from '../../../sim/story/circle-story.ts'
import { LANGUAGES } from '../../../sim/story/words.ts'
import { de } from '../../../sim/story/words-de.ts'
import { en } from '../../../sim/story/words-en.ts'
import { leicht } from '../../../sim/story/words-leicht.ts'
import { ANSWER, SPLIT } from '../../../sim/terms/events.ts'
import { BELONGS } from '../../../sim/terms/roles.ts'
import { type Happening, withEvents } from '../../with-events.ts'

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
/** A kind of event, unless it tells of somebody who leaves a circle. */
function notOfExits(kind: number): number {
  return kind === EVENT.leftCircle ? EVENT.tired : kind
}

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
    expect(story).toContain(
      `verließ Person ${events.person[left]} Kreis ${circleName(trajectory, events.circle[left]!, 'de')}: `,
    )
    expect(story).toMatch(/(Anfang|Mitte|Ende) [A-ZÄ][a-zä]+ 201\d/)
  })

  test('names what a circle works on, and a circle that came of another one goes on with it', () => {
    const fields = circles.map((circle) => circleStory(trajectory, circle, 'de')[0]!)
    for (const sentence of fields) expect(sentence).toMatch(/, ein Kreis für [A-ZÄÖÜ]/)
    const words = (circle: number) => /ein Kreis für ([^,;]+)/.exec(fields[circle]!)![1]
    const twin = circles.length
    const split = withEvents(trajectory, [
      { kind: EVENT.founded, circle: twin, other: 1, value: 5 },
      { kind: EVENT.split, circle: 0, other: twin, cause: SPLIT.conflict },
    ])
    const [first] = circleStory(split, twin, 'de')
    expect(first).toContain(
      `ein Kreis für ${words(0)}, als Kreis ${circleName(trajectory, 0, 'de')} sich im Streit teilte`,
    )
  })

  test('tells what a circle demanded, and what the office answered to that', () => {
    const told = (answer: Happening) =>
      circleStory(
        withEvents(trajectory, [{ kind: EVENT.demanded, circle: 0 }, answer]),
        0,
        'de',
      ).join(' ')
    expect(told({ kind: EVENT.refused, cause: ANSWER.noMoney })).toMatch(
      /forderte Kreis \p{Lu}\p{L}+( \p{Lu})? (erneut )?bezahlte Unterstützung\. .*lehnte die Verwaltung das ab, weil kein Geld dafür da war\./u,
    )
    expect(told({ kind: EVENT.refused, cause: ANSWER.closed })).toContain('nicht offen')
    expect(told({ kind: EVENT.posts, value: 2 })).toContain(
      `schuf die Verwaltung bezahlte Koordination, wie Kreis ${circleName(trajectory, 0, 'de')} sie gefordert hatte.`,
    )
  })

  test('tells of an end who left in the year before it, and why', () => {
    const left = (cause: number) => ({ kind: EVENT.leftCircle, person: 1, circle: 0, cause })
    const end = { kind: EVENT.dissolved, circle: 0, cause: EXIT.circleDissolved }
    const bare = { ...trajectory, events: { ...events, kind: events.kind.map(notOfExits) } }
    const told = (causes: number[]) =>
      circleStory(withEvents(bare, [...causes.map(left), end]), 0, 'de').at(-1)
    expect(told([EXIT.noNeed, EXIT.noNeed, EXIT.friction, EXIT.friction, EXIT.noNeed])).toContain(
      'In seinem letzten Jahr gingen 5 Personen, am häufigsten: dem Kreis gingen die Aufgaben aus; auch: mit dem Amt lief es gegeneinander.',
    )
    expect(told([EXIT.noNeed, EXIT.noNeed, EXIT.friction])).not.toContain('auch:')
    expect(told([EXIT.circleDissolved])).not.toContain('letzten Jahr')
  })

  test('says with whom somebody helped who was in no circle', () => {
    const told = (company: number) =>
      biography(
        withEvents(trajectory, [
          { kind: EVENT.entered, person: 9_000_000, cause: ENTRY.need, value: company },
        ]),
        9_000_000,
        'de',
      )
    expect(told(BELONGS.aroundCircle).join(' ')).toMatch(
      /begann Person 9000000 im Umfeld der Helferkreise zu helfen.*hilft Person 9000000 im Umfeld der Helferkreise\./,
    )
    expect(told(BELONGS.inAssociation).join(' ')).toContain('in einem anderen Verein')
    expect(told(BELONGS.alone).join(' ')).toContain('auf eigene Faust')
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
        field: 'language',
        split: 'size',
        answer: 'closed',
        again: false,
      } as const
      const leavers = (count: number) => ({ count, exit: 'lonely', exit2: undefined }) as const
      const told = (count: number) => [
        ...Object.entries(words.yearly)
          .filter(([kind]) => !kind.endsWith('Class'))
          .map(([, sentence]) => sentence({ ...fact, count })),
        ...(['founded', 'foundedBySplit', 'dissolved'] as const).flatMap((kind) =>
          [true, false].map((before) =>
            words.moment[kind]({ ...fact, count, before, last: leavers(count) }),
          ),
        ),
        words.circleEnding({ ...fact, count }),
      ]
      expect(told(1).filter((sentence) => MANY.test(sentence))).toEqual([])
      for (const count of [2, 1000])
        expect(told(count).filter((sentence) => ONE.test(sentence))).toEqual([])
    },
  )
})
