import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partsOfWeek } from '../../bundle/engine/sources.ts'
import { PARAMETERS } from '../../sim/index.ts'
import { ROOT, sourceFiles } from '../lint/rooms.ts'

const text = readFileSync(join(ROOT, 'docs/odd.md'), 'utf8')

/** A section by its number, without its heading. */
function section(number: number): string {
  const [, body] = text.split(new RegExp(`^## ${number}\\. .*$`, 'm'))
  return body!.split(/^## /m)[0]!
}

test('the ODD description names the week in the order in which it runs', () => {
  const told = [...section(3).matchAll(/\*\*(\w+)\*\*/g)].map(([, name]) => name)
  expect(told).toEqual(partsOfWeek().map(({ name }) => name))
})

test('the ODD description has a paragraph for every mechanism', () => {
  const mechanisms = sourceFiles().filter((file) => file.startsWith('sim/mechanisms/'))
  const missing = mechanisms.filter(
    (file) => !section(7).includes(`** (\`${file.slice('sim/mechanisms/'.length)}\``),
  )
  expect(missing).toEqual([])
})

test('what the submodels of the ODD description call a parameter is one', () => {
  const keys: ReadonlySet<string> = new Set(PARAMETERS.map(({ key }) => key))
  const named = [...section(7).matchAll(/`(\w+)`/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((name) => !keys.has(name) && name !== 'structure')).toEqual([])
})
