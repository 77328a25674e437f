import { describe, expect, test } from 'vitest'
import { keyWords, LIST_KEY, SHORTCUTS, shortcutOf, shortcutsOn } from '../../viz/keys/shortcuts.ts'
import { ROUTES } from '../../viz/state/state.ts'
import { CATALOGUES } from '../../viz/words/all.ts'

describe('keys', () => {
  test.each(ROUTES)('on the screen "%s" no two acts share a key', (route) => {
    const keys = [LIST_KEY, ...shortcutsOn(route).flatMap((shortcut) => shortcut.keys)]
    expect(keys).toEqual([...new Set(keys)])
    for (const shortcut of shortcutsOn(route))
      for (const key of shortcut.keys) expect(shortcutOf(key, route)).toBe(shortcut)
  })

  test.each(Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[])(
    'all can be said in %s',
    (language) => {
      for (const { name, keys } of SHORTCUTS) {
        expect(CATALOGUES[language].shortcut[name]).toMatch(/\S/)
        for (const key of keys) expect(keyWords(key, CATALOGUES[language])).toMatch(/\S/)
      }
    },
  )

  test('are named as they stand on the keyboard', () => {
    expect(keyWords('Shift+ArrowLeft', CATALOGUES.de)).toBe('Umschalt + Pfeil links')
    expect(keyWords('Ctrl+Shift+z', CATALOGUES.de)).toBe('Strg + Umschalt + Z')
    expect(keyWords('+', CATALOGUES.en)).toBe('+')
  })
})
