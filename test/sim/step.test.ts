import { expect, test } from 'vitest'
import { partsOfWeek } from '../../bundle/engine/sources.ts'
import { sourceFiles } from '../lint/rooms.ts'

test('every mechanism has its place in the week, and only one', () => {
  const listed = partsOfWeek().map(({ file }) => file)
  const mechanisms = sourceFiles().filter((file) => file.startsWith('sim/mechanisms/'))
  expect(listed.sort()).toEqual([...mechanisms, 'sim/measure/measure.ts'].sort())
})
