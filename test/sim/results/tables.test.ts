import { expect, test } from 'vitest'
import { EVENT, EVENT_FIELDS, eventColumns, run } from '../../../sim/index.ts'
import { ANSWER, ENDING, ENTRY, EXIT, JOIN, SPLIT } from '../../../sim/terms/events.ts'
import { scenario } from '../../scenarios.ts'
import { withEvents } from '../../with-events.ts'
import { scenarioOf } from '../town-of.ts'

test('an event with a cause has it in words, whatever happened', () => {
  const causes = [
    [EVENT.entered, ENTRY],
    [EVENT.joined, JOIN],
    [EVENT.leftCircle, EXIT],
    [EVENT.stopped, EXIT],
    [EVENT.dissolved, EXIT],
    [EVENT.split, SPLIT],
    [EVENT.refused, ANSWER],
    [EVENT.leverOff, ENDING],
  ] as const
  const told = causes.flatMap(([kind, of]) =>
    Object.entries(of).map(([name, cause]) => ({ name, kind, cause })),
  )
  const made = run(scenarioOf(), 'tables', { weeks: 20 })
  const trajectory = withEvents(made, told)
  const columns = eventColumns(trajectory)
  const words = columns.find(({ name }) => name === 'cause')!.data
  expect(words.slice(made.events.length)).toEqual(told.map(({ name }) => name))
  const { cause, length } = trajectory.events
  const nameless = Array.from({ length }, (_, event) => event).filter(
    (event) => cause[event]! > 0 && words[event] === null,
  )
  expect(nameless).toEqual([])
})

test('an event has a second cause in words only where its kind has one', () => {
  const columns = eventColumns(run(scenario('town-2'), 'tables', { weeks: 120 }))
  const [kinds, seconds] = ['kind', 'cause2'].map(
    (wanted) => columns.find(({ name }) => name === wanted)!.data,
  )
  const told = new Set(kinds!.filter((_, event) => seconds![event] !== null))
  expect(told.size).toBeGreaterThan(0)
  for (const kind of told) expect(EVENT_FIELDS[kind as keyof typeof EVENT].cause2).toBeDefined()
})
