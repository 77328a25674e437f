import { MODEL_VERSION } from '../../../../sim/index.ts'
import type { Section } from '../section.ts'

/** How to cite the study, and how to verify it. */
export const cite: Section = {
  id: 'cite',
  title: ({ words }) => words.cite.title,
  blocks({ open }, { words }) {
    const told = words.cite
    return [
      { kind: 'text', text: told.cite },
      { kind: 'quote', text: told.text(open.study.title, MODEL_VERSION, open.hash) },
      { kind: 'text', text: told.verify },
      { kind: 'code', text: 'helferkreise study verify --runs 20' },
      { kind: 'text', text: told.again },
      { kind: 'code', text: 'helferkreise study run\nhelferkreise study report' },
      { kind: 'text', text: told.licence },
    ]
  },
}
