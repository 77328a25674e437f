import { isFound } from '../../../../experiments/policies/plan-entry.ts'
import type { StateSource } from '../../../../experiments/policies/policies.ts'
import type { Factor } from '../../../../experiments/study/study.ts'
import { MODEL_VERSION, valueAt } from '../../../../sim/index.ts'
import type { Say } from '../say.ts'
import type { Block, Reported, Section } from '../section.ts'

/** The question, and the methods with their numbers. */
export const asked: Section = {
  id: 'asked',
  title: ({ words }) => words.asked.title,
  blocks(reported, say) {
    const { question } = reported.open
    return [
      ...(question === undefined ? [] : [{ kind: 'quote', text: question } as const]),
      ...(reported.planned === 0 ? [] : [{ kind: 'text', text: methods(reported, say) } as const]),
      ...planned(reported, say),
      ...standIns(reported, say),
      { kind: 'text', text: versions(reported, say) },
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

/** How plans were compared. */
function planned({ plans, open }: Reported, say: Say): readonly Block[] {
  if (plans === undefined || 'refused' in plans) return []
  const words = say.words.plans
  const { policies, states, worlds, comparison, failures } = plans
  const found = comparison.plans.filter(({ name }) => isFound(name)).length
  const all = comparison.plans.length
  return [
    {
      kind: 'text',
      text: words.asked({
        plans: say.whole(all - found),
        found: found === 0 ? undefined : say.whole(found),
        town: valueAt(open.study.towns, policies.town).name,
        worlds: say.whole(worlds.length),
        states: say.whole(states.points.length),
        from: sourceOf(policies.states.from, say),
        futures: words.futuresCount(policies.futures.length, say.whole(policies.futures.length)),
        seeds: words.seeds(policies.seeds),
        runs: say.whole(all * worlds.length * policies.seeds),
        failed: say.whole(failures.length),
      }),
    },
  ]
}

function sourceOf(from: StateSource['from'], { words }: Say): string {
  const { prior, posterior, file } = words.plans.from
  if (typeof from !== 'string') return file(from.file)
  return from === 'prior' ? prior : posterior
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
