import { PARAMETERS } from '../../sim/index.ts'
import { type Change, targetOf } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'
import { writeChange } from '../plan/plan-text.ts'
import { settingName, settingWords } from '../plan/setting-words.ts'
import { conditionWords, parameterWords } from '../plan/value-words.ts'
import { dayOf } from '../words/day-of.ts'
import { languages, type Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import type { Selection, State } from './state.ts'

/** What the runs of the page tell about a step: the first day of the clock, and what a circle of a town is called. */
export type Known = {
  readonly start: string
  circle(town: number, circle: number): string
}

/** What a step that changed a piece of state came to, where there is more to say than its name. */
type Tell = (state: State, say: Speech, known: Known | undefined) => string | undefined

/** A piece that is on or off, by the name of what is. */
const onOff =
  (key: 'projector' | 'stills' | 'table' | 'baseline' | 'levers' | 'guess'): Tell =>
  (state, { words }) =>
    words.stepTo[state[key] ? 'on' : 'off'](words.step[key])

const TELL: Readonly<Partial<Record<keyof State, Tell>>> = {
  week: ({ week = 0 }, say, known) =>
    known && say.words.stepTo.week(say.day(dayOf(week, known.start))),
  town: ({ town }, say) => say.town(town),
  alone: ({ alone, town }, say) => (alone ? say.words.enlarge(say.town(town)) : say.words.allThree),
  language: ({ language }) => languages().find(({ key }) => key === language)?.name,
  theme: ({ theme }, { words }) => words.stepTo.theme[theme],
  speed: ({ speed }, { words, decimal }) => words.stepTo.speed(decimal(speed)),
  log: ({ log }, { words }) => words.stepTo.log(words.log.filters[log]),
  step: ({ step }, { words, whole }) => words.stepTo.step(whole(step + 1)),
  tale: ({ tale }, { words }) => (tale ? words.stepTo.tale(words.workshop.tale[tale]) : undefined),
  chart: ({ chart }, say) => (chart ? say.words.outcomeName[chart] : undefined),
  evidence: ({ evidence }, say) =>
    evidence ? say.words.understand.evidenceOf(say.words.outcomeName[evidence]) : undefined,
  studied: ({ studied }, { words }) => words.outcomeName[studied],
  selection: ({ selection }, say, known) =>
    selection ? lookWords(selection, say, known) : undefined,
  crowd: ({ crowd }, { words, whole }) => words.stepTo.crowd(whole(crowd)),
  paper: ({ paper }) => paper,
  projector: onOff('projector'),
  stills: onOff('stills'),
  table: onOff('table'),
  baseline: onOff('baseline'),
  levers: onOff('levers'),
  guess: onOff('guess'),
}

/** What a step of a story brings along with it, and what goes with a look at somebody. */
const BROUGHT: readonly (keyof State)[] = ['week', 'town', 'chart', 'guess', 'selection']

/** What led from one state to the next, in words; `known` once there are runs. */
export function describeStep(before: State, after: State, say: Speech, known?: Known): string {
  const { words } = say
  if (before.route !== after.route) return words.route[after.route]
  for (const side of ['a', 'b'] as const)
    if (before[side] !== after[side]) {
      const told = planStep(before[side], after[side], say)
      if (told) return told
    }
  const names = { ...words.step, ...words.comparison.step, ...words.research.step }
  const changed = (Object.keys(names) as (keyof typeof names)[]).filter(
    (key) => before[key] !== after[key],
  )
  const story = changed.filter((key) => key === 'tale' || key === 'step')
  const own = story.length > 0 ? changed.filter((key) => !BROUGHT.includes(key)) : changed
  const told = own.map((key) => TELL[key]?.(after, say, known) ?? names[key])
  return told.join(', ') || words.stepNothing
}

/** Who or what is looked at; a meeting has no name of its own. */
function lookWords(
  { kind, town, id }: Selection,
  say: Speech,
  known: Known | undefined,
): string | undefined {
  const { words } = say
  const circle = known?.circle(town, id) ?? words.circle(String(id))
  const name = { person: words.person(String(id)), circle }
  if (kind !== 'person' && kind !== 'circle') return undefined
  return `${name[kind]}, ${say.town(town)}`
}

function planStep(before: Plan, after: Plan, say: Speech): string {
  const { words } = say
  if (before.preset !== after.preset) return words.preset[after.preset].title
  const gone = before.changes.filter((change) => !includes(after.changes, change))
  const come = after.changes.filter((change) => !includes(before.changes, change))
  if (come.length > 0) return changesWords(come, say)
  if (gone.length > 0 && after.changes.length === 0) return words.resetPreset
  return gone.length > 0 ? words.takenBack(changesWords(gone, say)) : ''
}

function includes(changes: readonly Change[], change: Change): boolean {
  const text = writeChange(change)
  return changes.some((known) => known.town === change.town && writeChange(known) === text)
}

/** Changes in words, towns that share one together. */
export function changesWords(changes: readonly Change[], say: Speech): string {
  const told = new Map<string, number[]>()
  for (const change of changes) {
    const sentence = changeSentence(change, say)
    told.set(sentence, [...(told.get(sentence) ?? []), change.town])
  }
  return [...told]
    .map(([sentence, towns]) => {
      if (towns.length === NUMERALS.length) return sentence
      return `${say.towns(towns)}: ${sentence}`
    })
    .join('; ')
}

/** Name of a lever, of a setting with its lever, of a start value or of a parameter. */
export function targetName(key: string, say: Speech): string {
  const { names, words } = say
  const target = targetOf(key)
  if (!target) return key
  if (target.kind === 'parameter') return PARAMETERS.find((row) => row.key === key)?.[names] ?? key
  if (target.kind === 'start') return target.start[names]
  return target.kind === 'lever'
    ? words.leverName[target.lever.key]
    : `${words.leverName[target.lever.key]}, ${settingName(target.setting, say)}`
}

/** A change in a sentence; a setting is told in words of its own. */
function changeSentence(change: Change, say: Speech): string {
  const target = targetOf(change.key)
  if (target?.kind !== 'setting' || change.value === null)
    return `${targetName(change.key, say)}: ${changeValue(change, say)}`
  const told = settingWords(target.name, target.setting, change.value, say)
  return `${say.words.leverName[target.lever.key]}: ${told}`
}

function changeValue({ key, value, from, when, until }: Change, say: Speech): string {
  const { words } = say
  const text = targetValue(key, value, say)
  const dated =
    from === undefined
      ? text
      : `${text} ${words.fromDate(say.month(new Date(`${from}T12:00:00Z`)))}`
  const parts = [dated]
  if (when) parts.push(words.startsWhen(conditionWords(when, say)))
  if (when === null) parts.push(words.startsAtOnce)
  if (until) parts.push(words.endsWhen(conditionWords(until, say)))
  if (until === null) parts.push(words.endsNever)
  return parts.join(', ')
}

function targetValue(key: string, value: number | null, say: Speech): string {
  const target = targetOf(key)
  if (value === null) return say.words.leverOwn
  if (target?.kind === 'start') return parameterWords(target.start.unit, value, say)
  if (target?.kind === 'parameter') return parameterWords(target.parameter.unit, value, say)
  return target?.kind === 'lever' ? say.percent(value) : say.decimal(value)
}
