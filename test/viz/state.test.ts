import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkParts } from '../../viz/parts/notice.ts'
import { CHANGE_KEYS, type Change, keptValue, targetOf, withChange } from '../../viz/plan/change.ts'
import { decodeState, encodeState, LONGEST_ADDRESS } from '../../viz/state/address.ts'
import { Bookmarks } from '../../viz/state/bookmarks.ts'
import { describeStep } from '../../viz/state/describe.ts'
import { INITIAL, type State } from '../../viz/state/state.ts'
import { createKeeper } from '../../viz/state/storage.ts'
import { type AddressBar, DEPTH, Store } from '../../viz/state/store.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { anyState } from './any-state.ts'

/** An address bar without a browser; `steps` is its history. */
function fakeBar(first = ''): AddressBar & { steps: string[]; go(address: string): void } {
  let changed = (): void => undefined
  return {
    steps: [first],
    read() {
      return this.steps[this.steps.length - 1]!
    },
    push(address) {
      this.steps.push(address)
    },
    replace(address) {
      this.steps[this.steps.length - 1] = address
    },
    listen(listener) {
      changed = listener
      return () => undefined
    },
    go(address) {
      this.steps.push(address)
      changed()
    },
  }
}

describe('the address', () => {
  test('is empty at the beginning and holds only what differs', () => {
    expect(encodeState(INITIAL)).toBe('')
    expect(encodeState({ ...INITIAL, route: 'lab' })).toBe('#/lab')
    expect(encodeState({ ...INITIAL, route: 'stage', week: 143 })).toBe('#/stage?v=2&week=143')
    const a = { preset: 'observed', changes: [{ town: 0, key: 'forum', value: 0.5 }] } as const
    expect(encodeState({ ...INITIAL, a })).toBe('#/start?v=2&a=observed*1_forum_0.5')
  })

  test('says a change that towns share once', () => {
    const changes = [0, 1, 2].map((each) => ({ town: each, key: 'forum' as const, value: 1 }))
    const a = { preset: 'observed' as const, changes }
    expect(encodeState({ ...INITIAL, a })).toContain('a=observed*123_forum_1')
  })

  test.each([
    ['#v=1&week=143&town=2', { route: 'stage', week: 143, town: 1 }],
    [
      '#v=1&language=en&theme=dark&speed=0.25&table=1',
      { language: 'en', speed: 0.25, table: true },
    ],
    ['#v=1&log=friction&motion=still&stills=1', { log: 'friction', motion: 'still', stills: true }],
  ])('of version 1 still opens the stage: %s', (address, expected) => {
    const { state, ignored } = decodeState(address)
    expect(state).toMatchObject({ route: 'stage', ...expected })
    expect(ignored).toEqual([])
  })

  test.each([
    ['#/stage?v=2&theme=purple&week=12', ['theme'], { week: 12, theme: 'system' }],
    ['#/nowhere?v=2&week=12', ['nowhere'], { route: 'start', week: 12 }],
    ['#/stage?v=9&week=12', ['v'], { route: 'stage', week: 12 }],
    ['#/stage?v=2&town=7', ['town'], { town: 2 }],
    ['#/lab?v=2&a=observed*1_forum_7', ['a'], { a: { changes: [{ value: 1 }] } }],
    ['#/lab?v=2&a=observed*1_magic_1*2_forum_0', ['a'], { a: { changes: [{ key: 'forum' }] } }],
    ['#/lab?v=2&a=observed*1_wrongBase_0.1_2016-05-02', ['a'], { a: { changes: [] } }],
    ['#/stage?v=2&week=-3', ['week'], { week: undefined }],
  ])(
    'that is not quite right opens the nearest state and says what it left out: %s',
    (address, names, expected) => {
      const { state, ignored } = decodeState(address)
      expect(ignored).toEqual(names)
      expect(state).toMatchObject(expected)
    },
  )
})

describe('the store', () => {
  test('lets every link be short enough, and says so when a change would make it longer', () => {
    const store = new Store(fakeBar())
    let changes: readonly Change[] = []
    for (const [index, key] of CHANGE_KEYS.entries())
      changes = withChange(changes, {
        town: index % 3,
        key,
        value: keptValue(targetOf(key)!, 0.1234),
      })
    expect(store.change({ a: { preset: 'observed', changes } })).toBe(false)
    expect(store.notice).toEqual({ kind: 'tooLong' })
    expect(store.state).toEqual(INITIAL)
    fc.assert(
      fc.property(anyState, (state) => {
        store.change(state)
        expect(encodeState(store.state).length).toBeLessThanOrEqual(LONGEST_ADDRESS)
      }),
    )
  })

  test('undoes and redoes 100 acts', () => {
    const bar = fakeBar()
    const store = new Store(bar)
    for (let step = 1; step <= DEPTH + 20; step++) store.change({ step })
    for (let back = 0; back < DEPTH; back++) store.undo()
    expect(store.state.step).toBe(20)
    expect(store.canUndo).toBe(false)
    store.undo()
    expect(store.state.step).toBe(20)
    for (let forward = 0; forward < DEPTH; forward++) store.redo()
    expect(store.state.step).toBe(DEPTH + 20)
    expect(store.canRedo).toBe(false)
    expect(bar.read()).toBe(encodeState(store.state))
  })

  test('an act after undo forgets what was undone', () => {
    const store = new Store(fakeBar())
    store.change({ step: 1 })
    store.change({ step: 2 })
    store.undo()
    store.change({ town: 1 })
    expect(store.canRedo).toBe(false)
    store.undo()
    expect(store.state).toMatchObject({ step: 1, town: 0 })
  })

  test('acts push, the clock replaces, one gesture is one step', () => {
    const bar = fakeBar()
    const store = new Store(bar)
    for (const week of [1, 2, 3]) store.change({ week }, { quiet: true })
    expect(bar.steps).toEqual(['#/start?v=2&week=3'])
    for (const week of [4, 5, 6]) store.change({ week }, { gesture: 'week' })
    expect(bar.steps).toEqual(['#/start?v=2&week=3', '#/start?v=2&week=6'])
    store.change({ table: true })
    expect(bar.steps.length).toBe(3)
    store.change({ table: true })
    expect(bar.steps.length).toBe(3)
    store.undo()
    store.undo()
    expect(store.state.week).toBe(3)
  })

  test('follows a link from outside, which can be undone', () => {
    const bar = fakeBar('#v=1&week=5')
    const store = new Store(bar)
    bar.go('#/lab?v=2&week=9&theme=purple')
    expect(store.state).toMatchObject({ route: 'lab', week: 9 })
    expect(store.notice).toEqual({ kind: 'ignored', names: ['theme'] })
    store.dismiss()
    store.undo()
    expect(store.state).toMatchObject({ route: 'stage', week: 5 })
  })

  test('can put every step into words', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        for (const language of Object.keys(CATALOGUES) as Language[])
          expect(describeStep(before, after, speech(language))).toMatch(/\S/)
      }),
    )
  })
})

describe('the list of steps', () => {
  const KNOWN = {
    start: '2014-01-06',
    circle: (town: number, circle: number) => `Kreis „${['Sprache', 'Wohnen'][town]} ${circle}“`,
  }
  const told = (change: Partial<State>, from: Partial<State> = {}) =>
    describeStep({ ...INITIAL, ...from }, { ...INITIAL, ...from, ...change }, speech('de'), KNOWN)

  test.each<readonly [Partial<State>, string]>([
    [{ week: 88 }, 'Woche vom 14. September 2015'],
    [{ town: 1 }, 'Stadt II'],
    [{ theme: 'dark' }, 'Dunkle Farben'],
    [{ speed: 2 }, 'Tempo 2×'],
    [{ table: true }, 'Tabelle: an'],
    [{ baseline: false }, 'Vergleichslauf in den Verläufen: aus'],
    [{ log: 'circles' }, 'Ereignisse: Kreise'],
    [{ crowd: 20 }, '20 Läufe je Stadt'],
    [{ chart: 'members' }, 'Mitglieder in Helferkreisen'],
    [{ selection: { kind: 'person', town: 0, id: 7 } }, 'Person 7, Stadt I'],
    [{ selection: { kind: 'circle', town: 1, id: 3 } }, 'Kreis „Wohnen 3“, Stadt II'],
    [{ step: 2, week: 131, chart: 'openConflict' }, 'Schritt 3 der Geschichte'],
  ])('says what %o came to', (change, words) => {
    expect(told(change)).toBe(words)
  })

  test('tells two weeks apart', () => {
    expect(told({ week: 10 })).not.toBe(told({ week: 11 }))
  })
})

test('whatever of a link could not be followed is told together, in words', () => {
  const store = new Store(fakeBar('#/stage?v=2&town=9&quatsch=1&scenario=x'))
  store.ignore('week')
  store.ignore('week')
  const { notice } = store
  expect(notice).toMatchObject({ kind: 'ignored' })
  const names = notice?.kind === 'ignored' ? notice.names : []
  expect(linkParts(names, speech('de').words)).toBe('Stadt, „quatsch“, Plan A, Woche')
  expect(linkParts(['t', 'week', 'v'], speech('en').words)).toBe('week, version of the link')
})

describe('bookmarks', () => {
  test('are kept by name, newest first, and taken away', () => {
    const bookmarks = new Bookmarks(createKeeper(() => fakeStorage()))
    bookmarks.add({ name: 'one', address: '#/lab' })
    bookmarks.add({ name: 'two', address: '#/stage' })
    bookmarks.add({ name: 'one', address: '#/story' })
    expect(bookmarks.all.map(({ name }) => name)).toEqual(['one', 'two'])
    expect(bookmarks.all[0]!.address).toBe('#/story')
    bookmarks.remove('one')
    expect(bookmarks.all.map(({ name }) => name)).toEqual(['two'])
  })

  test('last as long as the page where the browser keeps nothing, and say so', () => {
    const bookmarks = new Bookmarks(
      createKeeper(() => {
        throw new Error('storage is off')
      }),
    )
    expect(bookmarks.add({ name: 'one', address: '#/lab' })).toBe(false)
    expect(bookmarks.all).toEqual([{ name: 'one', address: '#/lab' }])
  })

  test('of two windows stand beside each other', () => {
    const storage = fakeStorage()
    const [here, there] = [storage, storage].map((of) => new Bookmarks(createKeeper(() => of)))
    here!.add({ name: 'one', address: '#/lab' })
    there!.add({ name: 'two', address: '#/stage' })
    here!.add({ name: 'three', address: '#/story' })
    there!.remove('one')
    expect(here!.all.map(({ name }) => name)).toEqual(['three', 'two'])
    expect(there!.all).toEqual(here!.all)
  })

  test('that the storage refused for a while are kept when it takes them again', () => {
    const storage = fakeStorage()
    let full = true
    const bookmarks = new Bookmarks(
      createKeeper(() => {
        if (full) throw new Error('storage is full')
        return storage
      }),
    )
    expect(bookmarks.add({ name: 'one', address: '#/lab' })).toBe(false)
    full = false
    expect(bookmarks.add({ name: 'two', address: '#/stage' })).toBe(true)
    const elsewhere = new Bookmarks(createKeeper(() => storage))
    expect(elsewhere.all).toHaveLength(2)
    elsewhere.remove('one')
    expect(bookmarks.all).toEqual([{ name: 'two', address: '#/stage' }])
  })

  test.each(['', 'not json', '{}', '[1, {"name": 2}]'])('survive what others wrote: %s', (text) => {
    const storage = fakeStorage()
    storage.setItem('helferkreise.bookmarks', text)
    expect(new Bookmarks(createKeeper(() => storage)).all).toEqual([])
  })
})

function fakeStorage(): Storage {
  const map = new Map<string, string>()
  return {
    length: 0,
    clear: () => map.clear(),
    key: () => null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}
