/** An entry of the policy as a plan has it. */
export type PlanEntry = {
  readonly lever: string
  readonly intensity?: number
  readonly from?: string
  readonly to?: string
  readonly when?: PlanCondition
  readonly until?: PlanCondition
  readonly grant?: number
  readonly settings?: Readonly<Record<string, number>>
}

/** What starts or ends an entry. */
export type PlanCondition = {
  readonly outcome: string
  readonly above?: number
  readonly below?: number
  readonly weeks?: number
}

/** What a plan decides: entries that are added to the policy of the town, and changes of the scenario. */
export type Decided = {
  readonly entries: readonly PlanEntry[]
  readonly changes: readonly string[]
}

/** Takes the changes of a plan apart; entries were put into them when the plan was read or found. */
export function decidedBy(set: readonly string[]): Decided {
  const parts = set.map((change) => {
    const [, entry] = /^policy\[\d+\]=(\{.*\})$/.exec(change) ?? []
    return entry === undefined ? change : (JSON.parse(entry) as PlanEntry)
  })
  return {
    entries: parts.flatMap((part) => (typeof part === 'string' ? [] : [part])),
    changes: parts.flatMap((part) => (typeof part === 'string' ? [part] : [])),
  }
}

/** Whether a plan is called as those are that a search finds. */
export function isFound(name: string): boolean {
  return /^found_\d+$/.test(name)
}
