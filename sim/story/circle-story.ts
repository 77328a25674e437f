import { eventIndex } from '../results/event-index.ts'
import { eventRow } from '../results/event-row.ts'
import type { Trajectory } from '../results/trajectory.ts'
import { EVENT } from '../terms/events.ts'
import { answersTo, isMoment, momentSentence } from './circle-moments.ts'
import { circleName } from './circle-name.ts'
import { dateWords, EXIT_NAME, kindOf, WORDS, yearOf } from './names.ts'
import type { ExitName, Language, StoryWords, Yearly } from './words.ts'

const TIES = ['bondingClass', 'bridgingClass', 'linkingClass'] as const
type Tie = (typeof TIES)[number]

/** What one calendar year holds. */
type Year = {
  readonly number: number
  readonly counts: Map<Yearly, number>
  readonly exits: Map<ExitName, number>
}
/** Classes of ties by other party as they stand, and the highest class last told. */
type Ties = Readonly<Record<Tie, { readonly now: Map<number, number>; told: number }>>

/**
 * The story of a circle in sentences, from the event log alone: its beginning, its turning
 * points, each year in one sentence, and its end or how it stands.
 *
 * @example
 * ```ts
 * import { circleStory, run } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const trajectory = run(loadScenario('town-1').scenario, 'example', { weeks: 52 })
 * console.log(circleStory(trajectory, 0, 'en')[0]?.startsWith('Circle Offices')) // => true
 * ```
 */
export function circleStory(trajectory: Trajectory, circle: number, language: Language): string[] {
  const words = WORDS[language]
  const { events } = trajectory
  const own = eventsOf(trajectory, circle)
  const name = words.circle(circleName(trajectory, circle, language))
  const [first] = own
  if (first === undefined) return [words.nothing(name)]
  const born = eventRow(events, first).week
  const ties: Ties = {
    bondingClass: { now: new Map(), told: -1 },
    bridgingClass: { now: new Map(), told: 0 },
    linkingClass: { now: new Map(), told: 0 },
  }
  const story: string[] = []
  let year: Year | undefined
  let ended = false
  const closeYear = () => {
    const sentences = year ? tell(year, ties, words) : []
    if (year && sentences.length > 0) story.push(words.year(year.number, sentences))
    year = undefined
  }
  for (const event of own) {
    const { week } = eventRow(events, event)
    const kind = kindOf(trajectory, event)
    if (year && year.number !== yearOf(trajectory, week)) closeYear()
    if (isMoment(kind)) {
      ended = events.circle[event] === circle && (kind === 'dissolved' || kind === 'merged')
      if (ended) closeYear()
      story.push(momentSentence(trajectory, event, circle, kind, language))
      if (ended) break
      continue
    }
    // Who was there from the first week on stands in the first sentence.
    if (kind === 'joined' && week === born) continue
    year ??= { number: yearOf(trajectory, week), counts: new Map(), exits: new Map() }
    // Kinds of towns and of single persons do not name a circle.
    note(year, ties, trajectory, event, circle, kind as Yearly)
  }
  closeYear()
  if (!ended)
    story.push(
      words.circleEnding({
        circle: name,
        when: dateWords(trajectory, trajectory.weeks - 1, words),
        count: membersAtEnd(trajectory, circle),
      }),
    )
  return story
}

/**
 * Events of a circle in order, and the answers to what it demanded. Ties between circles are
 * logged under one of them; a merger names both.
 */
function eventsOf(trajectory: Trajectory, circle: number): number[] {
  const { other } = trajectory.events
  const { ofCircle, ofKinds } = eventIndex(trajectory)
  const asOther = ofKinds([EVENT.bridgingClass, EVENT.merged]).filter(
    (event) => other[event] === circle,
  )
  const own = new Set([...ofCircle(circle), ...asOther, ...answersTo(trajectory, circle)])
  return [...own].sort((a, b) => a - b)
}

function note(
  year: Year,
  ties: Ties,
  trajectory: Trajectory,
  event: number,
  circle: number,
  kind: Yearly,
): void {
  const { circle: of, other, cause, value } = eventRow(trajectory.events, event)
  year.counts.set(kind, (year.counts.get(kind) ?? 0) + 1)
  if (kind === 'leftCircle') {
    const exit = EXIT_NAME.get(cause)
    if (exit) year.exits.set(exit, (year.exits.get(exit) ?? 0) + 1)
  }
  const tie = TIES.find((own) => own === kind)
  if (tie) ties[tie].now.set(of === circle ? other : of, value)
}

/** The year in the order of the catalogue; ties only where they changed. */
function tell(year: Year, ties: Ties, words: StoryWords): string[] {
  const exit = [...year.exits].sort((a, b) => b[1] - a[1])[0]?.[0]
  // The catalogue has every yearly kind, and only those.
  return (Object.keys(words.yearly) as Yearly[]).flatMap((kind) => {
    const count = year.counts.get(kind) ?? 0
    if (count === 0) return []
    const tie = TIES.find((own) => own === kind)
    const level = tie ? Math.max(...ties[tie].now.values()) : 0
    if (tie && ties[tie].told === level) return []
    if (tie) ties[tie].told = level
    return [words.yearly[kind]({ count, exit, level })]
  })
}

/** Whoever came last to this circle and has not left; a split or merger moves people without their leaving. */
function membersAtEnd(trajectory: Trajectory, circle: number): number {
  const { events } = trajectory
  const { ofCircle, ofPerson } = eventIndex(trajectory)
  const joined = ofCircle(circle).filter((event) => events.kind[event] === EVENT.joined)
  const isThere = (person: number): boolean => {
    const last = ofPerson(person).findLast(
      (event) => events.kind[event] === EVENT.joined || events.kind[event] === EVENT.leftCircle,
    )
    return (
      last !== undefined && events.kind[last] === EVENT.joined && events.circle[last] === circle
    )
  }
  return [...new Set(joined.map((event) => eventRow(events, event).person))].filter(isThere).length
}
