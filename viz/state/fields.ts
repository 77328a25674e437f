import { OUTCOMES, readAnswers, writeAnswers } from '../../sim/index.ts'
import { readHidden, writeHidden } from '../plan/hidden-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan, writePlan } from '../plan/plan-text.ts'
import type { Reading } from '../plan/reading.ts'
import { MOST_BRANCHES } from '../plan/tree.ts'
import { readTree, writeTree } from '../plan/tree-text.ts'
import { LANGUAGES } from '../words/index.ts'
import { readLesson, writeLesson } from './lesson.ts'
import { readOwnFiles, writeOwnFiles } from './own-file.ts'
import {
  BOARDS,
  CHARTED,
  CROWDS,
  LESSONS,
  LOG_FILTERS,
  MODES,
  MOST_RUNS,
  MOTIONS,
  PAPERS,
  PARTS,
  SEED_COUNTS,
  type Selection,
  SIDES,
  SPEEDS,
  SPREADS,
  STUDIES,
  type State,
  TALES,
  THEMES,
} from './state.ts'

/** How one piece of state stands in the address. */
type Field<T> = {
  /** Name in the address. */
  readonly name: string
  /** Short text without characters that an address would have to escape. */
  write(value: T): string
  /** The nearest valid value, and whether it is what the text says; undefined when there is none. */
  read(text: string): Reading<T> | undefined
}

/** Longest number a link may hold; it keeps links short and arithmetic exact. */
const DIGITS = /^\d{1,6}$/

function choice<T extends string | number>(name: string, known: readonly T[]): Field<T> {
  return {
    name,
    write: String,
    read(text) {
      const value = known.find((each) => String(each) === text)
      return value === undefined ? undefined : { value, exact: true }
    },
  }
}

/** A flag is written only where it differs from the beginning. */
function flag(name: string): Field<boolean> {
  return {
    name,
    write: (value) => (value ? '1' : '0'),
    read: (text) => (/^[01]$/.test(text) ? { value: text === '1', exact: true } : undefined),
  }
}

/** A whole number; people count from one, so `first` is what 0 is written as. */
function count(name: string, first: number, most = 999_999): Field<number> {
  return {
    name,
    write: (value) => String(value + first),
    read(text) {
      if (!DIGITS.test(text)) return undefined
      const value = Math.max(0, Math.min(most, Number(text) - first))
      return { value, exact: value === Number(text) - first }
    },
  }
}

function optional<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, write: (value) => (value === undefined ? '' : field.write(value)) }
}

const plan = (name: string): Field<Plan> => ({ name, write: writePlan, read: readPlan })

const selection: Field<Selection> = {
  name: 'look',
  write: ({ kind, town, id }) => `${kind}_${town + 1}_${id}`,
  read(text) {
    const [, kind, town, id] = /^(person|circle|office|meeting)_([123])_(\d{1,6})$/.exec(text) ?? []
    if (kind === undefined) return undefined
    const value = { kind: kind as Selection['kind'], town: Number(town) - 1, id: Number(id) }
    return { value, exact: true }
  },
}

/** The run shown of each town; people count from one. */
const runs: Field<readonly number[]> = {
  name: 'run',
  write: (value) => value.map((run) => run + 1).join('_'),
  read(text) {
    const numbers = text.split('_').map(Number)
    const known = (run: number) => Number.isInteger(run) && run >= 1 && run <= MOST_RUNS
    if (numbers.length !== 3 || !numbers.every(known)) return undefined
    return { value: numbers.map((run) => run - 1), exact: true }
  },
}

/** How each piece of state is written; the route is the path. A new piece has to say so here. */
export const FIELDS: { readonly [K in Exclude<keyof State, 'route'>]: Field<State[K]> } = {
  week: optional(count('week', 0)),
  town: count('town', 1, 2),
  alone: flag('alone'),
  all: flag('all'),
  together: flag('together'),
  language: choice('language', LANGUAGES),
  theme: choice('theme', THEMES),
  projector: flag('projector'),
  speed: choice<number>('speed', SPEEDS),
  motion: choice('motion', MOTIONS),
  stills: flag('stills'),
  table: flag('table'),
  log: choice('log', LOG_FILTERS),
  baseline: flag('baseline'),
  levers: flag('levers'),
  ties: flag('ties'),
  own: { name: 'own', write: writeOwnFiles, read: readOwnFiles },
  ours: { name: 'ours', write: writeAnswers, read: readAnswers },
  a: plan('a'),
  b: plan('b'),
  selection: optional(selection),
  side: choice('side', SIDES),
  without: flag('without'),
  evidence: optional(
    choice(
      'evidence',
      OUTCOMES.map(({ key }) => key),
    ),
  ),
  step: count('step', 1),
  tree: { name: 'tree', write: writeTree, read: readTree },
  against: optional(count('against', 1, MOST_BRANCHES)),
  crowd: choice<number>('crowd', CROWDS),
  spread: choice('spread', SPREADS),
  runs,
  tale: optional(choice('tale', TALES)),
  chart: optional(choice('chart', CHARTED)),
  guess: flag('guess'),
  study: optional(choice('study', STUDIES)),
  studied: choice('studied', CHARTED),
  mode: choice('mode', MODES),
  seeds: choice<number>('seeds', SEED_COUNTS),
  part: optional(choice('part', PARTS)),
  paper: choice('paper', PAPERS),
  lesson: optional({ name: 'lesson', write: writeLesson, read: readLesson }),
  minutes: choice<number>('minutes', LESSONS),
  hidden: optional({ name: 'hidden', write: writeHidden, read: readHidden }),
  board: choice('board', BOARDS),
}
