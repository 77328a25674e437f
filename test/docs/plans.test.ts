import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCompact } from '../../experiments/policies/read-compact.ts'
import { ROOT } from '../lint/rooms.ts'

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const page = text('docs/plans.md')
const { policies: asked } = parse(text('docs/studies/town-3/study.yaml'))
const read = readCompact(JSON.parse(text('scenarios/plans/town-3.json')))
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const shipped = read.policies
const ownPlans = shipped.plans.filter(({ found }) => !found)

/** Rows of a table of the page by the name of the plan; columns lie two blanks apart. */
function rowsUnder(head: RegExp): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = page.split('\n')
  const at = lines.findIndex((line) => head.test(line))
  const cells = (line = '') => line.trim().split(/ {2,}/)
  const names = cells(lines[at])
  const rows = lines.slice(at + 1, lines.indexOf('', at)).map(cells)
  return new Map(
    rows.map((row) => [
      row[0] ?? '',
      Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])),
    ]),
  )
}

const shares = rowsUnder(/^plan .* over budget$/)
const amounts = rowsUnder(/^plan .* hours a year$/)
/** Per cent as the page says them: whole. */
const percent = (share: number | null) => `${Math.round((share ?? Number.NaN) * 100)} %`

test('the shipped plans are those of the page, in its order', () => {
  expect(shipped.plans.length).toBeGreaterThan(3)
  expect([...shares.keys()]).toEqual(shipped.plans.map(({ name }) => name))
  expect([...amounts.keys()]).toEqual([...shares.keys()])
  expect(page).toContain(`${shipped.plans.length} plans in ${shipped.worlds} worlds`)
  expect(page).toContain(`for model ${shipped.source.model}:`)
})

test.each(shipped.plans)('the shares and amounts of $name are those of the page', (plan) => {
  const row = shares.get(plan.name) ?? {}
  expect(row.enough).toBe(percent(plan.enough))
  expect(row['over budget']).toBe(percent(plan.over))
  for (const [at, { name }] of shipped.aims.entries())
    expect(row[`worse ${name}`], name).toBe(percent(plan.aims[at]?.harm ?? null))
  for (const [column, [, median]] of [
    ['EUR a year', plan.cost],
    ['hours a year', plan.hours],
  ] as const) {
    const said = Number.parseFloat(amounts.get(plan.name)?.[column] ?? '')
    // The page has three digits, the file four.
    expect(Math.abs(said - (median ?? Number.NaN)), column).toBeLessThanOrEqual(0.0051 * said)
  }
})

test('the shipped plans answer the study that comes with the documents', () => {
  expect(ownPlans.map(({ name }) => name)).toEqual(Object.keys(asked.plans))
  expect(shipped.town).toBe(asked.town)
  expect(shipped.budget).toMatchObject(asked.budget)
  expect(shipped.futures.map(({ name }) => name)).toEqual(Object.keys(asked.futures))
  expect(shipped.aims.map(({ name, outcome, enough }) => [name, outcome, enough])).toEqual(
    Object.entries<{ outcome: string; enough?: number }>(asked.aims).map(
      ([name, { outcome, enough }]) => [name, outcome, enough],
    ),
  )
})
