import { mkdirSync } from 'node:fs'
import { Journal } from '../../cli/study/journal.ts'
import { openStudy, resultPath } from '../../cli/study/open-study.ts'
import { JOURNAL } from '../../cli/study/results.ts'
import { DESIGN } from '../../cli/study/run-study.ts'
import { Chance } from '../../experiments/chance.ts'

/** Runs in a line, as many as a chunk has at most. */
const LINE = 500

/** Writes results that nobody has computed into a study, to see what so many of them cost. */
export async function makeJournal(folder: string): Promise<void> {
  const { plan, folder: there } = await openStudy(folder)
  mkdirSync(resultPath(there, '.'), { recursive: true })
  const journal = new Journal(resultPath(there, JOURNAL))
  const chance = new Chance('made up')
  for (let from = 0; from < plan.runs; from += LINE) {
    const length = Math.min(LINE, plan.runs - from)
    journal.write(
      DESIGN,
      Array.from({ length }, (_, at) => ({
        key: plan.keyOf(from + at),
        milliseconds: 10 * chance.uniform(),
        result: {
          status: 'ok',
          // Counts and shares, as outcomes are.
          values: plan.values.map((_, place) =>
            place % 2 === 0 ? chance.below(1000) : chance.uniform(),
          ),
        },
      })),
    )
  }
  journal.close()
}
