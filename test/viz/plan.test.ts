import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PARAMETERS, type Scenario } from '../../sim/index.ts'
import { dialOf, FIRST_LEVERS } from '../../viz/levers/dial.ts'
import { applyChanges, isPulled, valueIn } from '../../viz/plan/apply.ts'
import { CHANGE_KEYS, type Change, keptValue, targetOf } from '../../viz/plan/change.ts'
import { type Marks, marksIn } from '../../viz/plan/condition.ts'
import { differencesOf, differenceWords } from '../../viz/plan/differences.ts'
import { BASELINE, type Plan, scenariosOf, toPreset } from '../../viz/plan/plan.ts'
import { readPlan, writePlan } from '../../viz/plan/plan-text.ts'
import { PRESET_KEYS, PRESETS } from '../../viz/plan/presets.ts'
import {
  asIn,
  leversThatDiffer,
  sameIn,
  withCondition,
  withValue,
} from '../../viz/plan/set-value.ts'
import { START_VALUES } from '../../viz/plan/start-values.ts'
import { changesWords } from '../../viz/state/describe.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const baseline = ['town-1', 'town-2', 'town-3'].map(scenario)
const first = baseline[0]
/** The first town, where a forum waits for open conflict among many members. */
const waiting: Scenario = {
  ...first!,
  policy: [
    {
      lever: 'forum',
      intensity: 1,
      when: { outcome: 'openConflict', above: 0.2, weeks: 8, members: 150 },
      settings: {},
    },
  ],
}
/** The first town, where help by deeds is forced from a date on. */
const supporting: Scenario = {
  ...first!,
  policy: [{ lever: 'support', intensity: 0.3, from: '2017-01-02', settings: {} }],
}
const languages = Object.keys(CATALOGUES) as Language[]

const anyChange = fc
  .record({
    rank: fc.nat(CHANGE_KEYS.length - 1),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.option(fc.constantFrom('2014-09-01', '2016-05-02'), { nil: undefined }),
  })
  .map(({ rank, share, from }): Change => {
    const key = CHANGE_KEYS[rank]!
    const target = targetOf(key)!
    const [low, high] = target.bounds
    const value = keptValue(target, low + share * (high - low))
    return { town: 0, key, value, from: target.kind === 'lever' ? from : undefined }
  })

describe('changes', () => {
  test('no change gives the scenario itself, and never touches it', () => {
    const before = JSON.stringify(first)
    expect(applyChanges(first!, [], 0)).toBe(first)
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
        applyChanges(first!, changes, 0)
        expect(JSON.stringify(first)).toBe(before)
      }),
    )
  })

  test('concern their own town only', () => {
    expect(applyChanges(first!, [{ town: 1, key: 'forum', value: 0 }], 0)).toBe(first)
  })

  test('back to the own value of a key is no difference', () => {
    for (const town of baseline)
      for (const key of CHANGE_KEYS) {
        const target = targetOf(key)!
        if (target.kind === 'setting' && !isPulled(town, target.lever.key)) continue
        const change = { town: 0, key, value: valueIn(town, key) }
        const known = town.policy.some(({ settings }) =>
          target.kind === 'setting' ? target.name in settings : true,
        )
        if (!known) continue
        const changed = applyChanges(town, [change], 0)
        const differences = differencesOf(town, changed)
        // A default that the file does not spell out is spelt out; nothing else may move.
        for (const difference of differences)
          expect([key, difference.kind === 'lever' && target.kind === 'setting']).toEqual([
            key,
            true,
          ])
      }
  })

  test('a lever is pulled from the beginning, with the timing it had, or from a date on', () => {
    const stance = applyChanges(first!, [{ town: 0, key: 'stance', value: 0.4 }], 0)
    expect(stance.policy.at(-1)).toEqual({
      lever: 'stance',
      intensity: 0.4,
      from: first!.start,
      settings: {},
    })
    const forum = applyChanges(waiting, [{ town: 0, key: 'forum', value: 0.4 }], 0)
    const [entry] = forum.policy.filter(({ lever }) => lever === 'forum')
    expect(entry).toMatchObject({ intensity: 0.4, when: { outcome: 'openConflict' } })
    const later = applyChanges(
      supporting,
      [{ town: 0, key: 'support', value: 1, from: '2018-01-01' }],
      0,
    )
    expect(later.policy.filter(({ lever }) => lever === 'support')).toEqual([
      { lever: 'support', intensity: 0.3, from: '2017-01-02', to: '2018-01-01', settings: {} },
      { lever: 'support', intensity: 1, from: '2018-01-01', settings: {} },
    ])
  })

  test('from the very date it begins on, a lever leaves no empty stretch behind', () => {
    const changed = applyChanges(
      supporting,
      [{ town: 0, key: 'support', value: 1, from: '2017-01-02' }],
      0,
    )
    expect(changed.policy.filter(({ lever }) => lever === 'support')).toEqual([
      { lever: 'support', intensity: 1, from: '2017-01-02', settings: {} },
    ])
  })

  test('intensity 0 forces a lever off, from a date on only from there', () => {
    const off = { lever: 'forum', intensity: 0 }
    for (const town of [first!, waiting]) {
      const none = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
      expect(none.policy.filter(({ lever }) => lever === 'forum')).toEqual([
        { ...off, from: town.start, settings: {} },
      ])
      expect([valueIn(none, 'forum'), isPulled(none, 'forum')]).toEqual([0, false])
    }
    const until = applyChanges(
      waiting,
      [{ town: 0, key: 'forum', value: 0, from: '2017-01-02' }],
      0,
    )
    expect(until.policy.filter(({ lever }) => lever === 'forum')).toMatchObject([
      { intensity: 1, to: '2017-01-02' },
      { ...off, from: '2017-01-02' },
    ])
  })

  test('a lever that nobody forces is left to those who hold office', () => {
    expect(valueIn(first!, 'forum')).toBeNull()
    const own = applyChanges(waiting, [{ town: 0, key: 'forum', value: null }], 0)
    expect(own.policy).toEqual([])
    const until = applyChanges(
      waiting,
      [{ town: 0, key: 'forum', value: null, from: '2017-01-02' }],
      0,
    )
    expect(until.policy).toEqual([{ ...waiting.policy[0], to: '2017-01-02' }])
    const preset = [first!, first!, first!]
    const forced = withValue([], preset, [0], 'forum', 0)
    expect(forced).toEqual([{ town: 0, key: 'forum', value: 0 }])
    expect(withValue(forced, preset, [0], 'forum', null)).toEqual([])
    expect(withValue([], [waiting, waiting, waiting], [0], 'forum', null)).toEqual([
      { town: 0, key: 'forum', value: null },
    ])
    const plan = { ...BASELINE, changes: [{ town: 0, key: 'forum' as const, value: null }] }
    expect(readPlan(writePlan(plan))).toEqual({ value: plan, exact: true })
    expect(readPlan('observed*1_wrongBase_own').value.changes).toEqual([])
  })

  test('a start value is changed where it stands, and nowhere else', () => {
    for (const { key, bounds } of START_VALUES) {
      const value = bounds.toReversed().find((each) => each !== valueIn(first!, key))!
      const changed = applyChanges(first!, [{ town: 0, key, value }], 0)
      expect(valueIn(changed, key)).toBe(value)
      expect(differencesOf(first!, changed)).toMatchObject([{ kind: 'start', after: value }])
    }
  })

  test('a lever waits for what it is told to, and what cannot be told stays as it was', () => {
    const when: Marks = { outcome: 'load', above: 1.2, weeks: 4 }
    const until: Marks = { outcome: 'load', below: 1, weeks: 2 }
    const forum = (change: Partial<Change>) =>
      applyChanges(waiting, [{ town: 0, key: 'forum', value: 1, ...change }], 0).policy
    const [own] = waiting.policy
    expect(forum({})).toEqual([own])
    expect(forum({ when, until })).toEqual([{ ...own, when: { ...when, members: 150 }, until }])
    expect(forum({ when: null })).toEqual([{ ...own, when: undefined }])
    expect(forum({ from: '2018-01-01', until }).map((entry) => entry.until)).toEqual([
      undefined,
      until,
    ])
    const stance = applyChanges(waiting, [{ town: 0, key: 'stance', value: 0.4, when }], 0)
    expect(stance.policy.at(-1)).toMatchObject({ lever: 'stance', when })
  })

  test('several dates make several stretches, in whatever order they were said', () => {
    const changes: Change[] = [
      { town: 0, key: 'stance', value: 1, from: '2018-01-01' },
      { town: 0, key: 'stance', value: 0.2 },
      { town: 0, key: 'stance', value: 0.5, from: '2016-01-04' },
    ]
    const stretches = applyChanges(first!, changes, 0).policy.filter(
      ({ lever }) => lever === 'stance',
    )
    expect(stretches.map(({ intensity, from, to }) => [intensity, from, to])).toEqual([
      [0.2, first!.start, '2016-01-04'],
      [0.5, '2016-01-04', '2018-01-01'],
      [1, '2018-01-01', undefined],
    ])
  })

  test('the shortest delay never passes the longest', () => {
    const { parameters } = applyChanges(first!, [{ town: 0, key: 'delayMin', value: 20 }], 0)
    expect(parameters.delayMax).toBe(20)
  })

  test('an unknown key is refused', () => {
    const change = { town: 0, key: 'magic', value: 1 } as unknown as Change
    expect(() => applyChanges(first!, [change], 0)).toThrow('magic')
  })
})

describe('what a lever waits for', () => {
  const preset = [waiting, ...baseline.slice(1).map((town) => ({ ...town, policy: [] }))]
  const marks: Marks = { outcome: 'load', above: 1.2, weeks: 4 }

  test('is a change only where it differs from the preset, and only where the lever is pulled', () => {
    const set = withCondition([], preset, [0, 1, 2], 'forum', 'until', marks)
    expect(set).toEqual([{ town: 0, key: 'forum', value: 1, until: marks }])
    expect(withCondition(set, preset, [0], 'forum', 'until', null)).toEqual([])
    const own = marksIn(preset[0]!, 'forum', 'when')
    expect(own).toEqual({ outcome: 'openConflict', above: 0.2, weeks: 8 })
    expect(withCondition([], preset, [0], 'forum', 'when', own)).toEqual([])
    expect(withCondition([], preset, [0], 'forum', 'when', null)).toEqual([
      { town: 0, key: 'forum', value: 1, when: null },
    ])
  })

  test('stays when the lever is pulled harder, and goes with it to the start', () => {
    const set = withCondition([], preset, [0], 'forum', 'until', marks)
    const weaker = withValue(set, preset, [0], 'forum', 0.5)
    expect(weaker).toEqual([{ town: 0, key: 'forum', value: 0.5, until: marks }])
    expect(withValue(weaker, preset, [0], 'forum', 1)).toEqual(set)
    const [changed] = scenariosOf({ preset: 'observed', changes: set }, preset)
    expect(sameIn(changed!, preset[0]!, 'forum')).toBe(false)
    expect(sameIn(changed!, preset[0]!, 'support')).toBe(true)
    expect(asIn(preset[0]!, weaker, preset, 0, 'forum')).toEqual([])
  })

  test('is told in every language, with all that it asks for', () => {
    const until: Marks = { outcome: 'coverage', below: 0.5, weeks: 1 }
    const changes = withCondition(
      withCondition([], preset, [0], 'forum', 'until', until),
      preset,
      [0],
      'forum',
      'when',
      marks,
    )
    const [changed] = scenariosOf({ preset: 'observed', changes }, preset)
    const [difference] = differencesOf(preset[0]!, changed!)
    for (const language of languages) {
      const say = speech(language)
      const told = differenceWords(difference!, say)
      for (const part of [say.decimal(1.2), say.percent(0.5), '150', say.permille(0.2)])
        expect(told).toContain(part)
      expect(changesWords(changes, say)).toContain(say.words.endsWhen('').trim())
    }
    expect(differenceWords(difference!, speech('de'))).toContain(
      'Beginn, sobald 4 Wochen am Stück gilt: Auslastung der Verwaltung über 1,2',
    )
    expect(differenceWords(difference!, speech('de'))).toContain(
      'Ende, sobald 1 Woche am Stück gilt: Deckung des Bedarfs unter 50',
    )
  })
})

test('a preset changes as many levers as it moves, in whatever town', () => {
  const towns = ['town-1', 'town-2', 'town-3'].map(scenario)
  const moved = (plan: Plan) => leversThatDiffer(towns, scenariosOf(plan, towns))
  expect(moved(BASELINE)).toBe(0)
  expect(moved({ preset: 'withoutForum', changes: [] })).toBe(1)
  const more = { town: 1, key: 'support', value: 0.7 } as const
  expect(moved({ preset: 'withoutForum', changes: [more] })).toBe(2)
  // A forum that nobody but the plan forces, with a setting of its own, is one lever.
  const forum = [
    { town: 2, key: 'forum', value: 1 },
    { town: 2, key: 'forum.interval', value: 4 },
  ] as const
  expect(moved({ preset: 'observed', changes: forum })).toBe(1)
})

describe('differences', () => {
  test('are none exactly when the scenarios are the same', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 5 }), (changes) => {
        const changed = applyChanges(first!, changes, 0)
        const same = JSON.stringify(changed) === JSON.stringify(first)
        expect(differencesOf(first!, changed).length === 0).toBe(same)
      }),
    )
  })

  test('name every field of two scenarios that differ, levers and parameters or not', () => {
    const other = scenario('neutral')
    const paths = differencesOf(waiting, other).map((each) => {
      if (each.kind === 'lever') return each.lever
      if (each.kind === 'start') return each.start.key
      return each.kind === 'parameter' ? each.key : each.path
    })
    expect(paths).toContain('administration')
    expect(paths).toContain('society')
    expect(paths).toContain('forum')
    const named = ['id', 'title', 'subtitle', 'policy']
    for (const key of Object.keys(first!) as (keyof Scenario)[]) {
      const told = paths.some((path) => path === key || path.startsWith(`${key}.`))
      const differ = JSON.stringify(first![key]) !== JSON.stringify(other[key])
      expect([key, told]).toEqual([key, !named.includes(key) && differ])
    }
  })

  test('can all be said, in every language', () => {
    for (const preset of PRESET_KEYS)
      for (const [town, changed] of scenariosOf({ preset, changes: [] }, baseline).entries())
        for (const difference of differencesOf(baseline[town]!, changed))
          for (const language of languages) {
            const told = differenceWords(difference, speech(language))
            expect(told).not.toMatch(/undefined|NaN|\[object/)
            expect(told.length).toBeGreaterThan(10)
          }
  })
})

describe('plans', () => {
  test('every preset but the first changes every town or says why not', () => {
    expect(scenariosOf(BASELINE, baseline)).toEqual(baseline)
    for (const preset of PRESET_KEYS) {
      const changed = scenariosOf({ preset, changes: [] }, baseline)
      const different = changed.filter(
        (each, town) => differencesOf(baseline[town]!, each).length > 0,
      )
      expect([preset, different.length > 0]).toEqual([preset, preset !== 'observed'])
      for (const { key, value } of PRESETS[preset] as readonly Change[])
        expect(value === null || keptValue(targetOf(key)!, value)).toBe(value ?? true)
    }
  })

  test('have two ways back: to the preset and to the baseline', () => {
    const plan = {
      preset: 'onlyThanks' as const,
      changes: [{ town: 0, key: 'forum' as const, value: 1 }],
    }
    expect(toPreset(plan)).toEqual({ preset: 'onlyThanks', changes: [] })
    expect(BASELINE).toEqual({ preset: 'observed', changes: [] })
  })
})

describe('dials', () => {
  test('eight levers at most stand first', () => {
    expect(FIRST_LEVERS.length).toBeLessThanOrEqual(8)
  })

  test.each(languages)('every number of the model has one with words, in %s', (language) => {
    const say = speech(language)
    for (const { unit } of PARAMETERS)
      expect([unit, Object.hasOwn(say.words.parameterUnit, unit)]).toEqual([unit, true])
    for (const key of CHANGE_KEYS) {
      const dial = dialOf(key, say)
      const [low, high] = dial.slider
      expect(dial.name).toMatch(/\S/)
      expect(low).toBeLessThan(high)
      expect(dial.step).toBeGreaterThan(0)
      for (const value of [low, (low + high) / 2, high]) {
        expect(dial.format(value)).not.toMatch(/undefined|NaN/)
        expect(dial.range(value)).not.toMatch(/undefined|NaN/)
      }
    }
  })
})
