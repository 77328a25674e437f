import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Fingerprint, OUTCOMES, run, type Scenario } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'

/**
 * Golden traces: a digest per outcome every 13 weeks, over the whole run. A failure names the outcome and the
 * week where results first differ. When results are meant to move, write the traces anew
 * with `UPDATE_GOLDEN=1 npx vitest run test/sim/golden.test.ts`, in a commit of their own.
 */
const file = new URL('golden.json', import.meta.url)
const EVERY = 13

/** Digests of one outcome, one for every 13 weeks, in one line of text. */
function digests(values: Float64Array): string {
  const marks = Array.from({ length: Math.ceil(values.length / EVERY) }, (_, mark) =>
    new Fingerprint().add(values.subarray(mark * EVERY, (mark + 1) * EVERY)),
  )
  return marks.map((mark) => mark.hex().slice(0, 8)).join(' ')
}

function traces(name: string): Record<string, string> {
  const full = scenario(name)
  const town: Scenario = { ...full, place: { ...full.place, population: 20_000 } }
  const { outcomes } = run(town, 'golden')
  return Object.fromEntries(
    OUTCOMES.map(({ key }) => [key, digests(outcomes[key] ?? new Float64Array(0))]),
  )
}

const towns = ['town-1', 'town-2', 'town-3']
if (process.env.UPDATE_GOLDEN === '1') {
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(towns.map((name) => [name, traces(name)])), null, 1)}\n`,
  )
}
const golden: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))

test.each(towns)('%s runs as it did', (name) => {
  const now = traces(name)
  expect(Object.keys(now)).toEqual(Object.keys(golden[name]!))
  const differences = Object.entries(golden[name]!).flatMap(([key, line]) => {
    const there = now[key]!.split(' ')
    const mark = line.split(' ').findIndex((digest, index) => digest !== there[index])
    return mark < 0
      ? []
      : [`${key} first differs in weeks ${mark * EVERY} to ${mark * EVERY + EVERY - 1}`]
  })
  expect(differences).toEqual([])
})
