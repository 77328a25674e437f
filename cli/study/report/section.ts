import type { Outcome } from '../../../experiments/outcomes/outcome.ts'
import type { Finding } from '../../../experiments/study/analyse.ts'
import type { NamedValues } from '../../../experiments/study/analysis.ts'
import type { Cell } from '../../../experiments/study/sensitivity-rows.ts'
import type { Drawing } from '../../../figures/drawing.ts'
import type { AnalysedStudy } from '../analysed.ts'
import type { PolicyResults } from '../policies/run-policies.ts'
import type { StudyManifest } from '../study-manifest.ts'
import type { Say } from './say.ts'

/** A figure of the report: a drawing, what it shows, and its numbers. */
export type Figure = {
  /** Name of its files, the same in all languages. */
  readonly name: string
  readonly title: string
  /** What is to be seen, below it. */
  readonly told: string
  readonly drawing: Drawing
  /** Its numbers, the names of the columns first. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A table of the report. */
export type ReportTable = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of numbers. */
  readonly right?: readonly number[]
}

/** What a section is made of. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** What the figures below it have in common. */
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** What is missing, and why. */
  | { readonly kind: 'missing'; readonly text: string }
  | ({ readonly kind: 'table' } & ReportTable)
  | ({ readonly kind: 'figure' } & Figure)

/** An outcome with the names of its values. */
export type ReportOutcome = NamedValues & { readonly outcome: Outcome }

/** What the report is about. */
export type Reported = AnalysedStudy & {
  readonly outcomes: readonly ReportOutcome[]
  readonly manifest: StudyManifest | undefined
  /** What its plans come to, or why that cannot be told yet; absent where it has none. */
  readonly plans?: PolicyResults | { readonly refused: string }
}

/** A section of the report; one without blocks is left out. */
export type Section = {
  readonly id: string
  title(say: Say): string
  blocks(reported: Reported, say: Say): readonly Block[]
}

/** Runs that are named one by one. */
const RUNS = 20
/** Rows of one figure; the others are in its numbers. */
export const MOST = 12

/** The outcome that a value belongs to. */
export function outcomeOf({ outcomes }: Reported, value: string): ReportOutcome {
  const found = outcomes.find(({ values }) => values.includes(value))
  if (found === undefined) throw new Error(`no outcome has a value ${value}`)
  return found
}

/** Says the town, where there are several. */
export function inTown({ towns }: Reported, what: string, town: string, say: Say): string {
  return towns.length > 1 ? say.words.inTown(what, town) : what
}

/** Name of the files of a figure. */
export function figureName({ towns }: Reported, kind: string, value: string, town?: string) {
  return [kind, value, ...(town !== undefined && towns.length > 1 ? [town] : [])].join('-')
}

/** Numbers of runs, of very many the first. */
function runsOf(runs: readonly number[], say: Say): string {
  const named = runs.slice(0, RUNS).join(', ')
  return runs.length > RUNS ? `${named} ${say.words.more(say.whole(runs.length - RUNS))}` : named
}

/** Why analyses of a kind were refused, each reason once. */
export function refusedBlocks({ findings }: Reported, asked: string, say: Say): readonly Block[] {
  const reasons = new Map<string, string[]>()
  for (const finding of findings) {
    if (finding.method !== 'refused' || finding.asked !== asked) continue
    const reason =
      finding.why === 'said'
        ? finding.reason
        : say.words.why[finding.why](runsOf(finding.runs, say))
    const values = reasons.get(reason) ?? []
    values.push(`${finding.value} (${finding.town})`)
    reasons.set(reason, values)
  }
  return [...reasons].map(([reason, values]) => {
    const named = values.slice(0, MOST).join(', ')
    const more = values.length > MOST ? ` ${say.words.more(say.whole(values.length - MOST))}` : ''
    return { kind: 'missing', text: `${say.words.refused}: ${named}${more}: ${reason}.` }
  })
}

/** Findings of a method, those of a series one after the other, by outcome and town. */
export function findingsBy<Method extends Finding['method']>(
  reported: Reported,
  method: Method,
): readonly {
  readonly outcome: ReportOutcome
  readonly town: string
  readonly found: readonly Extract<Finding, { method: Method }>[]
}[] {
  const groups = new Map<string, Extract<Finding, { method: Method }>[]>()
  for (const finding of reported.findings) {
    if (finding.method !== method) continue
    const key = `${outcomeOf(reported, finding.value).id} ${finding.town}`
    const group = groups.get(key) ?? []
    group.push(finding as Extract<Finding, { method: Method }>)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap((found) => {
    const [first] = found
    if (first === undefined) return []
    return [{ outcome: outcomeOf(reported, first.value), town: first.town, found }]
  })
}
