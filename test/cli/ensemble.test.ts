import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, describe, expect, test } from 'vitest'
import { shippedPosterior } from '../../cli/load.ts'
import { readPosterior } from '../../experiments/posterior/packed.ts'
import { underPosterior } from '../../experiments/posterior/under.ts'
import { seedOfRun } from '../../experiments/seed-of-run.ts'
import { run } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'sim-ensemble-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINUTES = 120_000
const SMALL = ['--set', 'place.population=20000', '--set', 'weeks=130', '--quiet']

type Told = { readonly spread: string; readonly summary: Readonly<Record<string, number[]>> }

describe('ensemble', () => {
  test(
    'makes the runs that the page makes, and tells medians and ranges of them',
    async () => {
      const file = join(folder, 'runs.csv')
      const { code, out, err } = await command([
        'ensemble',
        'town-1',
        '--runs',
        '12',
        '--out',
        file,
        ...SMALL,
      ])
      expect(code).toBe(0)
      expect(err).not.toContain('node:')
      expect(out).toContain('12 runs, posterior × luck')
      expect(out).toContain('Model, not a prediction')
      expect(out).toMatch(/Members of circles, end +\d+ +\d+ to \d+ +20\d\d-\d\d-\d\d/)
      const rows = csvParse(readFileSync(file, 'utf8'))
      expect(rows.map(({ run: number, seed }) => [number, seed])).toEqual(
        Array.from({ length: 12 }, (_, index) => [
          `${index + 1}`,
          seedOfRun(scenario('town-1').seed, index + 1),
        ]),
      )
      const town = scenario('town-1')
      const small = { ...town, weeks: 130, place: { ...town.place, population: 20_000 } }
      const posterior = readPosterior(shippedPosterior())
      const [, second] = rows
      const { outcomes } = run(underPosterior(small, posterior, 1), seedOfRun(town.seed, 2))
      expect(Number(second?.membersAtEnd)).toBe(outcomes.members?.at(-1))
      expect(Number(second?.everActive)).toBe(outcomes.everActive?.at(-1))
    },
    MINUTES,
  )

  test(
    'ranges are wider than those of luck alone, which say so',
    async () => {
      const told = await Promise.all(
        [[], ['--luck-alone']].map(async (more) => {
          const { out } = await command([
            'ensemble',
            'town-2',
            '--runs',
            '16',
            '--json',
            ...SMALL,
            ...more,
          ])
          return JSON.parse(out) as Told
        }),
      )
      expect(told.map(({ spread }) => spread)).toEqual(['posterior and luck', 'luck'])
      const [all, luck] = told.map(({ summary }) => {
        const [low = 0, , , , high = 0] = summary.peakActive ?? []
        return high - low
      })
      expect(luck).toBeGreaterThan(0)
      expect(all).toBeGreaterThan(2 * (luck ?? 0))
    },
    MINUTES,
  )
})

test('the shipped posterior was fitted with rules that are still those of the model', () => {
  const { about, draws } = readPosterior(shippedPosterior())
  const [fitted = ''] = about.model.split(' ')
  const changes = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')
  const at = changes.indexOf(`\n## ${fitted}\n`)
  expect(at, `no version ${fitted} in CHANGELOG.md`).toBeGreaterThan(0)
  expect(changes.slice(0, at)).not.toContain('### Trajectories change')
  expect(draws).toBeGreaterThanOrEqual(200)
})
