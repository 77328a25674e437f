import type { Finding } from '../../../experiments/study/analyse.ts'
import { overTimeBlocks } from './over-time.ts'
import type { Say } from './say.ts'
import {
  type Block,
  findingsBy,
  type Reported,
  type ReportOutcome,
  refusedBlocks,
} from './section.ts'

/** Findings of one outcome in one town: of a single value, or of the periods of a series. */
export type Group<Method extends Finding['method']> = {
  readonly outcome: ReportOutcome
  readonly town: string
  readonly found: readonly Extract<Finding, { method: Method }>[]
}

/** How a measure of sensitivity is shown. */
export type Shown<Method extends Finding['method']> = {
  /** A single value. */
  single(group: Group<Method>): readonly Block[]
  /** Words for what it comes to over time. */
  overTime(group: Group<Method>): { title(outcome: string): string; readonly told: string }
}

/** What a measure of sensitivity found, outcome by outcome, and first what was refused. */
export function byOutcome<Method extends 'sobol' | 'morris' | 'pawn'>(
  reported: Reported,
  method: Method,
  { single, overTime }: Shown<Method>,
  say: Say,
): readonly Block[] {
  return [
    ...refusedBlocks(reported, method, say),
    ...findingsBy(reported, method).flatMap((group) =>
      group.outcome.values.length > 1
        ? overTimeBlocks(reported, method, group, overTime(group), say)
        : single(group),
    ),
  ]
}
