import { type Answers, OUTCOMES, type OutcomeKey } from '../../sim/index.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'
import { TRUNK, type Tree } from '../plan/tree.ts'
import type { Language } from '../words/index.ts'
import type { Lesson } from './lesson.ts'
import type { OwnFile } from './own-file.ts'

export const ROUTES = [
  'start',
  'stage',
  'compare',
  'story',
  'lab',
  'method',
  'facilitate',
  'seminar',
  'own',
  'handout',
  'receipt',
  'plans',
  'teams',
  'embed',
  'teacher',
  'lesson',
  'duel',
] as const
export type RouteName = (typeof ROUTES)[number]
/** Screens that are made to be printed; other screens lead to them. */
const SHEETS = ['handout', 'receipt', 'lesson'] as const satisfies readonly RouteName[]
type SheetName = (typeof SHEETS)[number]

export function isSheet(route: RouteName): route is SheetName {
  return (SHEETS as readonly RouteName[]).includes(route)
}

/** Screens that no bar and no key leads to: sheets, what the desk shows of plans and teams, the page of those who teach, a game for two, the stage inside a page of somebody else. */
export type AsideName = SheetName | 'plans' | 'teams' | 'teacher' | 'duel' | 'embed'

export function isAside(route: RouteName): route is AsideName {
  return ['embed', 'plans', 'teams', 'teacher', 'duel'].includes(route) || isSheet(route)
}

/** The guided stories: one across the towns, one for each. */
export const TALES = ['across', 'town-1', 'town-2', 'town-3'] as const
export type Tale = (typeof TALES)[number]
/** Outcomes whose chart can be opened. */
export const CHARTED = OUTCOMES.map(({ key }) => key)

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const MOTIONS = ['system', 'full', 'still'] as const
/** Whether the stage moves: as the system asks, always, or never. */
export type Motion = (typeof MOTIONS)[number]

/** Runs of an ensemble; 0 while nobody has asked for one. */
export const CROWDS = [0, 20, 100, 200] as const
export const MOST_RUNS = 200
export const SPREADS = ['fan', 'lines', 'outcomes'] as const
/** How charts show an ensemble: a fan, a sample of lines, or one possible outcome after the other. */
export type Spread = (typeof SPREADS)[number]

/** What the laboratory can be asked beside the courses: what counts most, which claims hang on an assumption, what would have to be true, how well the model fits. */
export const STUDIES = ['sensitivity', 'contest', 'backwards', 'calibration', 'studies'] as const
export const MODES = ['quick', 'full'] as const
/** Every factor of a study under all seeds, or only those that a screening finds to move much. */
export type Mode = (typeof MODES)[number]
export const SEED_COUNTS = [2, 4, 8, 16] as const

/** Parts of the method page that links lead to. */
export const PARTS = ['access'] as const
export type Part = (typeof PARTS)[number]

/** What the group sees of a workshop beside stage and story. */
export const BOARDS = ['task', 'hunches', 'table', 'pause', 'closing'] as const
export type Board = (typeof BOARDS)[number]

/** Sizes of paper that a hand-out is printed on. */
export const PAPERS = ['A4', 'A3'] as const
export type Paper = (typeof PAPERS)[number]

/** Lengths of a lesson that there is a plan for, in minutes. */
export const LESSONS = [45, 90] as const

/** What can be looked at closely; a meeting is one that went wrong. */
export const LOOKS = ['person', 'circle', 'office', 'meeting'] as const
/** What the event log shows. */
export const LOG_FILTERS = ['all', 'friction', 'recognition', 'circles', 'policy'] as const
export type LogFilter = (typeof LOG_FILTERS)[number]
export const SIDES = ['a', 'b'] as const
export type Side = (typeof SIDES)[number]
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
  /** That town alone is on the stage of a large screen, too. */
  readonly alone: boolean
  /** The stage inside another page shows all towns. */
  readonly all: boolean
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
  /** Ties are drawn as lines, and friction is shown. */
  readonly ties: boolean
  /** Own scenarios that stand for towns; their files are not part of the link. */
  readonly own: readonly OwnFile[]
  /** What was answered about the town of the reader. */
  readonly ours: Answers
  /** What runs on the stage and in the laboratory. */
  readonly a: Plan
  /** What it is compared with. */
  readonly b: Plan
  readonly selection: Selection | undefined
  /** Of a comparison, the run that tells of what is looked at. */
  readonly side: Side
  /** Of a circle, the answer by runs without a reason is shown. */
  readonly without: boolean
  /** Outcome whose evidence is open. */
  readonly evidence: OutcomeKey | undefined
  /** Step of the story, 0 first. */
  readonly step: number
  /** Branches of plan A; the one that is shown has plan A as its plan. */
  readonly tree: Tree
  /** The branch that stands in the place of plan B; undefined for plan B itself. */
  readonly against: number | undefined
  /** Runs of each ensemble that is asked for. */
  readonly crowd: number
  readonly spread: Spread
  /** Which run of each town is shown, 0 the one of its file: town by town a number of `runOf`. */
  readonly runs: readonly number[]
  /** The story that is told or was left to explore; undefined before one was begun. */
  readonly tale: Tale | undefined
  /** The outcome whose chart is open. */
  readonly chart: OutcomeKey | undefined
  /** The chart of a story is to be guessed before it is shown. */
  readonly guess: boolean
  /** The study that is open in the laboratory. */
  readonly study: (typeof STUDIES)[number] | undefined
  /** The outcome whose sensitivity is studied. */
  readonly studied: OutcomeKey
  /** What its computation takes, and under how many seeds. */
  readonly mode: Mode
  readonly seeds: number
  /** Part of the method page that is gone to. */
  readonly part: Part | undefined
  /** What a hand-out is printed on. */
  readonly paper: Paper
  /** What a teacher set for a class; undefined where nobody teaches. */
  readonly lesson: Lesson | undefined
  /** Minutes that a plan of a lesson is for. */
  readonly minutes: number
  /** The plan that is to be guessed in a duel; undefined while it is made. */
  readonly hidden: Plan | undefined
  /** What of the workshop its own screen shows. */
  readonly board: Board
}

export const INITIAL: State = {
  route: 'start',
  week: undefined,
  town: 0,
  alone: false,
  all: false,
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
  ties: false,
  own: [],
  ours: {},
  a: BASELINE,
  b: BASELINE,
  selection: undefined,
  side: 'a',
  without: false,
  evidence: undefined,
  step: 0,
  tree: TRUNK,
  against: undefined,
  crowd: 0,
  spread: 'fan',
  runs: [0, 0, 0],
  tale: undefined,
  chart: undefined,
  guess: false,
  study: undefined,
  studied: 'members',
  mode: 'quick',
  seeds: 4,
  part: undefined,
  paper: 'A4',
  lesson: undefined,
  minutes: 45,
  hidden: undefined,
  board: 'task',
}
