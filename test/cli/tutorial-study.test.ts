import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, expect, test } from 'vitest'
import { PYTHON } from '../bridges/python.ts'
import { blocksOf, shell } from './documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'first-posterior-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the reader would have in the folder of the test, so that nothing is left in this one; Python is Debian's. */
const here = (text: string) =>
  text.replaceAll(/\bfirst-study(?=[/\s"]|$)/g, folder).replaceAll('python3 ', `${PYTHON} `)

const table = (name: string) =>
  csvParse(readFileSync(join(folder, 'results/calibration', name), 'utf8'))

test('who does what the page says has a posterior, and figures of it', async () => {
  const told: string[] = []
  for (const { kind, path, text } of blocksOf('docs/tutorial-study.md')) {
    expect(['sh', 'yaml', 'csv', 'py', 'r']).toContain(kind)
    if (kind !== 'sh') writeFileSync(here(path), here(text))
    else for (const line of text.trimEnd().split('\n')) told.push(await shell(here(line)))
  }
  const [init, check, run, generations, identification] = told
  expect(init).toContain('study.yaml, town.yaml, arrivals.csv')
  expect(check).toContain('64 settings (sobol) of 3 factors, 2 seeds each')
  expect(run).toContain('128 runs, 128 of them now, 0 failed')
  expect(run).toContain('100 points stand for the posterior')
  expect(generations).toMatch(/^t,epsilon,/m)
  expect(identification).toMatch(/^trust,/m)

  // What the page says of the figure is so.
  const known = Object.fromEntries(
    table('identification.csv').map((row) => [row.parameter, Number(row.contraction)]),
  )
  expect(known.entry).toBeGreaterThan(0.8)
  expect(known.trust).toBeLessThan(0.4)
  const particles = table('particles.csv')
  const mean = particles.reduce((sum, row) => sum + Number(row.weight) * Number(row.p_entry), 0)
  expect(Math.abs(mean - 0.0107)).toBeLessThan(0.001)

  // Without curves or bars they would be a tenth of it.
  for (const name of ['posterior-python.png', 'posterior-r.png'])
    expect(statSync(join(folder, name)).size, name).toBeGreaterThan(15_000)
  expect(readFileSync(join(folder, 'results/report.html'), 'utf8')).toContain('First posterior')
  expect(statSync(join(folder, 'ema/first-posterior.tar.gz')).size).toBeGreaterThan(1000)
  const { metrics } = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))
  expect(metrics.active_per_residents_at_2015_11).toBeGreaterThan(0.05)
}, 600_000)
