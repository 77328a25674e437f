import { expect, test } from 'vitest'
import { ticksTold } from '../../viz/charts/chart-lines.ts'

const whole = { format: (value: number) => `${Math.round(value)}` }

test('of ticks that read alike only the whole numbers are told', () => {
  expect(ticksTold(whole, { ticks: [0, 0.5, 1] })).toEqual([0, 1])
  expect(ticksTold(whole, { ticks: [0, 200, 400] })).toEqual([0, 200, 400])
})

test('ticks between whole numbers stay where each reads differently', () => {
  const ticks = [0, 0.2, 0.4]
  expect(ticksTold({ format: String }, { ticks })).toEqual(ticks)
})
