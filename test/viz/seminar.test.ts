import { describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { BASELINE, type Plan, scenariosOf } from '../../viz/plan/plan.ts'
import { forkAt, TRUNK } from '../../viz/plan/tree.ts'
import { fatesOf } from '../../viz/replay/fates.ts'
import { align, type Towns } from '../../viz/replay/towns.ts'
import { SeminarProgress } from '../../viz/seminar/progress.ts'
import { BUILT, foundAt, type Situation, SOUGHT, TASKS } from '../../viz/seminar/tasks.ts'
import { decodeState } from '../../viz/state/address.ts'
import { type Lesson, TASK_KEYS, type TaskKey } from '../../viz/state/lesson.ts'
import { INITIAL, type State } from '../../viz/state/state.ts'
import type { Keeper } from '../../viz/state/storage.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
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

/** A week in which the towns with and without a forum have parted. */
const PARTED_IN = 300
const withoutForum: Plan = { preset: 'withoutForum', changes: [] }

/** What "Hier abzweigen" makes in a week, before a lever is moved; in the first week nothing lies before it. */
const forked = forkAt({ tree: TRUNK, a: BASELINE }, 150)!
const unbegun = { ...forkAt({ tree: TRUNK, a: BASELINE }, 0)!, a: room }

const apart = runOf(withoutForum)
/** Somebody of town I who, in a week, is in a circle in one of two runs alone. */
const [parted] = fatesOf(
  baseline.replays[0]!.trajectory,
  apart.replays[0]!.trajectory,
  PARTED_IN + baseline.offsets[0]!,
)
const compared: Situation = {
  ...situation({
    route: 'compare',
    b: withoutForum,
    week: PARTED_IN,
    selection: { kind: 'person', town: 0, id: parted!.person },
  }),
  other: apart,
}

/** A clock that starts when the runs have ended. */
const over: Towns = { ...baseline, offsets: baseline.replays.map(({ weeks }) => weeks) }

function situation(state: Partial<State>, towns: Towns | undefined = baseline): Situation {
  return { state: { ...INITIAL, ...state }, towns, baseline, other: undefined }
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
    yes: situation({ route: 'stage', selection: { kind: 'person', town: 1, id: 7 } }),
    no: [
      situation({ route: 'stage' }),
      situation({ selection: { kind: 'person', town: 1, id: 7 } }),
      situation({ route: 'stage', selection: { kind: 'circle', town: 1, id: 7 } }),
    ],
  },
  comparison: {
    yes: compared,
    no: [
      { ...compared, state: { ...compared.state, selection: undefined } },
      { ...compared, state: { ...compared.state, week: 0 } },
      { ...compared, state: { ...compared.state, b: BASELINE } },
      { ...compared, state: { ...compared.state, route: 'stage' } },
      { ...compared, other: undefined },
    ],
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

  const lesson: Lesson = { tasks: ['fork', 'biography'], hints: true, className: '9b' }

  /** Progress whose time stands until it is told to go on. */
  function progressOf(kept = new Map<string, string>()) {
    let due: (() => void) | undefined
    let told = 0
    const later = (act: () => void) => {
      due = act
      return () => {
        due = undefined
      }
    }
    const rest = () => {
      const act = due
      due = undefined
      act?.()
    }
    const progress = new SeminarProgress(keeperOf(kept), () => told++, later)
    return {
      progress,
      told: () => told,
      rest,
      see(seen: Situation, playing = false) {
        progress.follow(seen, playing)
        rest()
      },
    }
  }

  test('tick themselves once begun, and stay ticked', () => {
    const kept = new Map<string, string>()
    const { progress, see, told } = progressOf(kept)
    see(CASES.biography.yes)
    expect([progress.done(undefined), told()]).toEqual([undefined, 0])
    progress.begin(undefined)
    see({ ...CASES.biography.yes })
    expect(progress.done(undefined)).toEqual([])
    see(CASES.biography.no[0]!)
    see(CASES.biography.yes)
    see(CASES.biography.no[0]!)
    expect([progress.done(undefined), told()]).toEqual([['biography'], 1])
    expect(progress.next(undefined)).toBe('conflict')
    expect(progressOf(kept).progress.done(undefined)).toEqual(['biography'])
    for (const key of TASK_KEYS) see(CASES[key].yes)
    expect([progress.done(undefined), progress.next(undefined)]).toEqual([TASK_KEYS, undefined])
    progress.begin(undefined)
    expect(progress.done(undefined)).toEqual([])
  })

  test('are not ticked in passing: neither by play nor by a clock that is drawn along', () => {
    const { progress, rest, see } = progressOf()
    progress.begin(undefined)
    see(CASES.conflict.yes, true)
    expect(progress.done(undefined)).toEqual([])
    progress.follow(CASES.conflict.yes, false)
    progress.follow(CASES.conflict.no[0]!, false)
    rest()
    expect(progress.done(undefined)).toEqual([])
    progress.follow(CASES.conflict.yes, false)
    rest()
    expect(progress.done(undefined)).toEqual(['conflict'])
  })

  test('of a lesson come in its order, and a sheet of another class counts for nothing', () => {
    const { progress, see } = progressOf()
    const at = (found: Situation): Situation => ({ ...found, state: { ...found.state, lesson } })
    progress.begin(lesson)
    progress.name(lesson, 'Ada')
    see(at(CASES.biography.yes))
    see(at(CASES.conflict.yes))
    expect([progress.done(lesson), progress.next(lesson)]).toEqual([['biography'], 'fork'])
    expect(progress.done({ ...lesson, className: '9c' })).toBeUndefined()
    progress.name({ ...lesson, className: '9c' }, 'Bo')
    expect(progress.sheet(lesson)?.name).toBe('Ada')
  })

  test('are told for a while when they were found', () => {
    const { progress, rest, see, told } = progressOf()
    progress.begin(undefined)
    see(CASES.biography.yes)
    expect([progress.fresh(undefined), told()]).toEqual([['biography'], 1])
    expect(progress.fresh({ ...lesson, tasks: ['fork'] })).toEqual([])
    rest()
    expect([progress.fresh(undefined), told()]).toEqual([[], 2])
    expect(progress.done(undefined)).toEqual(['biography'])
  })

  test('keep where they were done, without how it looked', () => {
    const { state } = decodeState(
      foundAt({ ...compared, state: { ...compared.state, theme: 'dark', projector: true } }),
    )
    expect(state).toEqual({ ...compared.state, theme: 'system', projector: false })
  })
})

describe.each(Object.entries(CATALOGUES))('the words of the tasks in "%s"', (_, words) => {
  const { list } = words.workshop.tasks

  test('name the line, the number and the day that tick them', () => {
    expect(list.conflict.hint).toContain(words.outcomeName[SOUGHT.outcome])
    expect(list.plan.title).toContain(words.linkingShort)
    expect(list.plan.title).toContain(`${100 * BUILT.linking} %`)
    expect(list.plan.title).toContain(BUILT.day.slice(0, 4))
  })

  test('name what is to be pressed as it is called', () => {
    expect(list.plan.hint).toContain(words.leverPanel.head)
    expect(list.comparison.hint).toContain(words.presets)
    expect(list.fork.hint).toContain(`${words.comparison.fork.here} (F)`)
  })
})
