import type { PrimLimit } from '../../../../../experiments/discovery/prim-box.ts'
import { choiceText } from '../../../../../experiments/policies/compact.ts'
import { hasBorders } from '../../../../../experiments/policies/compare.ts'
import {
  type Vulnerability,
  vulnerableEnds,
} from '../../../../../experiments/policies/vulnerability.ts'
import { type Limit, limitsDrawing } from '../../../../../figures/limits.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import { factorInWords } from '../../plan-words.ts'
import { bordersText, planSection, shareText } from '../../plans.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'

/** Within which limits of the world a plan mostly is not enough. */
export const weak = planSection(
  'plans-weak',
  ({ words }) => words.plans.weak.title,
  (results, say) => {
    const { aims } = results.policies
    if (!hasBorders(aims)) return []
    const words = say.words.plans.weak
    return [
      { kind: 'text', text: words.lead(bordersText(aims, say)) },
      ...amongMany(results, say),
      table(results, say),
      ...results.vulnerabilities.flatMap((found, at) => figure(results, found, at, say)),
    ]
  },
)

/** Of so many unknowns one or more look like a limit by chance. */
const MANY = 20

function amongMany({ states: { factors }, vulnerabilities }: PolicyResults, say: Say): Block[] {
  if (factors.length < MANY || vulnerabilities.every(({ box }) => box === undefined)) return []
  return [{ kind: 'text', text: say.words.plans.weak.many(say.whole(factors.length)) }]
}

function table(results: PolicyResults, say: Say): Block {
  const words = say.words.plans
  return {
    kind: 'table',
    title: words.weak.table,
    head: [words.plan, words.weak.fails, words.weak.where, words.weak.coverage, words.weak.density],
    rows: results.vulnerabilities.map(({ fails, box, limits }, at) => [
      valueAt(results.comparison.plans, at).name,
      shareText(fails, say),
      box === undefined
        ? withoutBox(fails, say)
        : limits.map((limit) => limitText(results, limit, say)).join(words.weak.and),
      box === undefined ? '–' : say.percent(box.coverage),
      box === undefined ? '–' : say.percent(box.density),
    ]),
    right: [1, 3, 4],
  }
}

function withoutBox(fails: number, { words }: Say): string {
  const { never, always, nowhere } = words.plans.weak
  if (fails === 0) return never
  return fails === 1 ? always : nowhere
}

function limitText(results: PolicyResults, limit: PrimLimit, say: Say): string {
  const words = say.words.plans.weak
  const { name, side } = limit
  const factor = results.states.factors.find((one) => one.name === name)
  if ('values' in side) {
    const names = side.values.map((value) => choiceText(results, name, value)).join(words.or)
    return factor === undefined ? words.futureIs(names) : `${factorInWords(factor, say)} ${names}`
  }
  const { low, high } = vulnerableEnds(limit)
  const ends = [
    ...(low === undefined ? [] : [words.from(say.number(low))]),
    ...(high === undefined ? [] : [words.upTo(say.number(high))]),
  ]
  return `${factor === undefined ? name : factorInWords(factor, say)} ${ends.join(' ')}`
}

function figure(
  results: PolicyResults,
  { box, limits }: Vulnerability,
  at: number,
  say: Say,
): readonly Block[] {
  if (box === undefined) return []
  const words = say.words.plans.weak
  const { name } = valueAt(results.comparison.plans, at)
  return [
    {
      kind: 'figure',
      name: `plans-weak-${name}`,
      title: words.figure(name),
      told: words.told(say.percent(box.coverage), say.percent(box.density)),
      drawing: limitsDrawing(
        limits.map((limit) => limitOf(results, limit, say)),
        say.number,
      ),
      rows: [
        ['limit', 'low', 'high', 'values', 'coverage', 'density', 'mass'],
        ...limits.map(({ name: of, side }) => [
          of,
          ...('values' in side
            ? [null, null, side.values.map((value) => choiceText(results, of, value)).join(' ')]
            : [side.low, side.high, null]),
          box.coverage,
          box.density,
          box.mass,
        ]),
      ],
    },
  ]
}

function limitOf(results: PolicyResults, limit: PrimLimit, say: Say): Limit {
  const words = say.words.plans
  const { name, side } = limit
  const { policies, states } = results
  const at = states.factors.findIndex((factor) => factor.name === name)
  const column =
    at < 0
      ? policies.futures.map((_, future) => future)
      : states.points.map((point) => valueAt(point, at))
  const range = [Math.min(...column), Math.max(...column)] as const
  if ('values' in side)
    return {
      name: at < 0 ? words.future : name,
      told: side.values.map((value) => choiceText(results, name, value)).join(', '),
      range: [range[0] - 0.5, range[1] + 0.5],
      parts: side.values.map((value): [number, number] => [value - 0.4, value + 0.4]),
      // Choices are named, not counted.
      format: () => '',
    }
  const { low, high } = vulnerableEnds(limit)
  return {
    name,
    told: [
      ...(low === undefined ? [] : [words.weak.from(say.number(low))]),
      ...(high === undefined ? [] : [words.weak.upTo(say.number(high))]),
    ].join(' '),
    range,
    parts: [[low ?? range[0], high ?? range[1]]],
  }
}
