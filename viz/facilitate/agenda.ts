import { valueAt } from '../../sim/index.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'
import { type Board, INITIAL, type State } from '../state/state.ts'

/** Minutes that an agenda can take. */
export const LENGTHS = [60, 120] as const
export type AgendaLength = (typeof LENGTHS)[number]

/** Parts of the desk below the agenda. */
export type DeskPart = 'teams' | 'results' | 'study'

/** What a step puts on the wall; a story opens in the week that its own step tells. */
type Shown = Partial<State> & Pick<State, 'route'>

/** A step: how long it takes in each agenda (0: not part of it), what the wall shows one after the other. */
type Row = {
  readonly key: string
  readonly minutes: readonly [sixty: number, hundredTwenty: number]
  readonly wall: readonly Shown[]
  /** The wall shows how much time is left. */
  readonly timed?: boolean
  /** What of the desk is needed for it. */
  readonly parts?: readonly DeskPart[]
}

const story = (...steps: readonly number[]): Shown[] =>
  steps.map((step) => ({ route: 'story', tale: 'across', step }))
const board = (name: Board): Shown[] => [{ route: 'teams', board: name }]

const ROWS = [
  { key: 'welcome', minutes: [4, 8], wall: [{ route: 'start' }] },
  { key: 'summer', minutes: [10, 16], wall: story(0, 1, 2) },
  { key: 'handling', minutes: [8, 14], wall: story(3, 4) },
  { key: 'after', minutes: [5, 12], wall: story(5, 6) },
  { key: 'pause', minutes: [0, 10], wall: board('pause'), timed: true },
  { key: 'task', minutes: [3, 5], wall: board('task'), parts: ['teams'] },
  { key: 'planning', minutes: [14, 22], wall: board('task'), timed: true, parts: ['teams'] },
  { key: 'hunches', minutes: [3, 6], wall: board('hunches'), parts: ['teams', 'results'] },
  { key: 'table', minutes: [7, 12], wall: board('table'), parts: ['results'] },
  { key: 'stage', minutes: [0, 6], wall: [{ route: 'compare' }] },
  { key: 'study', minutes: [3, 4], wall: [{ route: 'plans' }], parts: ['study'] },
  { key: 'closing', minutes: [3, 5], wall: board('closing') },
] as const satisfies readonly Row[]
export type StepKey = (typeof ROWS)[number]['key']

export type AgendaStep = {
  readonly key: StepKey
  readonly minutes: number
  /** Minutes of the steps before it. */
  readonly from: number
  readonly wall: readonly Shown[]
  readonly timed: boolean
  readonly parts: readonly DeskPart[]
}

/** The steps of an agenda in their order; their minutes add up to its length. */
export function agendaOf(length: AgendaLength): readonly AgendaStep[] {
  const column = LENGTHS.indexOf(length)
  let from = 0
  return ROWS.flatMap((row: Row & { readonly key: StepKey }) => {
    const minutes = valueAt(row.minutes, column)
    if (minutes === 0) return []
    const { key, wall, timed = false, parts = [] } = row
    const step = { key, minutes, from, wall, timed, parts }
    from += minutes
    return [step]
  })
}

/** What a picture hangs on: the town that teams plan for, and where a step compares the plan that is held against it, in which week. */
type Planned = Pick<State, 'own' | 'town' | 'week'> & { readonly plan: Plan }

/** What the wall is sent for a picture of the agenda. */
export function wallOf(shown: Shown, { own, town, plan, week }: Planned): State {
  const compared = shown.route === 'compare' ? { a: BASELINE, b: plan, week } : {}
  return { ...INITIAL, own, town, ...compared, ...shown }
}

/** A place in an agenda, and how long each step has taken. */
export type Progress = {
  readonly length: AgendaLength
  readonly step: number
  /** Which of its pictures the wall was sent last. */
  readonly shown: number
  /** Milliseconds by step, without those since the clock was last started. */
  readonly spent: readonly number[]
  /** When the clock was started; undefined while it rests. */
  readonly since: number | undefined
}

/** The beginning of an agenda, with its clock running. */
export function begun(length: AgendaLength, now: number): Progress {
  return { length, step: 0, shown: 0, spent: agendaOf(length).map(() => 0), since: now }
}

/** Milliseconds that a step has taken. */
export function spentIn({ spent, step, since }: Progress, at: number, now: number): number {
  const running = at === step && since !== undefined ? Math.max(0, now - since) : 0
  return (spent[at] ?? 0) + running
}

/** Milliseconds of all steps. */
export function spentInAll(progress: Progress, now: number): number {
  return progress.spent.reduce((sum, _, at) => sum + spentIn(progress, at, now), 0)
}

/** At another place; the clock goes on there if it ran. */
export function goneTo(progress: Progress, step: number, shown: number, now: number): Progress {
  const { since } = progress
  return { ...halted(progress, now), step, shown, since: since === undefined ? undefined : now }
}

/** With the clock at rest. */
export function halted(progress: Progress, now: number): Progress {
  const spent = progress.spent.map((_, at) => spentIn(progress, at, now))
  return { ...progress, spent, since: undefined }
}

/** With the clock running. */
export function resumed(progress: Progress, now: number): Progress {
  return progress.since === undefined ? { ...progress, since: now } : progress
}

/** The place after this one: the next picture of the step, else the next step; undefined at the end. */
export function placeAfter({
  length,
  step,
  shown,
}: Progress): Pick<Progress, 'step' | 'shown'> | undefined {
  const steps = agendaOf(length)
  if (shown + 1 < valueAt(steps, step).wall.length) return { step, shown: shown + 1 }
  return step + 1 < steps.length ? { step: step + 1, shown: 0 } : undefined
}

/** The place before this one; undefined at the beginning. */
export function placeBefore({
  length,
  step,
  shown,
}: Progress): Pick<Progress, 'step' | 'shown'> | undefined {
  if (shown > 0) return { step, shown: shown - 1 }
  if (step === 0) return undefined
  return { step: step - 1, shown: valueAt(agendaOf(length), step - 1).wall.length - 1 }
}
