import { seedOf } from '../../../../experiments/study/plan.ts'
import { valueAt } from '../../../../sim/index.ts'
import type { Section } from '../section.ts'

/** Failed runs that are told one by one. */
const TOLD = 50

/** Runs that failed, and why. */
export const failures: Section = {
  id: 'failures',
  title: ({ words }) => words.failures.title,
  blocks({ failed, open, towns }, say) {
    const words = say.words.failures
    if (failed.length === 0) return []
    const { plan, study } = open
    return [
      ...(failed.length > TOLD
        ? [{ kind: 'text', text: words.all(say.whole(failed.length)) } as const]
        : []),
      {
        kind: 'table',
        title: words.title,
        head: [words.run, words.setting, words.town, words.seed, words.error],
        rows: failed.slice(0, TOLD).map(({ run, error }) => {
          const { row, town, replicate } = plan.keyOf(run)
          const reason = error.split('\n').join(' ')
          return [
            String(run),
            String(row),
            valueAt(towns, town),
            seedOf(study, replicate, row),
            reason,
          ]
        }),
        right: [0, 1],
      },
    ]
  },
}
