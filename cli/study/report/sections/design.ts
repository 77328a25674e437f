import { scatters } from '../../../../figures/scatters.ts'
import { valueAt } from '../../../../sim/index.ts'
import type { Section } from '../section.ts'

/** Factors whose pairs are shown, and settings. */
const FACTORS = 5
const POINTS = 300

/** Where the settings lie. */
export const design: Section = {
  id: 'design',
  title: ({ words }) => words.design.title,
  blocks({ factors, points }, say) {
    const names = factors.slice(0, FACTORS).map(({ name }) => name)
    if (names.length < 2) return []
    const step = Math.max(1, Math.ceil(points.length / POINTS))
    const shown = points.filter((_, row) => row % step === 0)
    const axes = names.map((name, at) => ({
      name,
      values: shown.map((point) => valueAt(point, at)),
    }))
    return [
      {
        kind: 'figure',
        name: 'design',
        title: say.words.design.pairs,
        told: say.words.design.told(say.whole(shown.length), say.whole(points.length)),
        drawing: scatters(axes),
        rows: [
          ['design_id', ...names.map((name) => `p_${name}`)],
          ...shown.map((point, at) => [at * step, ...Array.from(point).slice(0, names.length)]),
        ],
      },
    ]
  },
}
