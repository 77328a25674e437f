import { expect, test } from 'vitest'
import { type Fit, fitOf } from '../../viz/element/fit-text.ts'

/** A text of so many pixels at its own size, of which some can be spared, in a room. */
const inRoom =
  (height: number, spared: number, room: number) =>
  ({ size, spare }: Fit): boolean =>
    (height - (spare ? spared : 0)) * size <= room

test('a text that has room stays as it is', () => {
  expect(fitOf(inRoom(300, 60, 300))).toEqual({ size: 1, spare: false })
})

test('one that is a little too long shrinks, and keeps all it says', () => {
  expect(fitOf(inRoom(320, 60, 300))).toEqual({ size: 0.92, spare: false })
})

test('a longer one goes without what can be spared before anything is cut', () => {
  expect(fitOf(inRoom(350, 60, 300))).toEqual({ size: 1, spare: true })
})

test('one that never fits is as small as a hall can read, and scrolls', () => {
  expect(fitOf(inRoom(900, 60, 300))).toEqual({ size: 0.92, spare: true })
})
