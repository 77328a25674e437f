import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../cli/digest.ts'
import { Chance } from '../../../experiments/chance.ts'
import { scenarioText } from '../../scenarios.ts'
import { startRedis } from '../../services/redis-server.ts'
import { linesDone, start } from './engines/small-study.ts'

const root = mkdtempSync(join(tmpdir(), 'fits '))
afterAll(() => rmSync(root, { recursive: true }))

/** A small town whose observations are what the model says of known values, but for a little luck. */
function fitIn(name: string): string {
  const folder = join(root, name)
  mkdirSync(folder)
  const town = scenarioText('neutral').replace(/population: \d+/, 'population: 8000')
  writeFileSync(join(folder, 'town.yaml'), town)
  writeFileSync(
    join(folder, 'study.yaml'),
    `study: 1
title: Small fit
seed: fit
towns: { small: town.yaml }
weeks: 110
uncertainties:
  entry: { set: parameters.entryHazard, family: uniform, low: 0.003, high: 0.02 }
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes: [members max]
targets:
  small:
    - { outcome: active/residents, date: 2015-10, value: ${ACTIVE}, standard_error: 0.001, definition: made }
    - { outcome: active/residents, date: 2015-12, value: ${LATER}, standard_error: 0.001, definition: made }
calibration:
  discrepancy: 0.02
  hold: { after: '2015-11' }
  waves: { count: 2, points: 40, rank: 1, draws: 200 }
  abc: { particles: 24, stop: { generations: 2 } }
`,
  )
  return folder
}

/** Shares of the active with entryHazard at 0.0107 and trust at 0.5, mean of 8 seeds. */
const ACTIVE = 0.0504
const LATER = 0.0772

const KILLS = 4

const table = (folder: string, name: string) =>
  readFileSync(join(folder, 'results/calibration', name), 'utf8')

describe('a calibration', () => {
  test('finds again what the observations were made with, and foretells what it was not fitted to', async () => {
    const folder = fitIn('whole')
    const { ended, said } = start(['study', 'run', folder, '--workers', '2'])
    expect(await ended, said()).toBe(0)
    expect(said()).toContain('24 points stand for the posterior')
    const [head = '', ...rows] = table(folder, 'particles.csv').trimEnd().split('\n')
    const names = head.split(',')
    const column = (name: string) => rows.map((row) => Number(row.split(',')[names.indexOf(name)]))
    const weights = column('weight')
    const mean = column('p_entry').reduce((sum, value, at) => sum + value * weights[at]!, 0)
    // The prior has its middle at 0.0115 and a standard deviation of 0.005.
    const sd = Math.sqrt(
      column('p_entry').reduce((sum, value, at) => sum + weights[at]! * (value - mean) ** 2, 0),
    )
    expect(Math.abs(mean - 0.0107)).toBeLessThan(0.0025)
    expect(sd).toBeLessThan(0.0025)
    const waves = table(folder, 'waves.csv').split('\n')
    const left = Number(waves[1]?.split(',')[2])
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(0.8)
    expect(table(folder, 'ppc.csv')).toMatch(/2015_12,held out,/)
    expect(table(folder, 'ppc.csv')).toMatch(/2015_10,fitted,/)
    expect(table(folder, 'identification.csv')).toMatch(/entry,0\.[4-9]/)
  })

  test('is computed again by verify, which names a table that is not so', async () => {
    const folder = join(root, 'whole')
    const verify = async () => {
      const { ended, said } = start(['study', 'verify', folder, '--runs', '1'])
      return { code: await ended, said: said() }
    }
    expect(await verify()).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\d of them computed again/),
    })
    const path = join(folder, 'results/calibration/particles.csv')
    const before = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      before.replace(/,0\.(\d)/, (_, digit) => `,0.${digit === '9' ? 8 : 9}`),
    )
    const { code, said } = await verify()
    writeFileSync(path, before)
    expect(code).toBe(1)
    expect(said).toContain('calibration/particles.csv is not what the runs give; "study run"')
    expect(said.match(/is not what/g)).toHaveLength(1)
  })

  test('comes to the same end with one thread, and killed again and again in the middle', async () => {
    const wanted = sha256(readFileSync(join(root, 'whole/results/calibration/particles.parquet')))
    const single = fitIn('single')
    expect(await start(['study', 'run', single, '--workers', '1']).ended).toBe(0)
    const digest = (folder: string) =>
      sha256(readFileSync(join(folder, 'results/calibration/particles.parquet')))
    expect(digest(single)).toBe(wanted)
    const killed = fitIn('killed')
    const chance = new Chance('kills')
    const all = linesDone(single)
    for (let kill = 1; kill <= KILLS; kill++) {
      const { kill: end, ended, running } = start(['study', 'run', killed, '--workers', '2'])
      const until = Math.floor((all * (kill - 1 + chance.uniform())) / KILLS)
      await expect.poll(() => !running() || linesDone(killed) >= until, { interval: 5 }).toBe(true)
      end('SIGKILL')
      await ended
    }
    // As it may tear the list of emulators: that one is fitted again, the others are not.
    const emulators = join(killed, 'results/emulators.txt')
    const whole = readFileSync(join(single, 'results/emulators.txt'), 'utf8').trimEnd()
    writeFileSync(emulators, whole.slice(0, -9))
    const last = start(['study', 'run', killed])
    expect(await last.ended, last.said()).toBe(0)
    expect(digest(killed)).toBe(wanted)
    const lines = readFileSync(emulators, 'utf8').trimEnd().split('\n')
    expect(lines.filter((line) => line !== '').length).toBe(
      whole.split('\n').filter((line) => line !== '').length + 1,
    )
  })

  test('comes to the same end with workers at a Redis', async () => {
    const server = await startRedis()
    try {
      const queued = fitIn('queued')
      const worker = start(['worker', '--redis', server.address, '--threads', '2'])
      const study = start(['study', 'run', queued, '--engine', server.address])
      expect(await study.ended, study.said()).toBe(0)
      worker.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      const made = (folder: string) =>
        readFileSync(join(root, folder, 'results/calibration/particles.parquet'))
      expect(sha256(made('queued'))).toBe(sha256(made('whole')))
    } finally {
      await server.close()
    }
  })
})
