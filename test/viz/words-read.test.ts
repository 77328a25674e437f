import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { de } from '../../viz/words/de.ts'
import { ROOT } from '../lint/rooms.ts'

/** Sources of the page and of the figures, without the words themselves. */
const sources = ['viz', 'figures']
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/(?:^|[/.])(?:de|en|leicht)\.ts$/.test(file))
      .map((file) => readFileSync(join(ROOT, room, file), 'utf8')),
  )
  .join('\n')
const named = new Set(sources.match(/\b\w+\b/g))

test('every word of the page is read somewhere', () => {
  expect(Object.keys(de).filter((key) => !named.has(key))).toEqual([])
})

test('a word that nobody reads is seen', () => {
  expect(named.has(['squareStands', 'NoMore'].join(''))).toBe(false)
})
