import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Fingerprint, OUTCOMES, run, type Scenario } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'

/**
 * Golden traces: a digest per outcome every 13 weeks. A failure names the outcome and the
 * week where results first differ. When results are meant to move, write the traces anew
 * with `UPDATE_GOLDEN=1 npx vitest run test/sim/golden.test.ts`, in a commit of their own.
 */
const file = new URL('golden.json', import.meta.url)
const WEEKS = 156
const EVERY = 13

function traces(name: string): Record<string, string[]> {
  const full = scenario(name)
  const town: Scenario = { ...full, place: { ...full.place, population: 20_000 } }
  const { outcomes } = run(town, 'golden', { weeks: WEEKS })
  return Object.fromEntries(
    OUTCOMES.map(({ key }) => {
      const values = outcomes[key] ?? new Float64Array(0)
      const marks = Array.from({ length: WEEKS / EVERY }, (_, mark) =>
        values.subarray(mark * EVERY, (mark + 1) * EVERY),
      )
      return [key, marks.map((part) => new Fingerprint().add(part).hex().slice(0, 8))]
    }),
  )
}

const towns = ['town-1', 'town-2', 'town-3']
if (process.env.UPDATE_GOLDEN === '1') {
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(towns.map((name) => [name, traces(name)])), null, 1)}\n`,
  )
}
const golden: Record<string, Record<string, string[]>> = JSON.parse(readFileSync(file, 'utf8'))

test.each(towns)('%s runs as it did', (name) => {
  const now = traces(name)
  const differences = Object.entries(now).flatMap(([key, marks]) => {
    const mark = marks.findIndex((digest, index) => digest !== golden[name][key]?.[index])
    return mark < 0
      ? []
      : [`${key} first differs in weeks ${mark * EVERY} to ${mark * EVERY + EVERY - 1}`]
  })
  expect(differences).toEqual([])
})
