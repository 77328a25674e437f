import type { Trajectory } from '../results/trajectory.ts'
import { EVENT } from '../terms/events.ts'
import { dateWords, EXIT_NAME, kindOf, WORDS, yearOf } from './names.ts'
import type { ExitName, Kind, Language, Moment, StoryWords, Yearly } from './words.ts'

const MOMENTS: Readonly<Record<Moment, true>> = {
  founded: true,
  dissolved: true,
  split: true,
  merged: true,
  alliance: true,
  association: true,
}
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
 */
export function circleStory(trajectory: Trajectory, circle: number, language: Language): string[] {
  const words = WORDS[language]
  const { events } = trajectory
  const own = eventsOf(trajectory, circle)
  const name = words.circle(circle)
  if (own.length === 0) return [words.nothing(name)]
  const born = events.week[own[0]]
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
    const week = events.week[event]
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

function isMoment(kind: Kind): kind is Moment {
  return kind in MOMENTS
}

/** Events of a circle in order. Ties between circles are logged under one of them; a merger names both. */
function eventsOf({ events }: Trajectory, circle: number): number[] {
  const own: number[] = []
  for (let event = 0; event < events.length; event++) {
    const kind = events.kind[event]
    const second =
      events.other[event] === circle && (kind === EVENT.bridgingClass || kind === EVENT.merged)
    if (events.circle[event] === circle || second) own.push(event)
  }
  return own
}

function note(
  year: Year,
  ties: Ties,
  trajectory: Trajectory,
  event: number,
  circle: number,
  kind: Yearly,
): void {
  const { events } = trajectory
  year.counts.set(kind, (year.counts.get(kind) ?? 0) + 1)
  if (kind === 'leftCircle') {
    const exit = EXIT_NAME.get(events.cause[event])
    if (exit) year.exits.set(exit, (year.exits.get(exit) ?? 0) + 1)
  }
  const tie = TIES.find((own) => own === kind)
  if (tie)
    ties[tie].now.set(
      events.circle[event] === circle ? events.other[event] : events.circle[event],
      events.value[event],
    )
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

function momentSentence(
  trajectory: Trajectory,
  event: number,
  circle: number,
  kind: Moment,
  language: Language,
): string {
  const { events, places } = trajectory
  const words = WORDS[language]
  const week = events.week[event]
  const parent = kind === 'founded' ? splitFrom(trajectory, circle, week) : -1
  const takesIn = kind === 'merged' && events.circle[event] !== circle
  const founder = events.person[event]
  const said = takesIn ? 'tookIn' : parent >= 0 ? 'foundedBySplit' : kind
  return words.moment[said]({
    circle: words.circle(circle),
    other: words.circle(
      takesIn ? events.circle[event] : parent >= 0 ? parent : events.other[event],
    ),
    place: kind === 'founded' ? (places[events.other[event]] ?? '') : '',
    when: dateWords(trajectory, week, words),
    founder: founder >= 0 ? words.person(founder) : undefined,
    count: joinedIn(trajectory, circle, week),
    before: week === 0,
    exit: EXIT_NAME.get(events.cause[event]) ?? 'circleDissolved',
  })
}

/** The circle that split into this one; -1 for none. */
function splitFrom({ events }: Trajectory, circle: number, week: number): number {
  for (let event = 0; event < events.length; event++) {
    if (
      events.kind[event] === EVENT.split &&
      events.other[event] === circle &&
      events.week[event] === week
    )
      return events.circle[event]
  }
  return -1
}

function joinedIn({ events }: Trajectory, circle: number, week: number): number {
  let count = 0
  for (let event = 0; event < events.length; event++) {
    if (
      events.kind[event] === EVENT.joined &&
      events.circle[event] === circle &&
      events.week[event] === week
    )
      count++
  }
  return count
}

/** Whoever came last to this circle and has not left; a split or merger moves people without their leaving. */
function membersAtEnd({ events }: Trajectory, circle: number): number {
  const place = new Map<number, number>()
  for (let event = 0; event < events.length; event++) {
    if (events.kind[event] === EVENT.joined) place.set(events.person[event], events.circle[event])
    else if (events.kind[event] === EVENT.leftCircle) place.delete(events.person[event])
  }
  let count = 0
  for (const at of place.values()) if (at === circle) count++
  return count
}
