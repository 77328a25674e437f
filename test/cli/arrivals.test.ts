import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { setPath } from '../../sim/index.ts'
import { tableText } from '../own-town.ts'
import { scenarioText } from '../scenarios.ts'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'arrivals-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const SECONDS = 60_000

/** The neutral town as a file, with a table of its own beside it. */
function ownFile(name: string, table: string, ...assignments: string[]): string {
  const text = setPath(scenarioText('neutral'), [`inflow=${name}`, ...assignments])
  if (!text.ok) throw new Error('the assignments cannot be used')
  writeFileSync(join(folder, `${name}.csv`), table)
  const path = join(folder, `${name}.yaml`)
  writeFileSync(path, text.text)
  return path
}

const months = (years: number, persons: number) =>
  Array.from({ length: 12 * years }, () => [persons])

describe('an own table', () => {
  test(
    'that does not say whom it counts is refused, and so is one that ends too soon',
    async () => {
      const silent = ownFile('silent', tableText('arrivals', 2013, months(12, 9)))
      const short = ownFile('short', tableText('arrivals', 2014, months(2, 9), 'local'))
      const { code, out, err } = await command(['validate', silent, short, 'neutral'])
      expect(code).toBe(2)
      expect(err).toContain('arrivals.scope: does "silent" count those who come to the country')
      expect(err).toContain('weeks: expected at most 103, got 521: "short" has the months 2014-01')
      expect(err).not.toContain('    at ')
      expect(out).toContain('neutral: ok')
    },
    SECONDS,
  )

  test(
    'that leaves much to guess is used, with a warning that stands beside the results',
    async () => {
      const path = ownFile(
        'later',
        tableText('arrivals', 2044, months(3, 9), 'local'),
        'start=2044-01-04',
        'weeks=30',
      )
      const [checked, ran] = await Promise.all([
        command(['validate', path]),
        command(['run', path, '--json']),
      ])
      expect([checked.code, ran.code]).toEqual([0, 0])
      expect(checked.err).toMatch(
        /is used as it is \(3 warnings\):\n {2}line \d+, start: "later" begins/,
      )
      expect(ran.err).toContain('The scenario later is used as it is (3 warnings):')
      expect(JSON.parse(ran.out)).toMatchObject({ scenario: 'neutral', weeks: 30 })
    },
    SECONDS,
  )
})

describe('a town', () => {
  test.each([
    [5_000, 521],
    [1_000_000, 60],
  ])(
    'of %i inhabitants is checked and runs',
    async (population, weeks) => {
      const path = ownFile(
        `town-${population}`,
        tableText('arrivals', 2013, months(12, population / 10_000), 'local'),
        `place.population=${population}`,
      )
      const [checked, ran] = await Promise.all([
        command(['validate', path]),
        command(['run', path, '--weeks', String(weeks), '--json']),
      ])
      expect(checked.out).toMatch(/: ok \(Neutral town, 521 weeks from 2014-01-06\)\n$/)
      const { summary } = JSON.parse(ran.out)
      expect(summary.peakActive / population).toBeGreaterThan(0.002)
      expect(summary.peakActive / population).toBeLessThan(0.2)
    },
    SECONDS,
  )
})

test(
  'beyond the shipped table a run is refused until its arrivals are generated',
  async () => {
    const later = ['--set', 'start=2027-01-04', '--set', 'weeks=20']
    const [refused, generated] = await Promise.all([
      command(['run', 'neutral', ...later]),
      command([
        'run',
        'neutral',
        ...later,
        '--set',
        'inflow=none',
        '--set',
        'arrivals.background=4',
      ]),
    ])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('"germany" has the months 2002-01 to 2025-12, none of them in')
    expect(generated.code).toBe(0)
    expect(generated.out).toContain('2027-01-04 to 2027-05-24')
    expect(generated.err).not.toContain('warning')
  },
  SECONDS,
)
