import { describe, expect, test } from 'vitest'
import { linesOf, officeStripOf } from '../../viz/stage/offices.ts'
import { scenario } from '../scenarios.ts'

describe('names of offices', () => {
  test.each([
    ['Koordinierungsstelle', ['Koordinie-', 'rungsstelle']],
    ['Ausländerbehörde', ['Ausländer-', 'behörde']],
    ['Coordination office', ['Coordination', 'office']],
    ['Asyl', ['Asyl']],
  ])('%s is broken where it can be read', (name, lines) => {
    expect(linesOf(name)).toEqual(lines)
  })

  test.each(['town-1', 'town-2', 'town-3'])(
    'of %s fit beside each other, whole, in a narrow panel',
    (town) => {
      for (const language of ['de', 'en'] as const) {
        const names = scenario(town).administration.offices.map(({ name }) => name[language])
        const { spots, fontSize } = officeStripOf(names, 380)
        expect(fontSize).toBeGreaterThanOrEqual(9)
        for (const [office, { lines, left, width }] of spots.entries()) {
          expect(lines.join('').replaceAll('-', '')).toBe(names[office]!.replace(' ', ''))
          for (const line of lines) expect(line.length * 0.6 * fontSize).toBeLessThan(width)
          expect(left + width).toBeLessThanOrEqual(spots[office + 1]?.left ?? 380.01)
        }
      }
    },
  )
})
