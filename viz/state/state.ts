import type { OutcomeKey } from '../../sim/index.ts'
import type { LogFilter } from '../log/entries.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'
import type { Language } from '../words/index.ts'

export const ROUTES = ['start', 'stage', 'compare', 'story', 'lab', 'method', 'facilitate'] as const
export type RouteName = (typeof ROUTES)[number]

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const MOTIONS = ['system', 'full', 'still'] as const
/** Whether the stage moves: as the system asks, always, or never. */
export type Motion = (typeof MOTIONS)[number]

/** What can be looked at closely; a meeting is one that went wrong. */
export const LOOKS = ['person', 'circle', 'office', 'meeting'] as const
/** Who or what is looked at closely. */
export type Selection = {
  readonly kind: (typeof LOOKS)[number]
  readonly town: number
  /** Of a meeting, its place in the event log of the run. */
  readonly id: number
}

/** Everything that decides what is seen; all of it stands in the address. */
export type State = {
  readonly route: RouteName
  /** Week of the shared clock; undefined until the first choice. */
  readonly week: number | undefined
  /** Town shown alone on small screens and moved alone by levers, 0 to 2. */
  readonly town: number
  /** Levers move all towns at once. */
  readonly together: boolean
  readonly language: Language
  readonly theme: Theme
  /** Large text, thick lines, no chrome. */
  readonly projector: boolean
  readonly speed: number
  readonly motion: Motion
  /** The flip-book of stills instead of the stage. */
  readonly stills: boolean
  readonly table: boolean
  readonly log: LogFilter
  /** The baseline is drawn in charts. */
  readonly baseline: boolean
  /** The panel of levers is open beside the stage. */
  readonly levers: boolean
  /** What runs on the stage and in the laboratory. */
  readonly a: Plan
  /** What it is compared with. */
  readonly b: Plan
  readonly selection: Selection | undefined
  /** Of a circle, the answer by runs without a reason is shown. */
  readonly without: boolean
  /** Outcome whose evidence is open. */
  readonly evidence: OutcomeKey | undefined
  /** Step of the story, 0 first. */
  readonly step: number
}

export const INITIAL: State = {
  route: 'start',
  week: undefined,
  town: 0,
  together: true,
  language: 'de',
  theme: 'system',
  projector: false,
  speed: 1,
  motion: 'system',
  stills: false,
  table: false,
  log: 'all',
  baseline: true,
  levers: false,
  a: BASELINE,
  b: BASELINE,
  selection: undefined,
  without: false,
  evidence: undefined,
  step: 0,
}
