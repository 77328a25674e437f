import { csvOf } from '../../csv.ts'
import type { OpenStudy } from '../open-study.ts'
import type { Written } from './written.ts'

/**
 * The design of a study as CSV, a column for each factor, as a design with `method: table` reads it
 * back. A factor whose values are words has their places in its list.
 */
export function designFiles({ study, plan }: OpenStudy): Written {
  const { design, pointOf } = plan
  const head = ['design_id', 'role', ...study.factors.map(({ name }) => name)]
  const rows = Array.from({ length: design.rows }, (_, row) => [
    row,
    design.roleOf(row),
    ...pointOf(row),
  ])
  return { files: [['design.csv', csvOf([head, ...rows])]], notes: [] }
}
