import { describe, expect, test } from 'vitest'
import { EVENT, type EventLog, eventIndex, run, type Trajectory } from '../../../sim/index.ts'
import { scenario } from '../../scenarios.ts'

const WEEKS = 160
const trajectory = run(scenario('town-1'), 'index', { weeks: WEEKS })
const { events } = trajectory
const index = eventIndex(trajectory)

/** What the index must find: every event of the log is looked at. */
function scan(column: 'person' | 'circle' | 'kind', value: number, from = 0, until = WEEKS) {
  return [...events.kind.keys()].filter(
    (event) =>
      events[column][event] === value && events.week[event]! >= from && events.week[event]! < until,
  )
}

/** The events of each value of a column, from one look at the log. */
function scanned(column: 'person' | 'circle'): Map<number, number[]> {
  const found = new Map<number, number[]>()
  events[column].forEach((value, event) => {
    const own = found.get(value)
    if (own) own.push(event)
    else found.set(value, [event])
  })
  found.delete(-1)
  return found
}

/** A run of so many weeks in which nothing happened but what is given. */
function logOf(weeks: number, happened: readonly { week: number; kind: number; person: number }[]) {
  const log: EventLog = {
    length: happened.length,
    week: Uint16Array.from(happened, ({ week }) => week),
    kind: Uint8Array.from(happened, ({ kind }) => kind),
    person: Int32Array.from(happened, ({ person }) => person),
    circle: new Int32Array(happened.length).fill(-1),
    other: new Int32Array(happened.length).fill(-1),
    cause: new Uint8Array(happened.length),
    cause2: new Uint8Array(happened.length),
    value: new Float32Array(happened.length),
  }
  return { ...trajectory, weeks, events: log } satisfies Trajectory
}

describe('the index of a real run', () => {
  test('knows the events of every person', () => {
    const found = scanned('person')
    expect(found.size).toBeGreaterThan(500)
    const most = Math.max(...found.keys()) + 2
    const wrong = Array.from({ length: most + 2 }, (_, at) => at - 1).filter(
      (person) => `${index.ofPerson(person)}` !== `${found.get(person) ?? []}`,
    )
    expect(wrong).toEqual([])
  })

  test('knows the events of every circle', () => {
    const found = scanned('circle')
    expect(found.size).toBeGreaterThan(3)
    for (let circle = -1; circle <= found.size + 2; circle++)
      expect([...index.ofCircle(circle)], `circle ${circle}`).toEqual(found.get(circle) ?? [])
  })

  test('knows the events of every kind', () => {
    for (const kind of Object.values(EVENT))
      expect([...index.ofKind(kind)], `kind ${kind}`).toEqual(scan('kind', kind))
  })

  test('knows the events of several kinds in the order of the log', () => {
    const { joined, leftCircle, forum } = EVENT
    const both = [...scan('kind', joined), ...scan('kind', leftCircle), ...scan('kind', forum)]
    expect([...index.ofKinds([leftCircle, forum, joined])]).toEqual(both.sort((a, b) => a - b))
    expect([...index.ofKinds([])]).toEqual([])
  })

  test('knows where each week begins', () => {
    expect(index.firstEvent).toHaveLength(WEEKS + 1)
    for (let week = 0; week < WEEKS; week++) {
      const [first, end] = [index.firstEvent[week], index.firstEvent[week + 1]]
      expect(new Set(events.week.subarray(first, end))).toEqual(
        new Set(end! > first! ? [week] : []),
      )
    }
    expect(index.firstEvent[WEEKS]).toBe(events.length)
  })

  test('finds the events of any weeks, also of weeks beyond the run', () => {
    const spans = [
      [0, 1],
      [90, 91],
      [40, 120],
      [120, 40],
      [100, WEEKS + 50],
      [WEEKS, WEEKS + 1],
      [7, 7],
    ] as const
    for (const [from, until] of spans) {
      const what = `weeks ${from} to ${until}`
      const { friction } = EVENT
      const person = events.person[scan('kind', friction)[0]!]
      expect([...index.ofKind(friction, from, until)], what).toEqual(
        scan('kind', friction, from, until),
      )
      expect([...index.ofPerson(person!, from, until)], what).toEqual(
        scan('person', person!, from, until),
      )
      expect([...index.ofCircle(0, from, until)], what).toEqual(scan('circle', 0, from, until))
    }
  })

  test('is made once', () => {
    expect(eventIndex(trajectory)).toBe(index)
  })
})

test('an empty log has no events of anybody, and every week begins at its end', () => {
  const { ofPerson, ofCircle, ofKind, ofKinds, firstEvent } = eventIndex(logOf(3, []))
  for (const id of [-1, 0, 1, 30]) {
    const lists = [ofPerson(id), ofCircle(id), ofKind(id), ofKinds([id, 2]), ofPerson(id, 0, 2)]
    for (const list of lists) expect(list).toHaveLength(0)
  }
  expect([...firstEvent]).toEqual([0, 0, 0, 0])
})

test('kinds that this version does not know are found like any other', () => {
  const happened = [
    { week: 0, kind: 255, person: 5 },
    { week: 2, kind: 31, person: -1 },
    { week: 2, kind: 255, person: 0 },
  ]
  const { ofPerson, ofKind, ofKinds, firstEvent } = eventIndex(logOf(4, happened))
  expect([...ofKind(255)]).toEqual([0, 2])
  expect([...ofKinds([255, 31, 200])]).toEqual([0, 1, 2])
  expect([...ofPerson(0)]).toEqual([2])
  expect([...ofPerson(5, 1)]).toEqual([])
  expect([...firstEvent]).toEqual([0, 1, 1, 3, 3])
})
