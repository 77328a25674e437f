import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Language, nameTowns, speech } from '../../viz/words/index.ts'
import { ROOT } from '../lint/rooms.ts'

const titled = (title: string) => ({ de: title, en: title })
/** Names the town in the first place by a title, in a language. */
function said(title: string, language: Language = 'de') {
  nameTowns([titled(title), undefined, undefined])
  return speech(language)
}

afterEach(() => nameTowns([]))

test('without own scenarios towns are counted', () => {
  const { town, towns, townShort, townMark } = speech('de')
  expect([town(0), towns([0, 2]), townShort(1), townMark(2)]).toEqual([
    'Stadt I',
    'Stadt I, III',
    'II',
    'III',
  ])
})

test('an own town is called by its title wherever it is named, and the others keep their numerals', () => {
  const { town, towns, townShort, townMark } = said('Unsere Stadt')
  expect([town(0), town(1)]).toEqual(['Unsere Stadt', 'Stadt II'])
  expect(towns([0, 1, 2])).toBe('Unsere Stadt, Stadt II, III')
  expect(townShort(0)).toBe('Unsere Stadt')
  expect(townMark(0)).toBe('Uns.')
})

test('what stands behind the name in a title is not part of it', () => {
  expect(said('Altdorf · Franken').town(0)).toBe('Altdorf')
})

test('a file that was made from one of the three is not taken for it', () => {
  expect(said('Stadt I · Bayern').town(0)).toBe('Eigene Stadt')
  expect(said('Town I · Bavaria', 'en').town(0)).toBe('Your own town')
  expect(said('', 'leicht').town(0)).toBe('Eigene Stadt')
})

test('a long name is cut between words, one long word within it', () => {
  expect(said('Musterhausen an der langen Elbe').town(0)).toBe('Musterhausen an der…')
  expect(said('Donaudampfschifffahrtsstadt').town(0)).toBe('Donaudampfschifffah…')
})

test('two own towns of one name are told apart', () => {
  nameTowns([titled('Altdorf'), undefined, titled('Altdorf')])
  expect([0, 1, 2].map(speech('de').town)).toEqual(['Altdorf (I)', 'Stadt II', 'Altdorf (III)'])
})

test('a language that was spoken before calls them by the new names', () => {
  expect(speech('en').town(0)).toBe('Town I')
  expect(said('Altdorf', 'en').town(0)).toBe('Altdorf')
})

/** What speaks of the towns that come with the page, or of a place among the three, whatever stands there. */
const OF_THE_THREE = [
  'files/own-files.ts',
  'own/beside.ts',
  'policies/plan-notes.ts',
  'policies/plans-board.ts',
  'routes/own/own-screen.ts',
  'routes/story/story-screen.ts',
  'routes/teacher/class-table.ts',
  'routes/teacher/found-words.ts',
  'routes/teacher/guess-words.ts',
]

test('nothing else names a town but by what it is called', () => {
  const counting = readdirSync(join(ROOT, 'viz'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('words/'))
    .filter((file) =>
      /\bwords\.town\(|\bnumeralOf\(|\bNUMERALS\[/.test(
        readFileSync(join(ROOT, 'viz', file), 'utf8'),
      ),
    )
  expect(counting.sort()).toEqual(OF_THE_THREE)
})
