import { expect, test } from 'vitest'
import { csvText } from '../../viz/export/tables.ts'

const LINE_ENDS = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\n\n', '\u0000', '\v', '\f']

test('a title or seed stays in its comment line, whatever line ends it holds', () => {
  for (const end of LINE_ENDS) {
    const text = csvText({ title: `a${end}=1+1,b`, seed: `${end}x${end}` }, [
      ['week', 'active'],
      ['0', '1'],
    ])
    expect(text).toBe('# title: a =1+1,b\n# seed:  x \nweek,active\n0,1\n')
  }
})
