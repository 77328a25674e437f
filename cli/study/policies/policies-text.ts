import { choiceText } from '../../../experiments/policies/compact.ts'
import type { AimSummary, PlanSummary } from '../../../experiments/policies/compare.ts'
import { decidedBy, isFound, type PlanEntry } from '../../../experiments/policies/plan-entry.ts'
import type { Aim, Budget } from '../../../experiments/policies/policies.ts'
import type { Spread } from '../../../experiments/policies/robustness.ts'
import { type Vulnerability, vulnerableEnds } from '../../../experiments/policies/vulnerability.ts'
import { valueAt } from '../../../sim/index.ts'
import { NOTE } from '../../note.ts'
import { alignedTable } from '../../table.ts'
import type { PolicyResults } from './run-policies.ts'

/** Of what is worth knowing so many things are told. */
const TOLD = 5

/** What a study says of its policies, as tables and sentences. */
export function policiesText(title: string, results: PolicyResults): string {
  const { policies, states, worlds, comparison, failures } = results
  const { aims, futures, seeds } = policies
  const seedText = seeds === 1 ? 'one seed' : `the mean of ${seeds} seeds`
  const worldText = `${states.points.length} states of what is not known, ${futures.length} ${futures.length === 1 ? 'future' : 'futures'} (${futures.map(({ name }) => name).join(', ')})`
  return [
    `${title}: ${comparison.plans.length} plans in ${worlds.length} worlds: ${worldText}; ${seedText} in each, the same for all plans. ${NOTE}.`,
    ...failures.slice(0, 1).map(({ error }) => `${failures.length} runs failed, first: ${error}`),
    '',
    'Median over all worlds, and where nine tenths of them lie; EUR and hours of the dearest year:',
    spreads(comparison.plans, aims),
    '',
    `Enough: share of the worlds in which all of ${bordersText(aims)} hold. Regret: at most, against the best plan of each world. Worse: share of the worlds in which a plan is worse than "${policies.against}".`,
    robustness(comparison.plans, aims),
    '',
    ...budgetLines(comparison.plans, policies.budget),
    ...undominatedLines(results),
    ...weaknessLines(results),
    ...informationLines(results),
  ].join('\n')
}

function spreads(plans: readonly PlanSummary[], aims: readonly Aim[]): string {
  return alignedTable(
    [
      ['plan', ...aims.map(({ name }) => name), 'EUR a year', 'hours a year'],
      ...plans.map(({ name, aims: own, cost, hours }) => [
        name,
        ...own.map(spreadText),
        spreadText(cost),
        spreadText(hours),
      ]),
    ],
    [...aims, 'cost', 'hours'].map((_, at) => at + 1),
  )
}

function robustness(plans: readonly PlanSummary[], aims: readonly Aim[]): string {
  return alignedTable(
    [
      [
        'plan',
        'enough',
        ...aims.map(({ name }) => `regret ${name}`),
        ...aims.map(({ name }) => `worse ${name}`),
        'over budget',
      ],
      ...plans.map(({ name, enough, aims: own, over }) => [
        name,
        percent(enough),
        ...own.map(({ regret }: AimSummary) => short(regret.most)),
        ...own.map(({ harm }) => percent(harm)),
        percent(over),
      ]),
    ],
    ['', ...aims, ...aims, ''].map((_, at) => at + 1),
  )
}

function bordersText(aims: readonly Aim[]): string {
  const borders = aims.flatMap(({ name, better, enough }) =>
    enough === undefined
      ? []
      : [`${name} ${better === 'higher' ? 'from' : 'up to'} ${short(enough)}`],
  )
  return borders.length === 0 ? 'nothing that would have to' : borders.join(', ')
}

function budgetLines(plans: readonly PlanSummary[], { cost, hours }: Budget): string[] {
  const limits = [
    ...(cost === undefined ? [] : [`${short(cost)} EUR`]),
    ...(hours === undefined ? [] : [`${short(hours)} hours`]),
  ]
  if (limits.length === 0) return []
  const over = plans.filter(({ within }) => !within).map(({ name }) => name)
  const told = over.length === 0 ? 'None is beyond it' : `Beyond it: ${over.join(', ')}`
  return [
    `Budget: ${limits.join(' and ')} in the dearest year, in all but a twentieth of the worlds. ${told}.`,
  ]
}

function undominatedLines({ comparison, found, policies }: PolicyResults): string[] {
  const free = comparison.plans.filter(({ undominated }) => undominated).map(({ name }) => name)
  const entries = policies.plans.filter(({ name }) => isFound(name))
  return [
    `Within the budget, and no other plan is as good in all aims and better in one, in the mean: ${free.join(', ') || 'none'}.`,
    ...(found.length > 0
      ? [`The search ended with ${found.length} plans; compared here are:`]
      : []),
    ...entries.map(({ name, set }) => `  ${name}: ${decided(set)}`),
  ]
}

/** What a plan decides, its entries in words. */
function decided(set: readonly string[]): string {
  const { entries, changes } = decidedBy(set)
  return [...entries.map(entryText), ...changes].join('; ') || 'nothing'
}

function entryText({ lever, intensity, from, to, settings = {} }: PlanEntry): string {
  const own = Object.entries(settings).map(([name, value]) => `${name} ${value}`)
  return [
    `${lever} ${intensity} from ${from}`,
    ...(to === undefined ? [] : [` to ${to}`]),
    ...(own.length > 0 ? [` (${own.join(', ')})`] : []),
  ].join('')
}

function weaknessLines(results: PolicyResults): string[] {
  const { comparison, vulnerabilities } = results
  return vulnerabilities.map((found, at) => {
    const { name } = valueAt(comparison.plans, at)
    return `${name} is not enough in ${percent(found.fails)} of the worlds${whereText(results, found)}.`
  })
}

function whereText(results: PolicyResults, { box, limits }: Vulnerability): string {
  if (box === undefined) return ''
  const said = limits.map((limit) => {
    const { name, side } = limit
    if ('values' in side)
      return `${name} ${side.values.map((value) => choiceText(results, name, value)).join(' or ')}`
    const { low, high } = vulnerableEnds(limit)
    const ends = [
      ...(low === undefined ? [] : [`from ${short(low)}`]),
      ...(high === undefined ? [] : [`up to ${short(high)}`]),
    ]
    return `${name} ${ends.join(' ')}`
  })
  return `, mostly where ${said.join(' and ')} (${percent(box.coverage)} of these worlds lie there; there it is ${percent(box.density)})`
}

function informationLines({ information, policies }: PolicyResults): string[] {
  const aims = [...new Set(information.map(({ aim }) => aim))]
  if (policies.plans.length < 2) return []
  return aims.flatMap((aim) => {
    const rows = information.filter((row) => row.aim === aim)
    const everything = rows.find(({ known }) => known === 'everything')
    if (!everything || everything.value === 0) return []
    const told = rows
      .filter(({ known, value, floor }) => known !== 'everything' && !(value <= floor) && value > 0)
      .sort((a, b) => b.value - a.value)
      .slice(0, TOLD)
      .map(({ known, value }) => `${known} ${short(value)}`)
    const of = aim === 'together' ? 'the way from worst to best of all aims together' : aim
    return `To know the world before one decides is worth ${short(everything.value)} of ${of}${told.length > 0 ? `; alone: ${told.join(', ')}` : ''}.`
  })
}

function spreadText({ median, low, high }: Spread): string {
  return Number.isNaN(median) ? '-' : `${short(median)} (${short(low)} to ${short(high)})`
}

function short(value: number): string {
  return Number.isFinite(value) ? `${Number(value.toPrecision(3))}` : '-'
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${Math.round(100 * share)} %`
}
