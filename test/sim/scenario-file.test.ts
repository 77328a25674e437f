import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseScenario, setPath } from '../../sim/index.ts'
import { inflow, scenarioText } from '../scenarios.ts'

const shipped = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))

function problems(...assignments: string[]): string[] {
  const text = setPath(scenarioText('only-thanks'), assignments)
  if (!text.ok) return text.problems.map(({ path, message }) => `${path}: ${message}`)
  const parsed = parseScenario(text.text, { inflow })
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('scenario files', () => {
  test.each(shipped)('%s is sound', (name) => {
    const parsed = parseScenario(scenarioText(name), { inflow })
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
    expect(parsed.ok && parsed.scenario.id).toBe(name)
  })

  test('seven scenarios are shipped', () => {
    expect(shipped).toHaveLength(7)
  })

  test('the three towns share every parameter and the structure', () => {
    const towns = ['town-1', 'town-2', 'town-3'].map((name) =>
      parseScenario(scenarioText(name), { inflow }),
    )
    const [one, two, three] = towns.map((parsed) =>
      parsed.ok
        ? JSON.stringify([parsed.scenario.parameters, parsed.scenario.structure])
        : name(parsed),
    )
    expect(two).toBe(one)
    expect(three).toBe(one)
  })

  test('JSON is read as well', () => {
    const parsed = parseScenario(scenarioText('neutral'), { inflow })
    if (!parsed.ok) throw new Error('neutral is not sound')
    const { inflowName, inflow: _table, parameters: _parameters, ...file } = parsed.scenario
    expect(parseScenario(JSON.stringify({ ...file, inflow: inflowName }), { inflow }).ok).toBe(true)
  })

  test('all problems are told at once, with what was expected and what came', () => {
    const found = problems(
      'administration.openness=1.4',
      'parameters.entryHazrd=0.01',
      'policy[0].lever=apreciation',
      'start=2014-02-30',
    )
    expect(found).toContain('administration.openness: expected at most 1, got 1.4')
    expect(found).toContain(
      'parameters.entryHazrd: unknown key "entryHazrd"; did you mean "entryHazard"?',
    )
    expect(found).toContain(
      'policy[0].lever: unknown value "apreciation"; did you mean "appreciation"?',
    )
    expect(found.some((line) => line.startsWith('start: expected a date'))).toBe(true)
    expect(found).toHaveLength(4)
  })

  test('a parameter out of bounds names its unit and range', () => {
    expect(problems('parameters.exitLife=2')).toEqual([
      'parameters.exitLife: expected per month in [0, 1], got 2',
    ])
  })

  test('a delay is a whole number of weeks', () => {
    expect(problems('parameters.delayMin=4.5', 'place.population=1000.5')).toEqual([
      'place.population: expected a whole number, got 1000.5',
      'parameters.delayMin: expected a whole number, got 4.5',
    ])
  })

  test('a setting that a lever does not have is told', () => {
    expect(problems('policy[0].settings.intervall=5')).toEqual([
      'policy[0].settings.intervall: unknown setting of lever "appreciation" "intervall"; did you mean "interval"?',
    ])
  })

  test('a missing field and an unknown inflow are told', () => {
    const parsed = parseScenario('id: x\ntitle: { de: x, en: x }\n', { inflow })
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      'place',
      'administration',
      'society',
    ])
    expect(problems('inflow=nowhere')).toEqual([
      'inflow: no inflow table "nowhere"; known: germany',
    ])
  })

  test('an assignment keeps the comments of the file', () => {
    const changed = setPath(scenarioText('town-1'), ['place.population=50000'])
    expect(changed.ok && changed.text).toContain('population: 50000')
    expect(changed.ok && changed.text).toContain('# insight of mutual dependence')
  })
})

function name(parsed: { ok: boolean }): string {
  return `not sound: ${parsed.ok}`
}

describe('ranges of start values', () => {
  const range = (path: string, value: string) => problems(`ranges={"${path}": ${value}}`)

  test('hold the value, name a number of the start, and could stand there', () => {
    expect(range('society.linking', '[0, 0.2]')).toEqual([])
    expect(range('society.linkin', '[0, 0.2]')).toEqual([
      'ranges.society.linkin: there is no start value of this name that is a number',
    ])
    expect(range('place.population', '[1, 2]')[0]).toContain('no start value')
    expect(range('society.linking', '[0.2, 0.4]')).toEqual([])
    expect(range('society.linking', '[0.4, 0.2]')).toEqual([
      'ranges.society.linking: expected the lower end first, got [0.4,0.2]',
    ])
    expect(range('society.linking', '[0, 1.2]')).toEqual([
      'ranges.society.linking: expected ends that may stand there, got [0,1.2]',
    ])
  })
})
