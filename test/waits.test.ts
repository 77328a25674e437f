import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, textOf } from './lint/rooms.ts'

/** Where time passes for its own sake: how it is written, and an example of it. */
const SLEEPS: readonly (readonly [form: RegExp, example: string])[] = [
  [/\.waitForTimeout\(/, 'await page.waitForTimeout(400)'],
  [/timers\/promises/, "import { setTimeout as pause } from 'node:timers/promises'"],
  [/setTimeout\(\w+\b/, 'await new Promise((resolve) => setTimeout(resolve, 50))'],
  [/setTimeout\(.*, ?(?:\d{2,}|[A-Z_]+)\)/, 'setTimeout(() => stuck.abort(), 50)'],
]

test('nothing sleeps: whoever waits says what for', () => {
  const files = ['test', 'bench', 'docs'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => `${room}/${name}`),
  )
  expect(files.length).toBeGreaterThan(100)
  const sleepers = files
    .filter((file) => file !== 'test/waits.test.ts')
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) =>
          SLEEPS.some(([form]) => form.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    )
  expect(sleepers).toEqual([])
})

test.each(SLEEPS)('a sleep is found: %s', (form, example) => {
  expect(example).toMatch(form)
})
