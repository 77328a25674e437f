import { valueAt } from '../../sim/index.ts'
import type { Chart } from '../charts/chart.ts'
import type { Towns } from '../replay/towns.ts'
import { LEVELS } from '../session/ensemble.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import { researchWords } from '../words/research/index.ts'
import type { Fit } from './calibration.ts'
import { holdsFor, OBSERVED } from './observed.ts'
import { seriesOf, weekOfSurvey } from './residuals.ts'

/** Share of active helpers in each town: the run on the stage, the fan of many, and what surveys found. */
export function fitChart({ active }: Fit, towns: Towns, say: Speech): Chart {
  return {
    title: researchWords(say).surveyChart,
    unit: say.words.chartUnit.share,
    start: towns.start,
    weeks: towns.weeks,
    spread: 'fan',
    format: say.permille,
    facets: NUMERALS.map((_, town) => {
      const { trajectory } = valueAt(towns.replays, town)
      const from = valueAt(towns.offsets, town)
      const line = (level: number) => valueAt(valueAt(active, town), level).subarray(from)
      return {
        label: say.town(town),
        values: seriesOf(trajectory, 'active').subarray(from),
        bands: [0, 1, 2].map((level) => ({
          low: line(level),
          high: line(LEVELS.length - 1 - level),
        })),
        points: OBSERVED.filter((each) => each.model === 'active' && holdsFor(each, town)).map(
          (observed) => ({
            week: weekOfSurvey(observed, trajectory.start) - from,
            value: observed.share,
          }),
        ),
      }
    }),
  }
}
