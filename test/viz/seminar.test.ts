import { describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { BASELINE, type Plan, scenariosOf } from '../../viz/plan/plan.ts'
import { forkAt, TRUNK } from '../../viz/plan/tree.ts'
import { align, type Towns } from '../../viz/replay/towns.ts'
import { SeminarProgress } from '../../viz/seminar/progress.ts'
import { type Situation, TASK_KEYS, TASKS, type TaskKey } from '../../viz/seminar/tasks.ts'
import { INITIAL, type State } from '../../viz/state/state.ts'
import type { Keeper } from '../../viz/state/storage.ts'
import { scenario } from '../scenarios.ts'

const described = ['town-1', 'town-2', 'town-3'].map(scenario)
const runOf = (plan: Plan): Towns =>
  align(scenariosOf(plan, described).map((each) => run(each, each.seed)))
const baseline = runOf(BASELINE)
/** Posts, little steering and a forum at eye level in town III. */
const room: Plan = {
  preset: 'observed',
  changes: [
    { town: 2, key: 'posts', value: 1 },
    { town: 2, key: 'steering', value: 0.1 },
    { town: 2, key: 'forum', value: 1 },
    { town: 2, key: 'forum.parity', value: 0.9 },
  ],
}
/** What the insight says does not do it: more provision. */
const provided: Plan = {
  preset: 'observed',
  changes: [{ town: 2, key: 'provision', value: 0.6 }],
}
const peak = (() => {
  const values = [...baseline.replays[0]!.trajectory.outcomes.openConflict!]
  return values.indexOf(Math.max(...values))
})()
const late: Plan = {
  preset: 'observed',
  changes: [{ town: 0, key: 'forum', value: 1, from: '2016-05-02' }],
}

/** What "Hier abzweigen" makes in a week, before a lever is moved; in the first week nothing lies before it. */
const forked = forkAt({ tree: TRUNK, a: BASELINE }, 150)!
const unbegun = { ...forkAt({ tree: TRUNK, a: BASELINE }, 0)!, a: room }

/** A clock that starts when the runs have ended. */
const over: Towns = { ...baseline, offsets: baseline.replays.map(({ weeks }) => weeks) }

function situation(state: Partial<State>, towns: Towns | undefined = baseline): Situation {
  return { state: { ...INITIAL, ...state }, towns, baseline }
}

const CASES: Readonly<Record<TaskKey, { yes: Situation; no: readonly Situation[] }>> = {
  conflict: {
    yes: situation({ route: 'stage', week: peak + 2 }),
    no: [
      situation({ route: 'stage', week: peak + 3 }),
      situation({ route: 'story', week: peak }),
      situation({ route: 'stage' }),
      { ...situation({ route: 'stage', week: peak }), baseline: undefined },
      { ...situation({ route: 'stage', week: 0 }), baseline: over },
    ],
  },
  plan: {
    yes: situation({ a: room }, runOf(room)),
    no: [
      situation({}),
      situation({ a: provided }, runOf(provided)),
      { ...situation({ a: room }), towns: undefined },
    ],
  },
  biography: {
    yes: situation({ selection: { kind: 'person', town: 1, id: 7 } }),
    no: [situation({}), situation({ selection: { kind: 'circle', town: 1, id: 7 } })],
  },
  comparison: {
    yes: situation({ route: 'compare', b: room }),
    no: [situation({ route: 'compare' }), situation({ route: 'lab', b: room })],
  },
  fork: {
    yes: situation({ ...forked, a: room }),
    no: [situation({ a: room }), situation({}), situation(forked), situation(unbegun)],
  },
}

function keeperOf(kept = new Map<string, string>()): Keeper {
  return { read: (key) => kept.get(key), write: (key, text) => kept.set(key, text).size > 0 }
}

describe('the tasks', () => {
  test.each(TASK_KEYS)('"%s" is open until it is done', (key) => {
    for (const no of CASES[key].no) expect(TASKS[key].satisfied(no)).toBe(false)
    expect(TASKS[key].satisfied(CASES[key].yes)).toBe(true)
  })

  test('a lever with a date of its own changes from a day on, too', () => {
    expect(TASKS.fork.satisfied(situation({ a: late }))).toBe(true)
  })

  test('tick themselves once begun, and stay ticked', () => {
    const keeper = keeperOf()
    const progress = new SeminarProgress(keeper)
    progress.follow(CASES.biography.yes)
    expect([progress.begun, progress.done]).toEqual([false, []])
    progress.begin()
    progress.follow(CASES.biography.yes)
    progress.follow(CASES.biography.no[0]!)
    expect([progress.done, progress.next]).toEqual([['biography'], 'conflict'])
    expect(new SeminarProgress(keeper).done).toEqual(['biography'])
    for (const key of TASK_KEYS) progress.follow(CASES[key].yes)
    expect([progress.done, progress.next]).toEqual([TASK_KEYS, undefined])
    progress.begin()
    expect(progress.done).toEqual([])
  })
})
