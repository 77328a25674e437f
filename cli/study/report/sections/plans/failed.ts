import { planSection } from '../../plans.ts'

/** Failed runs that are told one by one. */
const TOLD = 50

/** Runs of plans that failed, and why. */
export const failed = planSection(
  'plans-failed',
  ({ words }) => words.plans.failures.title,
  ({ failures }, say) => {
    const words = say.words
    if (failures.length === 0) return []
    return [
      {
        kind: 'table',
        title: '',
        head: [
          words.plans.plan,
          words.plans.future,
          words.plans.failures.state,
          words.failures.seed,
          words.failures.error,
        ],
        rows: failures
          .slice(0, TOLD)
          .map(({ plan, future, state, seed, error }) => [
            plan,
            future,
            String(state),
            seed,
            error.split('\n').join(' '),
          ]),
        right: [2],
      },
      ...(failures.length > TOLD
        ? [{ kind: 'text', text: words.more(say.whole(failures.length - TOLD)) } as const]
        : []),
    ]
  },
)
