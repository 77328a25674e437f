import { describe, expect, test } from 'vitest'
import { decodeText, parseInflow } from '../../../sim/index.ts'

const TABLE = '# Müller, Größe ± 5 %\nmonth;arrivals\n2014-11;10\n2014-12;20\n'
const wide = (text: string) => Buffer.from(text, 'utf16le')
const swapped = (text: string) => wide(text).swap16()

describe('a text is read alike in every usual encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(TABLE, 'utf8')],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TABLE}`, 'utf8')],
    ['Latin-1', Buffer.from(TABLE, 'latin1')],
    ['UTF-16', wide(`\uFEFF${TABLE}`)],
    ['UTF-16 without a mark', wide(TABLE)],
    ['UTF-16, big end first', swapped(`\uFEFF${TABLE}`)],
    ['UTF-16, big end first, without a mark', swapped(TABLE)],
  ])('%s', (_, bytes) => {
    const text = decodeText(bytes, TextDecoder)
    expect(text).toBe(TABLE)
    expect(parseInflow(text)).toMatchObject({ ok: true, table: { arrivals: [10, 20] } })
  })

  test('Windows-1252 with its own quotes and euro', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x84, 0xfc), TextDecoder)).toBe('€„ü')
  })

  test('whatever bytes there are, nothing is thrown', () => {
    for (const bytes of [[], [0], [0xff], [0xff, 0xfe], [0xff, 0xfe, 0], [0xc3], [0, 0, 0, 0]])
      expect(typeof decodeText(Uint8Array.from(bytes), TextDecoder)).toBe('string')
  })
})
