import { describe, expect, test } from 'vitest'
import { dayPattern, dayText, readDay } from '../../viz/parts/day-text.ts'

const LETTERS = { day: 'D', month: 'M', year: 'Y' }

describe('a day in figures', () => {
  test.each([
    ['de-DE', '03.10.2016', 'DD.MM.YYYY'],
    ['en-GB', '03/10/2016', 'DD/MM/YYYY'],
    ['en-US', '10/03/2016', 'MM/DD/YYYY'],
  ])('stands and is read in the order of %s', (locale, text, pattern) => {
    expect(dayText('2016-10-03', locale)).toBe(text)
    expect(readDay(text, locale)).toBe('2016-10-03')
    expect(dayPattern(locale, LETTERS)).toBe(pattern)
  })

  test('is read with any signs between the figures, and year first', () => {
    for (const text of ['3.10.2016', '3 10 2016', '03-10-2016', '2016-10-03'])
      expect(readDay(text, 'de-DE')).toBe('2016-10-03')
  })

  test.each(['31.2.2022', '10.2016', '3.10.16', 'Oktober', '1.13.2016', ''])(
    '"%s" is none',
    (text) => {
      expect(readDay(text, 'de-DE')).toBeUndefined()
    },
  )
})
