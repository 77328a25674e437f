import fc from 'fast-check'
import { CONDITION_OUTCOMES, OUTCOMES } from '../../sim/index.ts'
import { CHANGE_KEYS, type Change, keptValue, targetOf, withChange } from '../../viz/plan/change.ts'
import { type Marks, STREAK } from '../../viz/plan/condition.ts'
import { PRESET_KEYS } from '../../viz/plan/presets.ts'
import { forkAt, goTo, MOST_BRANCHES, remove, rename, TRUNK } from '../../viz/plan/tree.ts'
import { LONGEST_CLASS, TASK_KEYS } from '../../viz/state/lesson.ts'
import { type OwnFile, withOwnFile } from '../../viz/state/own-file.ts'
import {
  BOARDS,
  CHARTED,
  CROWDS,
  INITIAL,
  LESSONS,
  LOG_FILTERS,
  LOOKS,
  MODES,
  MOST_RUNS,
  MOTIONS,
  PAPERS,
  PARTS,
  ROUTES,
  SEED_COUNTS,
  SIDES,
  SPEEDS,
  SPREADS,
  STUDIES,
  type State,
  TALES,
  THEMES,
} from '../../viz/state/state.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import type { Language } from '../../viz/words/index.ts'
import { anyAnswers } from '../any-answers.ts'

const town = fc.nat(2)
/** Marks of a condition, null for one that is taken away, undefined where none is set. */
const marks = fc.option(
  fc.oneof(
    fc.constant(null),
    fc
      .record({
        outcome: fc.constantFrom(...CONDITION_OUTCOMES),
        low: fc.nat(3000).map((number) => number / 1000),
        beyond: fc.constantFrom('above', 'below', 'between'),
        weeks: fc.integer({ min: STREAK[0], max: STREAK[1] }),
      })
      .map(
        ({ outcome, low, beyond, weeks }): Marks => ({
          outcome,
          above: beyond === 'below' ? undefined : low,
          below: beyond === 'above' ? undefined : low + 1,
          weeks,
        }),
      ),
  ),
  { nil: undefined },
)
const change = fc
  .record({
    town,
    rank: fc.nat(CHANGE_KEYS.length - 1),
    value: fc.double({ min: -100, max: 600, noNaN: true }),
    from: fc.option(fc.constantFrom('2014-09-01', '2016-05-02', '2022-02-28'), { nil: undefined }),
    when: marks,
    until: marks,
  })
  .map(({ rank, from, when, until, ...each }): Change => {
    // A record of as many keys is too much for the types.
    const key = CHANGE_KEYS[rank]!
    const target = targetOf(key)!
    const change = { ...each, key, value: keptValue(target, each.value) }
    return target.kind === 'lever' ? { ...change, from, when, until } : change
  })
const plan = fc.record({
  preset: fc.constantFrom(...PRESET_KEYS),
  changes: fc
    .array(change, { maxLength: 12 })
    .map((changes) => changes.reduce<readonly Change[]>(withChange, [])),
})
/** Trees as people grow them: by going on from weeks, naming, cutting and going back. */
const tree = fc
  .array(
    fc.record({
      act: fc.constantFrom('fork', 'name', 'go', 'cut'),
      branch: fc.nat(MOST_BRANCHES),
      week: fc.nat(600),
      name: fc.string({ unit: 'grapheme', maxLength: 20 }),
      plan,
    }),
    { maxLength: 5 },
  )
  .map((acts) => {
    let forked = { tree: TRUNK, a: INITIAL.a }
    for (const { act, branch, week, name, plan: other } of acts) {
      if (act === 'fork') forked = forkAt({ ...forked, a: other }, week) ?? forked
      if (act === 'name') forked = { ...forked, tree: rename(forked.tree, branch, name) }
      if (act === 'go') forked = goTo(forked, branch)
      if (act === 'cut') forked = remove(forked, branch)
    }
    return forked.tree
  })
/** What teachers set: some tasks in any order, any name, perhaps a language and a start. */
const lesson = fc.record(
  {
    tasks: fc.shuffledSubarray([...TASK_KEYS], { minLength: 1 }),
    hints: fc.boolean(),
    className: fc
      .string({ unit: 'grapheme', maxLength: LONGEST_CLASS })
      .map((name) => [...name].slice(0, LONGEST_CLASS).join('')),
    language: fc.constantFrom(...(Object.keys(CATALOGUES) as Language[])),
    preset: fc.constantFrom(...PRESET_KEYS),
  },
  { requiredKeys: ['tasks', 'hints', 'className'] },
)
/** Every state that the page can be brought into. */
export const anyState: fc.Arbitrary<State> = fc
  .record({
    route: fc.constantFrom(...ROUTES),
    week: fc.option(fc.nat(9_999), { nil: undefined }),
    town,
    all: fc.boolean(),
    alone: fc.boolean(),
    together: fc.boolean(),
    language: fc.constantFrom(...(Object.keys(CATALOGUES) as Language[])),
    theme: fc.constantFrom(...THEMES),
    projector: fc.boolean(),
    speed: fc.constantFrom<number>(...SPEEDS),
    motion: fc.constantFrom(...MOTIONS),
    stills: fc.boolean(),
    table: fc.boolean(),
    log: fc.constantFrom(...LOG_FILTERS),
    baseline: fc.boolean(),
    levers: fc.boolean(),
    ties: fc.boolean(),
    own: fc
      .array(
        fc.record({
          town,
          print: fc.stringMatching(/^[0-9a-f]{8}$/),
          id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
        }),
        {
          maxLength: 3,
        },
      )
      .map((files) => files.reduce<readonly OwnFile[]>(withOwnFile, [])),
    ours: anyAnswers,
    a: plan,
    b: plan,
    selection: fc.option(
      fc.record({
        kind: fc.constantFrom(...LOOKS),
        town,
        id: fc.nat(200_000),
      }),
      { nil: undefined },
    ),
    side: fc.constantFrom(...SIDES),
    without: fc.boolean(),
    evidence: fc.option(fc.constantFrom(...OUTCOMES.map(({ key }) => key)), { nil: undefined }),
    step: fc.nat(999),
    tree,
    against: fc.option(fc.nat(MOST_BRANCHES), { nil: undefined }),
    crowd: fc.constantFrom<number>(...CROWDS),
    spread: fc.constantFrom(...SPREADS),
    runs: fc.array(fc.nat(MOST_RUNS - 1), { minLength: 3, maxLength: 3 }),
    tale: fc.option(fc.constantFrom(...TALES), { nil: undefined }),
    chart: fc.option(fc.constantFrom(...CHARTED), { nil: undefined }),
    guess: fc.boolean(),
    study: fc.option(fc.constantFrom(...STUDIES), { nil: undefined }),
    studied: fc.constantFrom(...CHARTED),
    mode: fc.constantFrom(...MODES),
    seeds: fc.constantFrom<number>(...SEED_COUNTS),
    part: fc.option(fc.constantFrom(...PARTS), { nil: undefined }),
    paper: fc.constantFrom(...PAPERS),
    lesson: fc.option(lesson, { nil: undefined }),
    minutes: fc.constantFrom<number>(...LESSONS),
    hidden: fc.option(plan, { nil: undefined }),
    board: fc.constantFrom(...BOARDS),
  })
  .map((state) => ({
    ...state,
    against: state.tree.branches[state.against ?? -1] && state.against,
  }))
