import { outcomeText } from '../../../../experiments/outcomes/outcome-text.ts'
import type { PriorSpec } from '../../../../experiments/priors/prior-spec.ts'
import type { Factor } from '../../../../experiments/study/study.ts'
import { MODEL_VERSION } from '../../../../sim/index.ts'
import { outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import type { Block, Reported, Section } from '../section.ts'

/** The question, the methods with their numbers, the factors and the outcomes. */
export const asked: Section = {
  id: 'asked',
  title: ({ words }) => words.asked.title,
  blocks(reported, say) {
    const { open, outcomes } = reported
    const words = say.words.asked
    const { question } = open
    return [
      ...(question === undefined ? [] : [{ kind: 'quote', text: question } as const]),
      { kind: 'text', text: methods(reported, say) },
      ...standIns(reported, say),
      { kind: 'text', text: versions(reported, say) },
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

function methods({ open, table, planned, design, failed }: Reported, say: Say): string {
  const { study } = open
  const { designs, methods: told } = say.words.asked
  const count = (kind: Factor['kind']) =>
    study.factors.filter((factor) => factor.kind === kind).length
  const names: Readonly<Record<string, string>> = designs
  return told({
    settings: say.whole(table.settings),
    planned: say.whole(planned),
    whole: table.settings === planned,
    method: names[design.method] ?? design.method,
    factors: say.whole(study.factors.length),
    levers: say.whole(count('lever')),
    uncertainties: say.whole(count('uncertainty')),
    towns: study.towns.map(({ name }) => name).join(', '),
    seeds: say.whole(study.seeds),
    shared: study.luck === 'shared',
    runs: say.whole(table.settings * table.towns * table.seeds),
    failed: say.whole(failed.length),
  })
}

function standIns({ findings }: Reported, say: Say): readonly Block[] {
  const runs = findings
    .filter(({ method }) => method !== 'refused')
    .reduce((most, { stoodFor }) => Math.max(most, stoodFor), 0)
  return runs === 0 ? [] : [{ kind: 'text', text: say.words.asked.missing(say.whole(runs)) }]
}

function versions({ open, manifest }: Reported, say: Say): string {
  const commit = manifest?.source?.commit
  return say.words.asked.versions({
    model: manifest?.versions.helferkreise ?? MODEL_VERSION,
    node: manifest?.versions.node ?? process.versions.node,
    commit: commit === undefined ? '' : `, ${commit.slice(0, 12)}`,
    seed: open.study.seed,
    hash: open.hash.slice(0, 16),
  })
}

function beliefOf({ prior, choices }: Factor, say: Say): string {
  const families: Readonly<Record<string, string>> = say.words.asked.families
  const family = families[prior.family] ?? prior.family
  if (choices !== undefined) return `${family}: ${choices.map(String).join(', ')}`
  return `${family}: ${numbersOf(prior, say)}`
}

function numbersOf(prior: PriorSpec, say: Say): string {
  const { family: _, low, high, ...others } = prior as Readonly<Record<string, unknown>>
  const told = (value: unknown) => {
    if (Array.isArray(value)) return value.map((each) => say.number(Number(each))).join('; ')
    return typeof value === 'number' ? say.number(value) : String(value)
  }
  const range = low === undefined ? [] : [say.words.interval(told(low), told(high))]
  return [...range, ...Object.entries(others).map(([key, value]) => `${key} ${told(value)}`)].join(
    ', ',
  )
}
