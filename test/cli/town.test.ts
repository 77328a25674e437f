import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadScenario } from '../../cli/load.ts'
import { type Answers, run, writeAnswers } from '../../sim/index.ts'
import { ownScenario, ownText } from '../../viz/own/own-scenario.ts'
import { ownFile } from '../../viz/state/own-file.ts'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'own-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the file of a town of answers', () => {
  const months = [10, 20, 45, 0, 60]
  const chosen = ['--inhabitants', '8000', '--experience', 'much', '--arrivals', 'own']
  const answers: Answers = { inhabitants: 8000, experience: 'much', arrivals: 'own', months }

  test('is the same from the command line and from the page, and so are its runs', async () => {
    const one = join(folder, 'one.yaml')
    const two = join(folder, 'two.yaml')
    const told = await Promise.all([
      command(['town', ...chosen, '--months', months.join(','), '--out', one]),
      command(['town', '--answers', writeAnswers(answers), '--language', 'de', '--out', two]),
    ])
    expect(told.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const page = ownScenario(answers)
    for (const file of [one, two]) {
      const { scenario: read, warnings } = loadScenario(file)
      expect(warnings).toEqual([])
      expect(ownFile(read, 0)).toEqual(ownFile(page, 0))
      const weeks = 104
      expect(run(read, read.seed, { weeks }).fingerprint).toBe(
        run(page, page.seed, { weeks }).fingerprint,
      )
    }
    expect(loadScenario(two).text).toBe(ownText(answers, 'de'))
  }, 60_000)

  test('is refused where an answer is none', async () => {
    const wrong = [
      ['--inhabitants', '20'],
      ['--climate', 'icy'],
      ['--months', '1,2'],
      ['--answers', '20000_9'],
      ['--answers', '0_0000000', '--budget', 'some'],
    ]
    const told = await Promise.all(wrong.map((args) => command(['town', ...args])))
    expect(told.map(({ code, out }) => [code, out])).toEqual(wrong.map(() => [2, '']))
  }, 60_000)
})
