import type { Budget } from '../../../../../experiments/policies/policies.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import { changesInWords } from '../../plan-words.ts'
import { aimFormat, aimName, amount, borderText } from '../../plans.ts'
import type { Say } from '../../say.ts'
import type { Block, Section } from '../../section.ts'

/** Every plan, future and aim in words, and the budget. */
export const compared: Section = {
  id: 'plans-compared',
  title: ({ words }) => words.plans.compared.title,
  blocks({ plans: results }, say) {
    const words = say.words.plans
    if (results === undefined) return []
    if ('refused' in results) return [{ kind: 'missing', text: words.refused(results.refused) }]
    return [
      { kind: 'text', text: words.share },
      plansTable(results, say),
      ...foundText(results, say),
      ...futuresTable(results, say),
      aimsTable(results, say),
      { kind: 'text', text: budgetText(results.policies.budget, say) },
    ]
  },
}

function plansTable({ policies }: PolicyResults, say: Say): Block {
  const words = say.words.plans
  return {
    kind: 'table',
    title: words.compared.plans,
    head: [words.plan, words.compared.decided],
    rows: policies.plans.map(({ name, set }) => [
      name,
      changesInWords(set, say).join('; ') || words.compared.nothing,
    ]),
  }
}

function foundText({ policies: { search }, found }: PolicyResults, say: Say): readonly Block[] {
  if (search === undefined || found.length === 0) return []
  const { generations, population } = search
  const text = say.words.plans.compared.found(say.whole(generations), say.whole(population))
  return [{ kind: 'text', text }]
}

function futuresTable({ policies: { futures } }: PolicyResults, say: Say): readonly Block[] {
  if (futures.length < 2) return []
  const words = say.words.plans.compared
  const all = futures.reduce((sum, { weight }) => sum + weight, 0)
  return [
    {
      kind: 'table',
      title: words.futures,
      head: [say.words.plans.future, words.changes, words.weight],
      rows: futures.map(({ name, set, weight }) => [
        name,
        changesInWords(set, say).join('; ') || words.asItWas,
        say.percent(weight / all),
      ]),
      right: [2],
    },
  ]
}

function aimsTable({ policies }: PolicyResults, say: Say): Block {
  const words = say.words.plans.compared
  return {
    kind: 'table',
    title: words.aims,
    head: [
      say.words.plans.aim,
      words.measured,
      words.better,
      words.enough,
      words.matters,
      words.weight,
    ],
    rows: policies.aims.map((aim) => [
      aim.name,
      aimName(aim, say),
      words[aim.better],
      borderText(aim, say) || '–',
      aim.matters === 0 ? '–' : aimFormat(aim, say)(aim.matters),
      aim.weight === undefined ? '–' : say.number(aim.weight),
    ]),
  }
}

function budgetText({ cost, hours }: Budget, say: Say): string {
  const words = say.words.plans
  const limits = [
    ...(cost === undefined ? [] : [words.eur(amount(cost, say))]),
    ...(hours === undefined ? [] : [words.hoursOf(amount(hours, say))]),
  ]
  if (limits.length === 0) return words.compared.noBudget
  return words.compared.budget(limits.join(words.compared.and))
}
