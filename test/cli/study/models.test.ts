import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { type MadeModel, madeFit } from './made-fit.ts'

const root = mkdtempSync(join(tmpdir(), 'models-'))
afterAll(() => rmSync(root, { recursive: true }))

const CHANGE = 'structure.disappointment=false'

/**
 * Two of five tries succeeded, and two beliefs about their chance, Beta(1, 1) and Beta(10, 1): the
 * first has 0.9009900990 after that, the Bayes factor of the second is 0.1098901 (test of model
 * choice of pyABC). The share of successes stands in the place of what a town would say.
 */
const tries: MadeModel = ({ seed, point: [share = 0], set = [] }, { plan }) => {
  const chance = set.includes(CHANGE) ? share ** 0.1 : share
  const luck = new Chance(seed)
  const hits = Array.from({ length: 5 }, () => luck.uniform()).filter((draw) => draw < chance)
  return plan.values.map(() => hits.length / 5)
}

const study = (abc: string, weight = 1) => `study: 1
title: Beliefs
seed: beliefs
towns: [town-1]
uncertainties:
  share: { set: administration.trust, family: uniform, low: 0, high: 1 }
outcomes: [members max]
targets:
  town-1:
    - { outcome: active/residents, date: 2015-10, value: 0.4, standard_error: 0.01, definition: made }
calibration:
  discrepancy: 0
  abc: ${abc}
  models:
    even: { set: [], weight: ${weight} }
    sure: ['${CHANGE}']
`
const REJECTION = '{ method: rejection, draws: 4000, particles: 200 }'
const POPULATIONS = '{ method: smc, particles: 200, stop: { epsilon: 3 } }'

const choose = async (name: string, text: string, model = tries) => {
  const { table, files } = await madeFit(join(root, name), text, model)
  const [even, sure] = table('models')
  const number = (row: typeof even, column: string) => Number(row?.[column])
  return {
    z: (number(even, 'probability') - 0.900990099) / number(even, 'error'),
    prior: number(even, 'prior'),
    factor: [number(sure, 'bf_low'), number(sure, 'bf_high')] as const,
    confusion: table('confusion'),
    particles: table('particles'),
    files,
  }
}

describe('models that compete in a study', () => {
  test('have the probabilities of the exact evidences, by rejection', async () => {
    const { z, factor, particles, confusion } = await choose('rejection', study(REJECTION))
    expect(Math.abs(z)).toBeLessThan(4)
    expect(factor[0]).toBeLessThan(0.1098901)
    expect(factor[1]).toBeGreaterThan(0.1098901)
    expect(new Set(particles.map(({ model }) => model))).toEqual(new Set(['even', 'sure']))
    // After 0 to 3 successes the first is more probable: of what the second makes 9 in 100 are so.
    const [, , , right] = confusion
    expect(right).toMatchObject({ made_by: 'sure', fits: '100', model: 'sure' })
    expect(Number(right?.share_chosen)).toBeGreaterThan(0.78)
  })

  test('have them by populations, too', async () => {
    const { z, confusion } = await choose('populations', study(POPULATIONS))
    expect(Math.abs(z)).toBeLessThan(4)
    expect(confusion).toHaveLength(4)
  })

  test('have the same Bayes factor whatever is believed of them', async () => {
    const { prior, factor } = await choose('believed', study(REJECTION, 3))
    expect(prior).toBe(0.75)
    expect(factor[0]).toBeLessThan(0.1098901)
    expect(factor[1]).toBeGreaterThan(0.1098901)
  })

  test('are seen to be missed where runs know nothing of the changes', async () => {
    const same: MadeModel = ({ set: _, ...run }, open) => tries(run, open)
    const { z } = await choose('lost', study(REJECTION), same)
    expect(Math.abs(z)).toBeGreaterThan(8)
  })

  test('leave no trace in a study that has one model', async () => {
    const [text = ''] = study(REJECTION).split('  models:')
    const { files, table } = await madeFit(join(root, 'one'), text, tries)
    expect(files).not.toContain('calibration/models.csv')
    expect(files).not.toContain('calibration/confusion.csv')
    expect(Object.keys(table('particles')[0] ?? {})).not.toContain('model')
  })
})
