import { expect, test } from 'vitest'
import { minutesOf, tellBranches } from '../../viz/fork/minutes.ts'
import { toldPlan } from '../../viz/parts/difference-list.ts'
import { BASELINE, type Plan, scenariosOf } from '../../viz/plan/plan.ts'
import { forkAt, TRUNK } from '../../viz/plan/tree.ts'
import { INITIAL } from '../../viz/state/state.ts'
import { speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const scenarios = ['town-1', 'town-2', 'town-3'].map(scenario)
const session = { scenarios, scenariosOf: (plan: Plan) => scenariosOf(plan, scenarios) }
const say = speech('de')
const moved: Plan = {
  ...BASELINE,
  changes: [0, 1, 2].map((town) => ({ town, key: 'orientation', value: 0.1 })),
}
/** November 2016, and a lever that is moved there. */
const WEEK = 150
const branched = { ...INITIAL, ...forkAt({ tree: TRUNK, a: BASELINE }, WEEK)!, a: moved }

test('a lever that a branch moves is told from the week of the branch on', () => {
  const [told, ...others] = toldPlan({ state: branched, session, say }, 1, moved)
  expect(told?.sentence).toMatch(/^Orientierung: 10\s%, ab November 2016 \(/)
  expect(told?.towns).toBe('Alle Städte')
  expect(others).toEqual([])
})

test('the same plan without a branch holds from the start', () => {
  const [told] = toldPlan({ state: { ...INITIAL, a: moved }, session, say }, 0, moved)
  expect(told?.sentence).toContain('ab Januar 2014')
})

test('what was changed before a branch keeps its time', () => {
  const first = { ...INITIAL, a: moved }
  const changes = [...moved.changes, { town: 0, key: 'support', value: 0.5 } as const]
  const forked = { ...first, ...forkAt(first, WEEK)!, a: { ...moved, changes } }
  const sentences = toldPlan({ state: forked, session, say }, 1, forked.a).map(
    ({ sentence }) => sentence,
  )
  expect(sentences).toHaveLength(2)
  expect(sentences[0]).toMatch(/^Orientierung.*ab Januar 2014/)
  expect(sentences[1]).toMatch(/^Tätiger Rückhalt.*ab November 2016/)
})

test('the minutes give every branch one date', () => {
  const told = tellBranches({ state: branched, session, say }, scenarios[0]!.start)
  const text = minutesOf(told, say)
  expect(text).toContain('ab 21. November 2016, von Stamm')
  expect(text).not.toContain('2014')
})
