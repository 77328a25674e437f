import { expect, test } from 'vitest'
import { type Line, linesOf } from '../../cli/batch/lines.ts'

async function linesIn(chunks: readonly Uint8Array[], longest?: number): Promise<Line[]> {
  async function* input() {
    yield* chunks
  }
  const lines: Line[] = []
  for await (const line of linesOf(input(), longest)) lines.push(line)
  return lines
}

test('lines are the same however the bytes come, within a letter too', async () => {
  const bytes = Buffer.from('{"a":"ä"}\r\n\nzwölf\n日本')
  const whole = await linesIn([bytes])
  expect(whole).toEqual([
    { number: 1, text: '{"a":"ä"}\r' },
    { number: 2, text: '' },
    { number: 3, text: 'zwölf' },
    { number: 4, text: '日本' },
  ])
  for (let cut = 1; cut < bytes.length; cut++)
    expect(await linesIn([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole)
})

test('a line that is too long is told, whatever it is cut into, and the next one is read', async () => {
  const long = Buffer.from('abcdefgh\nok\n')
  for (const chunks of [[long], [...long].map((byte) => Uint8Array.of(byte))])
    expect(await linesIn(chunks, 5)).toEqual([
      { number: 1, fault: 'the line is longer than 5 bytes' },
      { number: 2, text: 'ok' },
    ])
})

test('bytes that are no text are told', async () => {
  expect(await linesIn([Uint8Array.of(0xff, 10, 0x61)])).toEqual([
    { number: 1, fault: 'the line is not UTF-8' },
    { number: 2, text: 'a' },
  ])
})
