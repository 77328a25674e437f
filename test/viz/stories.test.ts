import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EVENT, run } from '../../sim/index.ts'
import { BASELINE, scenariosOf } from '../../viz/plan/plan.ts'
import { align, type Towns } from '../../viz/replay/towns.ts'
import { gather, pairOf } from '../../viz/session/ensemble.ts'
import { encodeState } from '../../viz/state/address.ts'
import { INITIAL, TALES, type Tale } from '../../viz/state/state.ts'
import { drawablesIn, fillFigures, tellsOfPairs, weekOfStep } from '../../viz/story/figures.ts'
import { dotsOf } from '../../viz/story/number-picture.ts'
import { pairedOf } from '../../viz/story/paired.ts'
import { parseStory, type Story, shownBy } from '../../viz/story/parse.ts'
import { PAIRED_OUTCOMES } from '../../viz/story/plan-runs.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { dayOf } from '../../viz/words/day-of.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const languages = Object.keys(CATALOGUES) as Language[]
const told = TALES.flatMap((tale) => languages.map((language) => [tale, language] as const))

function read(tale: Tale, language: Language): Story {
  const file = new URL(`../../viz/story/${tale}.${language}.md`, import.meta.url)
  return parseStory(readFileSync(file, 'utf8'))
}

const EARLY = ['Anfang', 'start of']

/** Times that a text names as the one of its figures, with their year and month, 0 to 11. */
function timesIn(text: string): (readonly [found: string, year: number, month: number])[] {
  const named = text.matchAll(/(Anfang|Ende|Dezember|start of|end of|December) (\d{4})/g)
  return [...named].map(([found, when, year]) => [
    found,
    Number(year),
    EARLY.includes(when!) ? 0 : 11,
  ])
}

const described = ['town-1', 'town-2', 'town-3'].map(scenario)
const runOf = (scenarios: typeof described): Towns =>
  align(scenarios.map((each) => run(each, each.seed)))
const baseline = runOf(described)
/** Three pairs; the plan has fewer members in two of them. */
const ensembleOf = (members: readonly number[]) =>
  gather(
    ['a', 'b', 'c'],
    members.map((value) => ({
      members: new Float64Array(521).fill(value, 1),
      linking: new Float64Array(521).fill(value / 100, 1),
    })),
    PAIRED_OUTCOMES,
  )
const pair = pairedOf(pairOf(ensembleOf([40, 40, 40]), ensembleOf([30, 50, 20])))

describe('the stories', () => {
  test.each(told)('%s in %s names states that exist, step by step', (tale, language) => {
    const { steps } = read(tale, language)
    expect(steps.length).toBeGreaterThanOrEqual(6)
    expect(steps.length).toBeLessThanOrEqual(8)
    steps.forEach((step, index) => {
      const { state } = step
      expect(encodeState(state)).toBe(step.address)
      expect(state).toEqual({ ...INITIAL, route: 'story', ...shownBy(step) })
      expect(state).toMatchObject({ tale, step: index })
      expect(state.town).toBe(Math.max(0, TALES.indexOf(tale) - 1))
      expect(state.week).toBeLessThan(baseline.weeks)
      expect(state.chart).toBeDefined()
    })
    expect(steps.filter(({ state }) => state.guess)).toHaveLength(1)
  })

  test.each(told)(
    '%s in %s has text, one quotation, one idea and one question in each step',
    (tale, language) => {
      for (const { parts, note, title } of read(tale, language).steps) {
        expect([title, parts.map(({ kind }) => kind).sort()]).toEqual([
          title,
          ['idea', 'question', 'quotation', 'text'],
        ])
        expect(note).toMatch(/\S/)
      }
    },
  )

  test.each(TALES)('%s has the same steps and quotations in all languages', (tale) => {
    const shape = (language: Language) =>
      read(tale, language).steps.map(({ address, parts }) => [
        address,
        ...parts.flatMap((part) => (part.kind === 'quotation' ? [part.place, part.text] : [])),
      ])
    for (const language of languages) expect(shape(language)).toEqual(shape('de'))
  })

  test.each(told)('%s in %s takes every number from the run', (tale, language) => {
    const say = speech(language)
    for (const { state, parts } of read(tale, language).steps) {
      const towns = state.a.preset === 'observed' ? baseline : other
      const ground = { towns, town: state.town, week: state.week ?? 0, pair: () => pair }
      for (const part of parts) {
        if (part.kind === 'quotation') continue
        expect(
          part.text.replace(/\{[^}]+\}/g, '').replace(/\b20(?:07|1\d|2\d)\b/g, ''),
        ).not.toMatch(/\d/)
        expect(fillFigures(part.text, ground, say)).not.toMatch(/[{}]|NaN|undefined/)
      }
    }
  })

  test.each(told)('%s in %s shows the time that its text tells of', (tale, language) => {
    const say = speech(language)
    for (const step of read(tale, language).steps) {
      const { state, parts, title } = step
      const week = weekOfStep(step, baseline)
      const head = dayOf(week, baseline.start)
      const { text } = parts.find(({ kind }) => kind === 'text')!
      for (const piece of text.split(/[.,:;] /)) {
        if (!/\{(?:told |median |fewer )?\w+(?:#\d)?\}/.test(piece)) continue
        for (const [found, year, month] of timesIn(piece))
          expect([title, found, head.getUTCFullYear(), head.getUTCMonth()]).toEqual([
            title,
            found,
            year,
            month,
          ])
      }
      const [, peak] = /^[^{]*\{month (\w+)\}/.exec(text) ?? []
      if (peak === undefined) continue
      const ground = { towns: baseline, town: state.town, week }
      expect(fillFigures(`{month ${peak}}`, ground, say)).toBe(say.month(head))
      expect(fillFigures(`{max ${peak}}`, ground, say)).toBe(fillFigures(`{${peak}}`, ground, say))
    }
  })

  test('a step that begins with a peak shows its week, others that of their address', () => {
    const [, second, third] = read('town-1', 'de').steps
    const values = baseline.replays[0]!.trajectory.outcomes.openConflict!
    expect(weekOfStep(third!, baseline)).toBe(values.indexOf(Math.max(...values.subarray(0, 416))))
    expect(weekOfStep(third!, undefined)).toBe(third!.state.week)
    expect(weekOfStep(second!, baseline)).toBe(second!.state.week)
  })

  test('plain German says what every quotation means', () => {
    for (const tale of TALES)
      for (const { parts } of read(tale, 'leicht').steps)
        for (const part of parts)
          if (part.kind === 'quotation') expect(part.meaning).toMatch(/^Das heißt: \p{L}.+\.$/u)
  })

  test('plain German tells shares as so many of a hundred, and draws its numbers', () => {
    const say = speech('leicht')
    const ground = { towns: baseline, town: 2, week: 40 }
    expect(fillFigures('{coverage}', ground, say)).toMatch(/^\d+ von 100$/)
    expect(fillFigures('{coverage}', ground, speech('de'))).toMatch(/^\d+\s%$/)
    const [share, people, ...others] = drawablesIn('{coverage} {members} {coverage} {load}', ground)
    expect([share?.unit, people?.unit, others]).toEqual(['share', 'people', []])
    expect(dotsOf({ unit: 'share', value: 0.82 })).toEqual({ dots: 10, full: 8, each: 10 })
    expect(dotsOf({ unit: 'people', value: 198 })).toEqual({ dots: 20, full: 20, each: 10 })
    expect(dotsOf({ unit: 'people', value: 6422 })).toMatchObject({ each: 1000, dots: 6 })
    expect(dotsOf({ unit: 'people', value: 2 }).dots).toBe(1)
  })

  test('a load is told in words', () => {
    const ground = { towns: baseline, town: 0, week: 86 }
    expect(speech('de').words.loads).toContain(fillFigures('{told load}', ground, speech('de')))
  })

  test('compare a plan with what was over all pairs of runs, never over one', () => {
    const say = speech('en')
    const ground = { towns: other, town: 0, week: 1 }
    const text = '{fewer members} of {pairs}: {median members#2} and {median-before members}'
    expect(fillFigures(text, ground, say)).toBe('… of …: … and …')
    const asked: number[] = []
    const paired = {
      ...ground,
      pair: (town: number) => {
        asked.push(town)
        return pair
      },
    }
    expect(fillFigures(text, paired, say)).toBe('2 of 3: 30 and 40')
    expect(asked).toEqual([0, 0, 1, 0])
    expect(() => fillFigures('{fewer active}', paired, say)).toThrow('no pairs of active')
    const later = { ...paired, week: pair.weeks }
    expect(fillFigures('{fewer members}', { ...later, own: true }, say)).toBe('run is over')
    expect([text, '{members}', '{when posts}'].map(tellsOfPairs)).toEqual([true, false, false])
    for (const [tale, language] of told)
      for (const { state, parts } of read(tale, language).steps)
        expect([tale, parts.some((part) => tellsOfPairs(part.text))]).toEqual([
          tale,
          state.a.preset !== 'observed',
        ])
  })

  const other = runOf(scenariosOf({ ...BASELINE, preset: 'withoutForum' }, described))

  test('fills a figure from town, week and run', () => {
    const say = speech('en')
    const ground = { towns: other, town: 0, week: 200 }
    const members = baseline.replays[1]!.trajectory.outcomes.members!
    expect(fillFigures('{members#2}', { ...ground, towns: baseline }, say)).toBe(
      say.whole(members[200]!),
    )
    const seen = members.subarray(0, 416)
    expect(fillFigures('{max members#2}', { ...ground, towns: baseline }, say)).toBe(
      say.whole(Math.max(...seen)),
    )
    const { events } = other.replays[0]!.trajectory
    const demanded = events.week[events.kind.indexOf(EVENT.demanded)]!
    const date = say.month(dayOf(demanded, baseline.start))
    expect(fillFigures('{when demanded}', ground, say)).toBe(`in ${date}`)
    expect(fillFigures('{when forumCalled}', ground, say)).toBe('never in this run')
    expect(() => fillFigures('{when magic}', ground, say)).toThrow('unknown figure {when magic}')
    expect(() => fillFigures('{magic}', ground, say)).toThrow('unknown figure {magic}')
    expect(() => fillFigures('{members@2040-01}', ground, say)).toThrow('no value')
    for (const text of ['{members@2040-01}', '{members@2001-01}'])
      expect(fillFigures(text, { ...ground, own: true }, say)).toBe('run is over')
  })

  test.each([
    ['text before a step', '# T\n\nText', 'block 2'],
    ['a wrong address', '# T\n\n## [A](#/story?v=2&week=x)', 'week'],
    ['a quotation without its place', '# T\n\n## [A](#/story)\n\n> „so“', 'block 3'],
    ['no title', '## [A](#/story)', 'title'],
  ])('refuses %s', (_, markdown, message) => {
    expect(() => parseStory(markdown)).toThrow(message)
  })
})
