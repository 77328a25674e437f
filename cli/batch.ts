import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { batchSession } from './batch/session.ts'
import { interruptible } from './interrupt.ts'
import { wholeNumber } from './run.ts'

/** More threads than any machine has cores would only be in each other's way. */
const MOST_WORKERS = 1024

export function workerCount(text: string): number {
  const number = wholeNumber(text)
  if (number > MOST_WORKERS)
    throw new InvalidArgumentError(`expected at most ${MOST_WORKERS}, got "${text}"`)
  return number
}

type Options = { workers: number; ordered?: true }

/** `batch`: one process for many runs, asked and answered in JSON lines. */
export function registerBatch(program: Command): void {
  program
    .command('batch')
    .description('answer requests for runs, one JSON object per line of stdin, on stdout')
    .option('--workers <n>', 'runs at the same time', workerCount, availableParallelism())
    .option('--ordered', 'answer in the order of the requests; else as the runs end')
    .addHelpText(
      'after',
      `
The first line of the output says what there is; then every request gets one answer, a bad line
an error. Nothing else stands on stdout. All of it: docs/batch.md.

Examples:
  npm run --silent sim -- batch < requests.jsonl > answers.jsonl
  echo '{"id": 1, "scenario": "town-1", "seed": "a"}' | npm run --silent sim -- batch

Requests:
  {"id": 1, "scenario": "town-1", "seed": 7, "params": {"conflictStep": 0.1}, "metrics": ["members.max"]}
  {"id": 2, "scenario": "town-2", "set": {"leadership.openness": 0.9}, "series": ["members", "active"]}
  {"id": 3, "scenario": "town-3", "weeks": 104, "events": ["founded", "dissolved"]}
  {"id": 4, "scenario": "town-1", "metrics": {"late": "members@2021-09-06", "year": "coverage.mean@2015-01-05..2015-12-28"}}
  {"id": 5, "request": "outcomes"}       also: schema, parameters`,
    )
    .action((options: Options) =>
      interruptible((signal) =>
        batchSession({
          input: process.stdin,
          output: process.stdout,
          workers: options.workers,
          ordered: options.ordered ?? false,
          signal,
        }),
      ),
    )
}
