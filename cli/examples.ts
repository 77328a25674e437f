import { EVENT, eventIndex, eventRow, ROUTE, type Trajectory } from '../sim/index.ts'
import { alignedTable } from './table.ts'

/** Persons who took part, in order of their first event. */
export function knownPersons({ events }: Trajectory): number[] {
  return [...new Set(events.person.filter((person) => person >= 0))]
}

/** Circles that were founded. */
export function knownCircles(trajectory: Trajectory): number[] {
  const founded = eventIndex(trajectory).ofKind(EVENT.founded)
  return [...founded].map((event) => eventRow(trajectory.events, event).circle)
}

/** Some persons and circles whose story is worth reading, one per line. */
export function examples(trajectory: Trajectory): string {
  const { events } = trajectory
  const { ofKind } = eventIndex(trajectory)
  const rows: string[][] = []
  const person = (what: string, id: number | undefined) => {
    if (id !== undefined && id >= 0) rows.push([what, `--resident ${id}`])
  }
  const first = (kind: number, test = (_: number) => true) => {
    const event = ofKind(kind).find(test)
    return event === undefined ? undefined : events.person[event]
  }
  person('longest in circles', longest(trajectory))
  person('organiser', first(EVENT.organiser))
  person('private mentor after a circle', mentorAfterCircle(trajectory))
  person('newcomer who helps', first(EVENT.newcomerJoined))
  person(
    'founder',
    first(EVENT.founded, (event) => eventRow(events, event).week > 0),
  )
  person('tired and recovered', first(EVENT.recovered))
  const circle = (what: string, kind: number) => {
    const event = ofKind(kind).at(0)
    if (event !== undefined) rows.push([what, `--circle ${events.circle[event]}`])
  }
  circle('first circle', EVENT.founded)
  circle('association', EVENT.association)
  circle('circle that demanded paid support', EVENT.demanded)
  circle('circle that split', EVENT.split)
  circle('circle that merged', EVENT.merged)
  circle('circle that ended', EVENT.dissolved)
  return alignedTable(rows)
}

/** The first who left a circle and went on as a private mentor: a life with turns. */
export function mentorAfterCircle(trajectory: Trajectory): number | undefined {
  const { events } = trajectory
  const event = eventIndex(trajectory)
    .ofKind(EVENT.leftCircle)
    .find((event) => events.value[event] === ROUTE.mentor)
  return event === undefined ? undefined : events.person[event]
}

/** The person with the most weeks in circles. */
function longest(trajectory: Trajectory): number | undefined {
  const { events, weeks } = trajectory
  const since = new Map<number, number>()
  const total = new Map<number, number>()
  const add = (person: number, until: number) => {
    total.set(person, (total.get(person) ?? 0) + until - (since.get(person) ?? until))
    since.delete(person)
  }
  for (const event of eventIndex(trajectory).ofKinds([EVENT.joined, EVENT.leftCircle])) {
    const { person, kind, week } = eventRow(events, event)
    if (kind === EVENT.joined && !since.has(person)) since.set(person, week)
    if (kind === EVENT.leftCircle) add(person, week)
  }
  for (const person of [...since.keys()]) add(person, weeks)
  return [...total].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
