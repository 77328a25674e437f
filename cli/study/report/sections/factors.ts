import { outcomeText } from '../../../../experiments/outcomes/outcome-text.ts'
import type { PriorSpec } from '../../../../experiments/priors/prior-spec.ts'
import type { Factor } from '../../../../experiments/study/study.ts'
import { outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import type { Section } from '../section.ts'

/** Every factor with what is believed of it, every outcome with its name in the tables. */
export const factors: Section = {
  id: 'factors',
  title: ({ words }) => words.asked.details,
  blocks({ open, outcomes }, say) {
    const words = say.words.asked
    return [
      {
        kind: 'table',
        title: words.factors,
        head: [words.factor, words.kind, words.belief, words.sets],
        rows: open.study.factors.map((factor) => [
          factor.name,
          words[factor.kind],
          beliefOf(factor, say),
          [...factor.set, ...(factor.town === undefined ? [] : [`(${factor.town})`])].join(', '),
        ]),
      },
      {
        kind: 'table',
        title: words.outcomes,
        head: [words.outcome, words.short, words.name],
        rows: outcomes.map(({ id, outcome }) => [
          outcomeName(outcome, say),
          outcomeText(outcome),
          id,
        ]),
      },
    ]
  },
}

function beliefOf({ prior, choices }: Factor, say: Say): string {
  const families: Readonly<Record<string, string>> = say.words.asked.families
  const family = families[prior.family] ?? prior.family
  if (choices !== undefined) return `${family}: ${choices.map(String).join(', ')}`
  return `${family}: ${numbersOf(prior, say)}`
}

function numbersOf(prior: PriorSpec, say: Say): string {
  const { family: _, low, high, ...others } = prior as Readonly<Record<string, unknown>>
  const names: Readonly<Record<string, string>> = say.words.asked.numbers
  const told = (value: unknown) => {
    if (Array.isArray(value)) return value.map((each) => say.number(Number(each))).join('; ')
    return typeof value === 'number' ? say.number(value) : String(value)
  }
  const range = low === undefined ? [] : [say.words.interval(told(low), told(high))]
  return [
    ...range,
    ...Object.entries(others).map(([key, value]) => `${names[key] ?? key} ${told(value)}`.trim()),
  ].join(', ')
}
