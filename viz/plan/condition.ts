import type { LeverKey, PolicyEntry, Scenario } from '../../sim/index.ts'
import { CONDITION_OUTCOMES } from '../../sim/index.ts'

export type Condition = NonNullable<PolicyEntry['when']>

/** What people set of a condition: a number of the town beyond its marks for so many weeks in a row. */
export type Marks = Pick<Condition, 'outcome' | 'above' | 'below' | 'weeks'>

/** What starts a lever and what ends it, as far as it is set; null where it waits for nothing. */
export type Conditions = {
  readonly when?: Marks | null | undefined
  readonly until?: Marks | null | undefined
}
export const BOUNDARIES = ['when', 'until'] as const
export type Boundary = (typeof BOUNDARIES)[number]

/** Fewest and most weeks in a row that a condition can ask for. */
export const STREAK = [1, 520] as const

/** The marks of a condition in their one order, so that equal ones are written alike. */
export function marksOf({ outcome, above, below, weeks }: Marks): Marks {
  return { outcome, above, below, weeks }
}

/** What a lever waits for in a scenario, as its first entry says; null for nothing. */
export function marksIn({ policy }: Scenario, lever: LeverKey, boundary: Boundary): Marks | null {
  const condition = policy.find((entry) => entry.lever === lever)?.[boundary]
  return condition ? marksOf(condition) : null
}

/** Whether two levers wait for the same. */
export function sameMarks(a: Marks | null | undefined, b: Marks | null | undefined): boolean {
  return JSON.stringify(a && marksOf(a)) === JSON.stringify(b && marksOf(b))
}

/** Whether some values pass the marks and others do not. */
export function tells({ above, below }: Marks): boolean {
  return above === undefined ? below !== undefined : below === undefined || above < below
}

/** An entry with what was set of its conditions; what people cannot set of them stays. */
export function withConditions(entry: PolicyEntry, { when, until }: Conditions): PolicyEntry {
  return withMarks(withMarks(entry, 'when', when), 'until', until)
}

function withMarks(entry: PolicyEntry, boundary: Boundary, marks: Conditions[Boundary]) {
  const before = entry[boundary]
  if (marks === undefined || sameMarks(marks, before ?? null)) return entry
  const { after, members } = before ?? {}
  return { ...entry, [boundary]: marks ? { ...marksOf(marks), after, members } : undefined }
}

const NUMBER = '\\d+(?:\\.\\d+)?(?:e-\\d+)?'
const TEXT = new RegExp(
  `^(?:none|([a-zA-Z]+)(?:-above-(${NUMBER}))?(?:-below-(${NUMBER}))?-(\\d{1,3}))$`,
)

/** Marks as text: `load-above-1.2-8`, `none` for null. */
export function writeMarks(marks: Marks | null): string {
  if (!marks) return 'none'
  const { outcome, above, below, weeks } = marks
  const beyond = [
    above === undefined ? [] : ['above', above],
    below === undefined ? [] : ['below', below],
  ]
  return [outcome, ...beyond.flat(), weeks].join('-')
}

/** Marks from text; undefined where it says none that can be set. */
export function readMarks(text: string): Marks | null | undefined {
  const [found, name, above, below, weeks] = TEXT.exec(text) ?? []
  if (found === undefined) return undefined
  if (name === undefined) return null
  const outcome = CONDITION_OUTCOMES.find((key) => key === name)
  const marks = outcome && {
    outcome,
    above: above === undefined ? undefined : Number(above),
    below: below === undefined ? undefined : Number(below),
    weeks: Number(weeks),
  }
  // Written in one way only, so that equal plans have equal links.
  return marks &&
    tells(marks) &&
    keptWeeks(marks.weeks) === marks.weeks &&
    writeMarks(marks) === text
    ? marks
    : undefined
}

/** Weeks in a row as they are kept: whole, and within the bounds. */
export function keptWeeks(weeks: number): number {
  return Math.min(STREAK[1], Math.max(STREAK[0], Math.round(weeks)))
}
