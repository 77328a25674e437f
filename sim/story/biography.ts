import { eventIndex } from '../results/event-index.ts'
import { eventRow } from '../results/event-row.ts'
import type { Trajectory } from '../results/trajectory.ts'
import { circleName } from './circle-name.ts'
import {
  COMPANY,
  dateWords,
  ENTRY_NAME,
  EXIT_NAME,
  JOIN_NAME,
  kindOf,
  officeOf,
  ROUTE_NAME,
  WORDS,
} from './names.ts'
import {
  ABOUT,
  type Company,
  type Ending,
  type Kind,
  type Language,
  type PersonKind,
} from './words.ts'

/** Told once per spell of help, however often they happened. */
const GATHERED: ReadonlySet<Kind> = new Set<PersonKind>([
  'friction',
  'linked',
  'tired',
  'recovered',
])

/** Events of one kind that become one sentence. */
type Told = {
  readonly kind: PersonKind
  readonly events: [first: number, ...later: number[]]
  readonly company: Company | undefined
}

/**
 * The story of a resident or newcomer in sentences, from the event log alone: when and why
 * they came, what they met, when and why they left, and how they stand at the end.
 *
 * @example
 * ```ts
 * import { biography, EVENT, eventIndex, run } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const trajectory = run(loadScenario('town-1').scenario, 'example', { weeks: 52 })
 * const joined = eventIndex(trajectory).ofKind(EVENT.joined)[0] ?? 0
 * const person = trajectory.events.person[joined] ?? 0
 * const sentences = biography(trajectory, person, 'en')
 * console.log(sentences.at(-1)?.includes(`Person ${person}`)) // => true
 * ```
 */
export function biography(trajectory: Trajectory, resident: number, language: Language): string[] {
  const words = WORDS[language]
  const { events } = trajectory
  const own = eventsOf(trajectory, resident)
  const person = words.person(resident)
  if (own.length === 0) return [words.nothing(person)]
  let entered = 0
  const sentences = gather(own).map(({ kind, events: list, company }) => {
    const { week, circle, other, cause, cause2, value } = eventRow(events, list[0])
    if (kind === 'entered') entered++
    return words.personSentence[kind]({
      person,
      circle: words.circle(circleName(trajectory, circle, language)),
      office: officeOf(trajectory, other, language),
      when: dateWords(trajectory, week, words),
      until: dateWords(trajectory, eventRow(events, list.at(-1) ?? list[0]).week, words),
      count: list.length,
      again: entered > 1,
      before: week === 0,
      entry: ENTRY_NAME.get(cause) ?? 'attention',
      join: JOIN_NAME.get(cause) ?? 'start',
      exit: EXIT_NAME.get(cause) ?? 'doneTheirBit',
      exit2: EXIT_NAME.get(cause2),
      route: ROUTE_NAME.get(value) ?? 'out',
      company,
    })
  })
  const { state, circle, weeks, circleWeeks, company } = standing(trajectory, own)
  const when = dateWords(trajectory, trajectory.weeks - 1, words)
  const span = words.span(state === 'circle' ? circleWeeks : weeks)
  const ending = {
    person,
    circle: words.circle(circleName(trajectory, circle, language)),
    when,
    span,
    company,
  }
  return [...sentences, words.ending[state](ending)]
}

type Own = {
  readonly kind: PersonKind
  readonly event: number
  readonly week: number
  readonly circle: number
  /** Of an exit where they go, of a beginning with whom they help. */
  readonly value: number
}

/** Events of a person in order; what only repeats the one before is left out. */
function eventsOf(trajectory: Trajectory, person: number): Own[] {
  const { events } = trajectory
  const own: Own[] = []
  for (const event of eventIndex(trajectory).ofPerson(person)) {
    const kind = kindOf(trajectory, event)
    if (ABOUT[kind] !== 'person' && ABOUT[kind] !== 'both') continue
    const { week, circle, value } = eventRow(events, event)
    own.push({ kind: kind as PersonKind, event, week, circle, value })
  }
  return own
}

/** Founders and newcomers join in the same week: their first sentence says so already. */
function repeats({ kind, week }: Own, before: Own | undefined): boolean {
  return (
    kind === 'joined' &&
    before !== undefined &&
    before.week === week &&
    (before.kind === 'founded' || before.kind === 'newcomerJoined')
  )
}

function gather(own: readonly Own[]): Told[] {
  const told: Told[] = []
  let spell = new Map<PersonKind, Told>()
  for (const [index, each] of own.entries()) {
    if (repeats(each, own[index - 1])) continue
    const { kind, event } = each
    const open = spell.get(kind)
    if (open) {
      open.events.push(event)
      continue
    }
    const next: Told = { kind, events: [event], company: companyOf(each, own[index + 1]) }
    told.push(next)
    if (GATHERED.has(kind)) spell.set(kind, next)
    else if (kind === 'entered' || kind === 'leftCircle' || kind === 'stopped') spell = new Map()
  }
  return told
}

/** With whom somebody begins to help; undefined where they go straight into a circle. */
function companyOf({ kind, week, value }: Own, next: Own | undefined): Company | undefined {
  const joins = next?.week === week && (next.kind === 'joined' || next.kind === 'founded')
  return kind === 'entered' && !joins ? COMPANY.get(value) : undefined
}

/** How a person stands at the end, and for how many weeks they helped, and in circles. */
function standing(trajectory: Trajectory, own: readonly Own[]) {
  let state: Ending = 'former'
  let circle = -1
  let weeks = 0
  let circleWeeks = 0
  let company: Company = 'alone'
  let since = 0
  const until = (week: number): void => {
    if (state !== 'former') weeks += week - since
    if (state === 'circle') circleWeeks += week - since
    since = week
  }
  const turn = (week: number, next: Ending): void => {
    until(week)
    state = next
  }
  for (const { kind, week, circle: own_, value } of own) {
    if (kind === 'joined') {
      turn(week, 'circle')
      circle = own_
    } else if (kind === 'entered') {
      turn(week, 'independent')
      company = COMPANY.get(value) ?? 'alone'
    } else if (kind === 'leftCircle')
      turn(week, ROUTE_NAME.get(value) === 'mentor' ? 'mentor' : 'former')
    else if (kind === 'stopped') turn(week, 'former')
  }
  until(trajectory.weeks)
  return { state: state as Ending, circle, weeks, circleWeeks, company: company as Company }
}
