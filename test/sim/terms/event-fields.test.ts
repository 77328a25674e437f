import { beforeAll, describe, expect, test } from 'vitest'
import { EVENT, EVENT_FIELDS, eventRow, run, type Trajectory } from '../../../sim/index.ts'
import { ownTown } from '../../own-town.ts'
import { scenario } from '../../scenarios.ts'

const KINDS = Object.entries(EVENT) as [keyof typeof EVENT, number][]

/** Towns in which every kind of event happens. */
function towns(): Trajectory[] {
  const forced = ownTown(
    undefined,
    'policy=[{lever: forum, intensity: 1, from: 2015-03-02, to: 2016-03-07}, {lever: largeShelters, intensity: 1, from: 2016-01-04, to: 2017-01-02}]',
    'leadership.changes=[{from: 2016-01-04, openness: 0.9}]',
    'parameters.strainTired=0.05',
    'parameters.strainRecovered=0.045',
  )
  return [scenario('town-1'), scenario('town-2'), scenario('town-3'), forced].map((each) =>
    run(each, each.seed),
  )
}

describe('the fields of events', () => {
  const empty = new Map<string, string[]>()
  const filled = new Map<string, Set<string>>()
  beforeAll(() => {
    const names = new Map(KINDS.map(([name, number]) => [number, name]))
    for (const { events } of towns())
      for (let at = 0; at < events.length; at++) {
        const row = eventRow(events, at)
        const name = names.get(row.kind)
        if (!name) throw new Error(`an event of no kind: ${row.kind}`)
        const seen = filled.get(name) ?? new Set()
        filled.set(name, seen)
        for (const field of ['person', 'circle', 'other'] as const)
          if (row[field] >= 0) seen.add(field)
        for (const field of ['cause', 'cause2', 'value'] as const)
          if (row[field] !== 0) seen.add(field)
        const { cause, cause2, values } = EVENT_FIELDS[name]
        const words = [
          [cause, row.cause],
          [row.cause2 === 0 ? undefined : cause2, row.cause2],
          [values, row.value],
        ] as const
        for (const [codes, number] of words)
          if (codes && !Object.values(codes).includes(number))
            empty.set(name, [...(empty.get(name) ?? []), `${number} is no word`])
      }
  })

  test.each(KINDS)('%s holds what is said of it, and nothing else', (name) => {
    const { values, ...fields } = EVENT_FIELDS[name]
    const said = Object.keys(fields)
    const seen = [...(filled.get(name) ?? [])]
    expect(seen.filter((field) => !said.includes(field))).toEqual([])
    const parties = said.filter((field) => ['person', 'circle', 'other'].includes(field))
    expect(parties.filter((field) => !seen.includes(field))).toEqual([])
    expect(empty.get(name) ?? []).toEqual([])
  })

  test('are looked at for every kind', () => {
    const unseen = KINDS.filter(([name]) => !filled.has(name)).map(([name]) => name)
    expect(unseen).toEqual([])
  })
})
