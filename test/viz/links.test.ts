import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHANGE_KEYS, keptValue, targetOf } from '../../viz/plan/change.ts'
import { writePlan } from '../../viz/plan/plan-text.ts'
import { PRESET_KEYS } from '../../viz/plan/presets.ts'
import { decodeState, encodeState, LONGEST_ADDRESS } from '../../viz/state/address.ts'
import { FIELDS } from '../../viz/state/fields.ts'
import { INITIAL, type State } from '../../viz/state/state.ts'
import { Store } from '../../viz/state/store.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { anyState } from './any-state.ts'

/** A plan of every change there is: far longer than a link may be. */
const LONG = CHANGE_KEYS.map((key, index) => ({
  town: index % 3,
  key,
  value: keptValue(targetOf(key)!, 0.1234),
  from: undefined,
}))

describe('a link', () => {
  test('has a name for every piece of state, and no two share one', () => {
    const names = Object.values(FIELDS).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(FIELDS).sort()).toEqual(
      Object.keys(INITIAL)
        .filter((key) => key !== 'route')
        .sort(),
    )
  })

  test('that is too long opens a state with a short one, and says what it left out', () => {
    fc.assert(
      fc.property(anyState, fc.boolean(), fc.boolean(), (start, a, b) => {
        const long = { preset: 'onlyThanks' as const, changes: LONG }
        const state: State = { ...start, a: a ? long : start.a, b: b ? long : start.b }
        const { state: read, ignored } = decodeState(encodeState(state))
        expect(encodeState(read).length).toBeLessThanOrEqual(LONGEST_ADDRESS)
        expect(ignored.length > 0).toBe(encodeState(state).length > LONGEST_ADDRESS)
        expect(decodeState(encodeState(read))).toEqual({ state: read, ignored: [] })
        expect(read).toMatchObject({ route: state.route, week: state.week, runs: state.runs })
      }),
    )
  })

  test('leaves the page able to go on, however long it was', () => {
    const address = encodeState({ ...INITIAL, b: { preset: 'observed', changes: LONG }, week: 7 })
    const store = new Store({
      read: () => address,
      push: () => undefined,
      replace: () => undefined,
      listen: () => () => undefined,
    })
    expect(store.notice).toEqual({ kind: 'ignored', names: ['b'] })
    expect(store.change({ week: 8 })).toBe(true)
  })

  test('is told until another address comes', () => {
    let address = '#/stage?v=2&town=9'
    let followed = (): void => undefined
    const store = new Store({
      read: () => address,
      push: () => undefined,
      replace: () => undefined,
      listen(changed) {
        followed = changed
        return () => undefined
      },
    })
    expect(store.notice).toEqual({ kind: 'ignored', names: ['town'] })
    address = '#/stage?v=2&town=2'
    followed()
    expect(store.notice).toBeUndefined()
    address = '#/stage?v=2&week=soon'
    followed()
    store.ignore('language')
    expect(store.notice).toEqual({ kind: 'ignored', names: ['week', 'language'] })
  })

  test.each([
    ['#/embed?town=2&t=90&scenario=observed&lang=en', [], { town: 1, week: 90, language: 'en' }],
    ['#/embed?all=1&t=90', [], { route: 'embed', all: true, week: 90 }],
    ['#/embed?scenario=onlyThanks*2_forum_0.5', [], { a: { preset: 'onlyThanks' } }],
    [
      '#/embed?town=9&t=soon&scenario=x&lang=xx&theme=pink',
      ['town', 't', 'scenario', 'lang', 'theme'],
      { town: 2, week: undefined, language: 'de' },
    ],
    ['#/stage?v=2&town=2&town=3', ['town'], { town: 2 }],
    ['#/compare?v=2&against=7', ['against'], { against: undefined }],
    ['#/lab?v=2&a=observed*1_forum_1_2016-02-31', ['a'], { a: { changes: [] } }],
    ['#/lab?v=2&a=observed*1_forum_1_2016-99-01', ['a'], { a: { changes: [] } }],
    ['#/lab?v=2&a=observed*1_forum_1*1_forum_0.5', ['a'], { a: { changes: [{ value: 0.5 }] } }],
    ['#/lab?v=2&a=observed*11_forum_1', ['a'], { a: { changes: [{ town: 0 }] } }],
    [
      '#/lab?v=2&a=observed*1_forum_1_2016-05-02_when-load-above-1.2-8_until-load-below-1-4',
      [],
      {
        a: {
          changes: [
            {
              from: '2016-05-02',
              when: { outcome: 'load', above: 1.2, weeks: 8 },
              until: { outcome: 'load', below: 1, weeks: 4 },
            },
          ],
        },
      },
    ],
    ['#/lab?v=2&a=observed*1_forum_1_when-none', [], { a: { changes: [{ when: null }] } }],
    ...[
      '1_forum_1_when-load-8',
      '1_forum_1_when-load-above-1.20-8',
      '1_forum_1_when-load-above-2-below-1-8',
      '1_forum_1_when-load-above-1-0',
      '1_forum_1_when-load-above-1-521',
      '1_forum_1_when-former-above-1-8',
      '1_forum_1_until-none_when-none',
      '1_forum.parity_1_when-load-above-1-8',
    ].map((change): [string, string[], object] => [
      `#/lab?v=2&a=observed*${change}`,
      ['a'],
      { a: { changes: [] } },
    ]),
    ['#/stage?v=2&look=person_4_1', ['look'], { selection: undefined }],
    ['#/stage?v=2&run=0_1_1', ['run'], { runs: [0, 0, 0] }],
    ['#/stage?v=2&tree=1~!0!!', ['tree'], { tree: INITIAL.tree }],
    ['#/stage?v=0&week=3', ['v'], { week: 3 }],
  ])('%s opens the nearest state', (address, names, expected) => {
    const { state, ignored } = decodeState(address)
    expect(ignored).toEqual(names)
    expect(state).toMatchObject(expected)
    expect(decodeState(encodeState(state))).toEqual({ state, ignored: [] })
  })

  test('never bends anything in silence', () => {
    const value = fc.oneof(
      fc.stringMatching(/^[a-z0-9_*.!~-]{0,24}$/),
      fc.constantFrom(...PRESET_KEYS.map((preset) => writePlan({ preset, changes: [] }))),
    )
    const names = fc.constantFrom(...Object.values(FIELDS).map(({ name }) => name))
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value), { maxLength: 5 }), (pairs) => {
        const query = pairs.map(([name, text]) => `${name}=${text}`).join('&')
        const { state, ignored } = decodeState(`#/stage?v=2&${query}`)
        const kept = new URLSearchParams(encodeState(state).replace(/^.*\?/, ''))
        const first = new URLSearchParams(encodeState({ ...INITIAL, route: 'stage' }))
        for (const [name, text] of new Map(pairs))
          if (!ignored.includes(name)) {
            const again = decodeState(`#/stage?v=2&${name}=${text}`).state
            const wanted = new URLSearchParams(encodeState(again).replace(/^.*\?/, ''))
            expect([name, kept.get(name)]).toEqual([name, wanted.get(name) ?? first.get(name)])
          }
      }),
      { numRuns: 500 },
    )
  })
})

describe('presets', () => {
  test('are at least six, each with a title of its own and two sentences in every language', () => {
    expect(PRESET_KEYS.length).toBeGreaterThanOrEqual(6)
    for (const { preset } of Object.values(CATALOGUES)) {
      const titles = PRESET_KEYS.map((key) => preset[key].title)
      expect(new Set(titles).size).toBe(titles.length)
      for (const key of PRESET_KEYS)
        expect([key, preset[key].text.match(/[^.!?]+[.!?](?= [A-ZÄÖÜ]|$)/g)?.length]).toEqual([
          key,
          2,
        ])
    }
  })
})
