import { expect, it } from 'vitest'
import { pointsOf } from '../../../experiments/designs/design.ts'
import { table } from '../../../experiments/designs/table.ts'

const NAMES = ['trust', 'society.linking']

it('a table gives points by the names of its columns, whatever their order', () => {
  const design = table(NAMES, 'design_id,society.linking,trust,role\n0,0.5,1e-2,x\n1,-3,4,y\n')
  expect(design.rows).toBe(2)
  expect(design.space).toBe('values')
  expect(pointsOf(design).map((point) => [...point])).toEqual([
    [0.01, 0.5],
    [4, -3],
  ])
})

it('a table of a spreadsheet, with mark and other line ends, is read too', () => {
  const design = table(NAMES, '\uFEFFtrust, society.linking\r\n1,2\r\n\r\n3,4\r\n')
  expect(pointsOf(design).map((point) => [...point])).toEqual([
    [1, 2],
    [3, 4],
  ])
})

it('a table is refused with all that is wrong in it', () => {
  expect(() => table(NAMES, 'trsut,trust,trust\n1,2,3\n1,,x\n1,2\n')).toThrow(
    [
      'The table of points cannot be used (6 problems):',
      '  line 1: no column for factor "society.linking"',
      '  line 1: column "trsut" is no factor; did you mean "trust"?',
      '  line 1: column "trust" is there twice',
      '  line 3, trust: expected a number, got ""',
      '  line 3, trust: expected a number, got "x"',
      '  line 4: expected 3 fields, got 2',
    ].join('\n'),
  )
  expect(() => table(NAMES, 'trust,society.linking\n')).toThrow(
    'line 2: expected a point, got nothing',
  )
  expect(() => table(NAMES, '')).toThrow('no column for factor "trust"')
})
