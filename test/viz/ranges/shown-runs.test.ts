import { describe, expect, test } from 'vitest'
import { shownRun } from '../../../viz/crowd/shown-run.ts'
import type { Page } from '../../../viz/element/page.ts'
import type { Change } from '../../../viz/plan/change.ts'
import { forkAt } from '../../../viz/plan/tree.ts'
import { TYPICAL_RUNS } from '../../../viz/session/typical-runs.ts'
import { shownRunsOf } from '../../../viz/session/wanted.ts'
import { INITIAL, type State } from '../../../viz/state/state.ts'
import { speech } from '../../../viz/words/index.ts'

const say = speech('de')
const CHANGE: Change = { town: 0, key: 'forum', value: 0.5 }
const POSTS: State = { ...INITIAL, a: { preset: 'withoutPosts', changes: [] } }
const own = { town: 0, print: '01234567', id: 'my-town' }

describe('the runs that are shown', () => {
  test('are typical ones of the preset, also beneath own changes', () => {
    expect(TYPICAL_RUNS.withoutPosts).not.toEqual(TYPICAL_RUNS.observed)
    expect(shownRunsOf(INITIAL)).toEqual(TYPICAL_RUNS.observed)
    expect(shownRunsOf(POSTS)).toEqual(TYPICAL_RUNS.withoutPosts)
    const changed = { ...POSTS, a: { ...POSTS.a, changes: [CHANGE] } }
    expect(shownRunsOf(changed)).toEqual(TYPICAL_RUNS.withoutPosts)
  })

  test('are those that somebody chose', () => {
    expect(shownRunsOf({ ...POSTS, runs: [3, 4, 5] })).toEqual([3, 4, 5])
  })

  test('have the luck of plan B where the baseline is compared with it, and only there', () => {
    const b = POSTS.a
    expect(shownRunsOf({ ...INITIAL, b, route: 'compare' })).toEqual(TYPICAL_RUNS.withoutPosts)
    expect(shownRunsOf({ ...INITIAL, b })).toEqual(TYPICAL_RUNS.observed)
  })

  test('stay the same in a branch, whatever its plan, as it has the past of the trunk', () => {
    const branched = { ...INITIAL, ...forkAt(INITIAL, 200)! }
    expect(shownRunsOf({ ...branched, a: POSTS.a })).toEqual(TYPICAL_RUNS.observed)
  })

  test('are that of the file for an own town', () => {
    expect(shownRunsOf({ ...POSTS, own: [own] })[0]).toBe(0)
  })
})

describe('what the page calls them', () => {
  const called = (state: State) => shownRun({ state, say } as Page)

  test('typical under every preset, and under no other plan', () => {
    expect([INITIAL, POSTS].map(called)).toEqual([say.words.typicalRun, say.words.typicalRun])
    const changed = { ...INITIAL, a: { ...INITIAL.a, changes: [CHANGE] } }
    expect(called(changed)).toBe(say.words.sameLuckRun)
    // A branch is the run of its plan until it has another one.
    const left = forkAt(INITIAL, 200)!
    expect(called({ ...INITIAL, ...left })).toBe(say.words.typicalRun)
    expect(called({ ...INITIAL, ...left, a: POSTS.a })).toBe(say.words.sameLuckRun)
  })

  test('single runs where they were chosen or a town is not a shipped one', () => {
    expect(called({ ...INITIAL, runs: [1, 0, 0] })).toBe(say.words.oneRun)
    expect(called({ ...INITIAL, own: [own] })).toBe(say.words.oneRun)
  })
})
