import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LONG } from './long-first.ts'

test('files that are begun first are there', () => {
  expect(LONG.filter((name) => !existsSync(join(import.meta.dirname, name)))).toEqual([])
})
