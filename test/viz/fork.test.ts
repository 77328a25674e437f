import { describe, expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { BASELINE, type Plan } from '../../viz/plan/plan.ts'
import {
  forkAt,
  goTo,
  inRows,
  isAsTrunk,
  lineOf,
  MOST_BRANCHES,
  partedAt,
  planOf,
  remove,
  rename,
  TRUNK,
} from '../../viz/plan/tree.ts'
import { readTree } from '../../viz/plan/tree-text.ts'
import { tasksOfBranch, tasksOfPlan } from '../../viz/session/tasks.ts'
import { scenario } from '../scenarios.ts'

const towns = ['town-1', 'town-2', 'town-3'].map((name) => ({
  ...scenario(name),
  place: { ...scenario(name).place, population: 12_000 },
}))
const trunk = { tree: TRUNK, a: BASELINE }
const pulled: Plan = {
  preset: 'observed',
  changes: [{ town: 0, key: 'steering', value: 1 }],
}

/** A trunk, a branch in week 40 with a lever pulled, and one that leaves it in week 90. */
function grown() {
  const first = { ...forkAt(trunk, 40)!, a: pulled }
  return forkAt(first, 90)!
}

describe('a tree of branches', () => {
  test('goes on with the same plan from the week, and back to any branch with its own', () => {
    const forked = forkAt(trunk, 40)!
    expect(forked.a).toEqual(BASELINE)
    expect(forked.tree.at).toBe(1)
    const back = goTo({ ...forked, a: pulled }, 0)
    expect(back.a).toEqual(BASELINE)
    expect(planOf(back, 1)).toEqual(pulled)
    expect(goTo(back, 1).a).toEqual(pulled)
  })

  test('branches off the parent where the week lies before the shown branch', () => {
    const { tree } = forkAt(grown(), 60)!
    expect(tree.branches[3]).toMatchObject({ parent: 1, week: 60 })
    expect(lineOf(tree, 3)).toEqual([0, 1, 3])
    expect(forkAt(grown(), 3)!.tree.branches[3]).toMatchObject({ parent: 0, week: 3 })
  })

  test('parts from another one where the first of both leaves what they share', () => {
    const { tree } = forkAt(goTo(grown(), 0), 10)!
    expect([partedAt(tree, 0, 1), partedAt(tree, 1, 2), partedAt(tree, 2, 3)]).toEqual([40, 90, 10])
    expect(partedAt(tree, 2, 2)).toBe(0)
  })

  test('is as the trunk until one of its line has another plan', () => {
    const left = forkAt(trunk, 40)!
    expect(isAsTrunk(trunk)).toBe(true)
    expect(isAsTrunk(left)).toBe(true)
    expect(isAsTrunk({ ...left, a: pulled })).toBe(false)
    // Its own plan is that of the trunk, and its past is not.
    const back = forkAt({ ...left, a: pulled }, 90)!
    expect(isAsTrunk({ ...back, a: BASELINE })).toBe(false)
  })

  test('has twelve branches at most', () => {
    let forked = trunk
    for (let week = 1; week <= MOST_BRANCHES; week++) forked = forkAt(forked, week)!
    expect(forked.tree.branches.length).toBe(MOST_BRANCHES + 1)
    expect(forkAt(forked, 99)).toBeUndefined()
  })

  test('loses a branch with all that leave it, and shows what is left', () => {
    const cut = remove(grown(), 1)
    expect(cut).toEqual({ tree: TRUNK, a: BASELINE })
    expect(remove(grown(), 0)).toEqual(grown())
    const beside = forkAt(goTo(grown(), 0), 10)!
    expect(remove(beside, 1).tree).toMatchObject({ at: 1, branches: { length: 2 } })
  })

  test('lies in rows, each branch below the one it leaves; names are kept short', () => {
    const { tree } = forkAt(goTo(grown(), 0), 10)!
    expect(inRows(tree)).toEqual([
      { branch: 0, depth: 0 },
      { branch: 1, depth: 1 },
      { branch: 2, depth: 2 },
      { branch: 3, depth: 1 },
    ])
    expect(rename(tree, 1, `  ${'x'.repeat(99)}`).branches[1]!.name).toBe('x'.repeat(30))
  })

  test.each(['', '0', '0~!1!!', '1~!0!!', '0~!0!!~5!3!!observed', '0~!0!!~0!3!!', 'x~!0!!~!!'])(
    'is not read from a text that does not hang together: %s',
    (text) => {
      expect(readTree(text)).toBeUndefined()
    },
  )
})

describe('runs of branches', () => {
  const short = { weeks: 130 }
  const fingerprint = (forked: typeof trunk, branch: number, town = 0) => {
    const { scenario: own, seed, options } = tasksOfBranch(forked, branch, towns)[town]!
    return run(own, seed, { ...options, ...short }).fingerprint
  }

  test('the trunk is the run of its plan', () => {
    expect(tasksOfBranch(grown(), 0, towns)).toEqual(tasksOfPlan(BASELINE, towns))
  })

  test('a branch without a change equals its parent, in each town', () => {
    const forked = forkAt(trunk, 20)!
    for (const town of [0, 1, 2])
      expect(fingerprint(forked, 1, town)).toBe(fingerprint(forked, 0, town))
    expect(fingerprint(grown(), 2)).toBe(fingerprint(grown(), 1))
  })

  test('a changed branch goes another way from its week on', () => {
    const { scenario: own, seed, options } = tasksOfBranch(grown(), 1, towns)[0]!
    const branch = run(own, seed, { ...options, ...short })
    const parent = run(towns[0]!, seed, short)
    expect(branch.fingerprint).not.toBe(parent.fingerprint)
    const { week } = options!.branch!
    const past = (of: typeof branch) => of.outcomes.active!.subarray(0, week)
    expect(past(branch)).toEqual(past(parent))
  })

  test('weeks of the shared clock are weeks since the start of each town', () => {
    const earlier = [
      { ...towns[0]!, start: '2014-01-06' },
      { ...towns[1]!, start: '2014-02-03' },
    ]
    const weeks = tasksOfBranch(forkAt(trunk, 40)!, 1, earlier).map(
      ({ options }) => options!.branch!.week,
    )
    expect(weeks).toEqual([44, 40])
  })
})
