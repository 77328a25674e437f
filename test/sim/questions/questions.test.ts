import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  CHOICES,
  type ChoiceKey,
  INHABITANTS,
  parseScenario,
  QUESTION_KEYS,
  readAnswers,
  type Scenario,
  SETTING_NAMES,
  setPath,
  settingName,
  settingsOf,
  townFile,
  USUAL,
  WAVE,
  writeAnswers,
} from '../../../sim/index.ts'
import { scenarioSchema } from '../../../sim/input/schema.ts'
import { anyAnswers } from '../../any-answers.ts'
import { inflow, scenario, scenarioText } from '../../scenarios.ts'

const neutral = scenarioText('neutral')

function townOf(answers: Answers): Scenario {
  const parsed = parseScenario(townFile(neutral, answers, 'de'), { inflow })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.warnings).toEqual([])
  return parsed.scenario
}

/** Every answer that is one choice alone. */
const single: readonly Answers[] = [
  ...[INHABITANTS.least, 20_000, 250_000, INHABITANTS.most].map((inhabitants) => ({ inhabitants })),
  ...(Object.keys(CHOICES) as ChoiceKey[]).flatMap((question) =>
    CHOICES[question].map((choice): Answers => ({ [question]: choice })),
  ),
  { arrivals: 'own', months: [10, 0, 40] },
]

/** A scenario as a list of paths and values, without what is said of it in words. */
function flat(value: unknown, path = ''): Map<string, string> {
  const isGroup = typeof value === 'object' && value !== null
  if (!isGroup) return new Map([[path, JSON.stringify(value)]])
  const below = Object.entries(value).flatMap(([key, inner]) => [
    ...flat(inner, path === '' ? key : `${path}/${key}`),
  ])
  return new Map(below)
}

describe('answers', () => {
  test('are the same after a way through their text', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const text = writeAnswers(answers)
        expect(readAnswers(text)).toEqual({ value: answers, exact: true })
      }),
    )
  })

  test('that cannot be are bent to the nearest, and say so', () => {
    expect(readAnswers('12_0000000')).toEqual({ value: { inhabitants: 5000 }, exact: false })
    expect(readAnswers('0_9000000')).toEqual({ value: {}, exact: false })
    expect(readAnswers('0_0000001_10.20')).toEqual({ value: { arrivals: 'half' }, exact: false })
    for (const text of ['', '1_2', 'x_0000000', '0_0000005_'])
      expect(readAnswers(text)).toBeUndefined()
  })
})

describe('a town of answers', () => {
  test('of which nothing is known has the start of the neutral one', () => {
    const { title, subtitle, id, ranges, ...rest } = townOf({})
    const { title: _t, subtitle: _s, id: _i, ranges: narrow, ...other } = scenario('neutral')
    expect(rest).toEqual(other)
    expect(title.de).toBe('Unsere Stadt')
    for (const [path, [low, high]] of Object.entries(narrow ?? {})) {
      const [least = 0, most = 0] = ranges?.[path] ?? []
      expect([path, least <= low, most >= high]).toEqual([path, true, true])
    }
  })

  test('has what each answer says that it sets, and nothing else is changed', () => {
    const before = flat(townOf({}))
    for (const answers of single) {
      const after = flat(townOf(answers))
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (path) => before.get(path) !== after.get(path),
      )
      const settings = QUESTION_KEYS.flatMap((question) => settingsOf(question, answers))
      const said = settings.flatMap(({ path }) => [
        path.replaceAll(/\[(\d+)\]/g, '/$1').replaceAll('.', '/'),
        `ranges/${path}`,
      ])
      // Which table is read is told by its name; the file with none counts those who came to the town.
      if (said.includes('inflow')) said.push('inflowName', 'arrivals/scope', 'arrivals/delayed')
      const unsaid = changed.filter(
        (path) => !said.some((known) => path === known || path.startsWith(`${known}/`)),
      )
      expect([answers, unsaid]).toEqual([answers, []])
      expect([answers, changed.length > 0]).toEqual([answers, true])
    }
  })

  test('may be anything that can be answered', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom('de' as const, 'en' as const),
        (answers, language) => {
          const parsed = parseScenario(townFile(neutral, answers, language), { inflow })
          expect(parsed).toMatchObject({ ok: true, warnings: [] })
        },
      ),
      { numRuns: 30 },
    )
  })

  test('tells every answer and how sure it is in comments', () => {
    const text = townFile(neutral, { inhabitants: 20_000, climate: 'close' }, 'en')
    expect(text).toContain('# 1. How many people live in the town or district? 20000\n')
    expect(text).toContain('# 4. How do town hall and helpers get on? closely\n')
    expect(text).toContain('npm run sim -- town --answers 20000_0030000\n')
    expect(text).toMatch(/^ {2}trust: 0\.65 # question 4; size judged \(II3\)$/m)
    expect(text).toMatch(/^ {2}administration\.trust: \[0\.55, 0\.75\]$/m)
    expect(text).not.toContain('blank sheet')
    expect(text).not.toContain('no levers: nothing is paid for')
  })

  test('does not hang on the language of its comments', () => {
    const parsed = (['de', 'en'] as const).map((language) =>
      parseScenario(townFile(neutral, { alliance: 'broad' }, language), { inflow }),
    )
    expect(parsed[0]).toEqual(parsed[1])
  })

  test('needs the text of the neutral one', () => {
    expect(() => townFile('id: x', {}, 'de')).toThrow('the neutral town')
  })
})

describe('what answers set', () => {
  test('has a name, lies within its range, and is wider where nothing is known', () => {
    for (const question of QUESTION_KEYS) {
      const unknown = new Map(settingsOf(question, {}).map((each) => [each.path, each.range]))
      for (const answers of single)
        for (const { path, value, range } of settingsOf(question, answers)) {
          expect(Object.keys(SETTING_NAMES)).toContain(settingName(path))
          if (!range) continue
          expect(Number(value)).toBeGreaterThanOrEqual(range[0])
          expect(Number(value)).toBeLessThanOrEqual(range[1])
          const wide = unknown.get(path)
          if (wide) expect(wide[1] - wide[0]).toBeGreaterThanOrEqual(range[1] - range[0])
        }
    }
  })

  test('is something that a scenario file knows', () => {
    for (const answers of single) {
      const settings = QUESTION_KEYS.flatMap((question) => settingsOf(question, answers))
      const set = setPath(
        neutral,
        settings.map(({ path, value }) => `${path}=${value}`),
      )
      expect([answers, set.ok]).toEqual([answers, true])
    }
    expect(scenarioSchema.shape.place.shape.population.maxValue).toBeGreaterThanOrEqual(
      INHABITANTS.most,
    )
  })

  test('takes the wave and the years around it from the table of the country', () => {
    const { inflow: table, place } = scenario('neutral')
    const [first = 0] = table.firstMonth.split('-').map(Number)
    const share = (1000 * place.stateKey) / place.statePopulation
    const inYear = (year: number) =>
      table.arrivals
        .slice((year - first) * 12, (year - first + 1) * 12)
        .reduce((sum, persons) => sum + persons * share, 0)
    const around = (inYear(2014) + inYear(2017) + inYear(2018) + inYear(2019)) / 4
    expect(Math.abs((USUAL * 52.18) / around - 1)).toBeLessThan(0.05)
    expect(Math.abs(WAVE / (inYear(2015) + inYear(2016) - 2 * around) - 1)).toBeLessThan(0.05)
  })
})
