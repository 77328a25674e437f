import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { scenarioText } from '../scenarios.ts'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'sim-patterns-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINUTES = 120_000
const file = (name: string) => join(folder, name)
/** Studies, arms, seeds and metrics of a file of rows. */
const cells = (name: string) =>
  readFileSync(file(name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

describe('patterns', () => {
  test(
    'and effects are printed with bands and verdicts, and every metric is written',
    async () => {
      const { code, out } = await command(
        ['patterns', '--seeds', '1', '--pairs', '1', '--only', 'P12,E7', '--out'].concat(
          file('rows.csv'),
        ),
      )
      expect(code).toBe(0)
      expect(out).toContain('Model, not a prediction')
      expect(out).toMatch(/P12 +persistence, I +0\.6 to 1 +[\d.]+ \[[\d.]+, [\d.]+\] +(not )?met/)
      expect(out).toMatch(/E7 +Neutral town, no contact ever goes wrong\n +members Sep 2021/)
      expect(out).toMatch(/at least 0\.1, higher in 80 % .*\d % of pairs/)
      const runs = new Set(
        cells('rows.csv').map(([draw, study, arm, seed]) => [draw, study, arm, seed].join()),
      )
      expect([...runs].sort()).toEqual([
        '0,E7,changed,r1',
        '0,E7,shipped,r1',
        '0,towns,town-1,r1',
        '0,towns,town-2,r1',
        '0,towns,town-3,r1',
      ])
    },
    MINUTES,
  )

  test(
    'of a single town leave out what needs three, and say so',
    async () => {
      const path = file('own.yaml')
      writeFileSync(path, scenarioText('town-2').replace('id: town-2', 'id: own'))
      const { code, out } = await command([
        'patterns',
        path,
        '--seeds',
        '1',
        '--pairs',
        '1',
        '--only',
        'P1,P12,P13,E7,E9',
        '--json',
      ])
      expect(code).toBe(0)
      const ids = JSON.parse(out).patterns.map((row: { id: string; what: string }) => row.id)
      expect(ids).toEqual(['P1', 'P1', 'E7', 'E7', 'E7'])
    },
    MINUTES,
  )

  test(
    'under draws say in how many each is met, and what was drawn',
    async () => {
      const { code, out } = await command(
        [
          'patterns',
          '--near',
          '0.1',
          '--draws',
          '2',
          '--seeds',
          '1',
          '--only',
          'P12',
          '--out',
        ].concat(file('draws.csv')),
      )
      expect(code).toBe(0)
      expect(out).toMatch(/P12 +persistence, I +0\.6 to 1 .* (0|50|100) % +(-|0 %|50 %|100 %)\n/)
      expect(out).toMatch(/[012] of 2 draws meet P1 and P4/)
      const rows = cells('draws.csv')
      const drawn = rows.filter(([, , , , metric]) => metric === 'parameters.callMedia')
      expect(drawn.map(([draw]) => draw)).toEqual(['1', '2'])
      expect(new Set(drawn.map(([, , , , , value]) => value)).size).toBe(2)
      expect(
        rows.filter(([draw, , , , metric]) => draw === '2' && metric === 'core2019'),
      ).toHaveLength(3)
    },
    MINUTES,
  )

  test(
    'that are interrupted leave the rows written so far',
    async () => {
      const { code, err } = await command(
        ['patterns', '--seeds', '64', '--only', 'P12', '--out', file('part.csv')],
        { interrupt: true },
      )
      expect(code).toBe(130)
      expect(err).toContain('Interrupted')
      const rows = cells('part.csv')
      expect(rows.length).toBeGreaterThan(50)
      expect(rows.every((row) => row.length === 6)).toBe(true)
    },
    MINUTES,
  )

  test(
    'that cannot be measured say what to mend',
    async () => {
      writeFileSync(file('late.yaml'), scenarioText('neutral').replace('2014-01-06', '2015-01-05'))
      const cases = await Promise.all([
        command(['patterns', '--without', 'luck']),
        command(['patterns', '--only', 'E1,Q2']),
        command(['patterns', '--near', '2']),
        command(['patterns', '--prior', '2', '--near', '0.1']),
        command(['patterns', file('late.yaml')]),
        command(['patterns', '--only', 'P1', '--out', join(folder, 'none', 'x.csv')]),
      ])
      for (const { code, err } of cases) {
        expect(code).toBe(2)
        expect(err).not.toContain('    at ')
      }
      const [part, id, near, both, late, out] = cases.map(({ err }) => err)
      expect(part).toContain('workedThrough')
      expect(id).toContain('P8,E1')
      expect(near).toContain('share above 0')
      expect(both).toContain('--near')
      expect(late).toContain('starts on 2015-01-05')
      expect(out).toContain('cannot be written')
    },
    MINUTES,
  )
})
