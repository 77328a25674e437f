import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'sim-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SECONDS = 60_000

describe('run', () => {
  test(
    'prints a summary that ends with the fingerprint, and the fingerprint alone with --quiet',
    async () => {
      const loud = await command(['run', 'town-1', '--weeks', '60', '--seed', 'a'])
      const quiet = await command(['run', 'town-1', '--weeks', '60', '--seed', 'a', '--quiet'])
      expect(loud.code).toBe(0)
      expect(loud.out).toContain('Model, not a prediction')
      expect(loud.out).toMatch(/Active helpers, peak +[\d,]+ +201[45]-\d\d-\d\d/)
      expect(quiet.out).toMatch(/^fingerprint [0-9a-f]{32}\n$/)
      expect(loud.out.endsWith(quiet.out)).toBe(true)
    },
    SECONDS,
  )

  test(
    'writes tables and a manifest from which the story is told again',
    async () => {
      const out = join(folder, 'run')
      const { code, out: text } = await command([
        'run',
        'town-1',
        '--weeks',
        '60',
        '--out',
        out,
        '--json',
        '--set',
        'society.mood=0.3',
      ])
      expect(code).toBe(0)
      const answer = JSON.parse(text)
      expect(answer).toMatchObject({
        note: 'Model, not a prediction',
        weeks: 60,
        overrides: ['society.mood=0.3'],
      })
      expect(readdirSync(out)).toEqual(
        expect.arrayContaining(['events.csv', 'manifest.json', 'trajectory.csv']),
      )
      expect(readFileSync(join(out, 'trajectory.csv'), 'utf8').split('\n')).toHaveLength(62)
      const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
      expect(manifest.fingerprint).toBe(answer.fingerprint)
      const story = await command(['explain', out, '--circle', '0', '--language', 'en'])
      expect(story.err).not.toContain('differently')
      expect(story.out).toMatch(/Circle [A-Z][a-z]+ \(place/)
    },
    SECONDS,
  )

  test(
    'leaves no file behind when it is interrupted',
    async () => {
      const out = join(folder, 'interrupted')
      const { code, err } = await command(
        ['run', 'town-1', '--out', out, '--set', 'place.population=5000000'],
        { interrupt: true },
      )
      expect(err).toContain('Interrupted.')
      expect(code).toBe(130)
      expect(existsSync(out)).toBe(false)
    },
    SECONDS,
  )
})

describe('bad input', () => {
  test(
    'ends with exit code 2, all problems at once and no stack trace',
    async () => {
      const path = join(folder, 'wrong.yaml')
      writeFileSync(path, 'id: x\nweeks: many\n')
      const cases = await Promise.all([
        command(['validate', path]),
        command([
          'run',
          'town-1',
          '--set',
          'parameters.conflictStp=1',
          '--set',
          'policy[0].intensity=3',
        ]),
        command(['run', 'town-9']),
        command(['rnu']),
        command(['run', 'town-1', '--weeks', '0']),
        command(['explain', 'town-1']),
      ])
      for (const { code, err } of cases) {
        expect(code).toBe(2)
        expect(err).not.toContain('    at ')
      }
      const [wrong, set, unknown, misspelt, weeks] = cases.map(({ err }) => err)
      expect(wrong!.split('\n').length).toBeGreaterThan(3)
      expect(set).toContain('did you mean "conflictStep"')
      expect(set).toContain('policy[0].intensity')
      expect(unknown).toContain('town-1')
      expect(misspelt).toContain('Did you mean run?')
      expect(weeks).toContain('whole number of 1 or more')
    },
    SECONDS,
  )

  test(
    'is not what is hardly meant: that is told on stderr, and the scenario is run',
    async () => {
      const path = join(folder, 'hardly-meant.yaml')
      writeFileSync(
        path,
        readFileSync('scenarios/neutral.yaml', 'utf8').replace(
          'population: 100000',
          'population: 5000',
        ),
      )
      const [valid, ran] = await Promise.all([
        command(['validate', path]),
        command(['run', path, '--weeks', '2', '--quiet', '--set', 'parameters.exitLife=0.5']),
      ])
      expect([valid.code, ran.code]).toEqual([0, 0])
      expect(valid.out).toContain(': ok (')
      expect(valid.err).toMatch(
        /\(2 warnings\):\n {2}line 16, administration\.offices: .*\n {2}line 11, place\.munici/,
      )
      expect(ran.out).toMatch(/^fingerprint [0-9a-f]{32}\n$/)
      expect(ran.err).toMatch(/parameters\.exitLife: 0\.5 is outside/)
    },
    SECONDS,
  )

  test(
    'is not what a shipped scenario is',
    async () => {
      const { code, out, err } = await command(['validate', 'town-1', 'town-2', 'town-3'])
      expect([code, err]).toEqual([0, ''])
      expect(out.match(/: ok /g)).toHaveLength(3)
    },
    SECONDS,
  )
})

describe('help', () => {
  test(
    'shows examples for every command',
    async () => {
      const { out: all } = await command(['--help'])
      const names = [...all.split('Commands:')[1]!.matchAll(/^ {2}(\w+)/gm)].map(
        ([, name]) => name!,
      )
      expect(names).toContain('ensemble')
      const own = names.filter((name) => name !== 'help')
      const helps = await Promise.all(own.map((name) => command([name, '--help'])))
      for (const { code, out } of helps) {
        expect(code).toBe(0)
        expect(out).toMatch(/Examples:\n {2}npm /)
      }
    },
    SECONDS,
  )
})
