import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError } from '../../failure.ts'
import { FOLDER } from '../folder.ts'
import { Journal } from '../journal.ts'
import { openStudy, resultPath } from '../open-study.ts'
import { JOURNAL } from '../results.ts'
import { compactPolicies, writeCompact } from './compact-file.ts'
import { policiesText } from './policies-text.ts'
import { writePolicies } from './policy-tables.ts'
import { runPolicies } from './run-policies.ts'

/** `study policies`: which plan holds in how much of what may be. */
export function registerPolicies(study: Command): void {
  study
    .command('policies')
    .description('compare the plans of a study: aims, cost, regret, where a plan fails')
    .argument('[folder]', FOLDER, '.')
    .option('--json', 'print JSON')
    .option('--compact <file>', 'also write what --json prints to a file, for a page')
    .addHelpText(
      'after',
      '\nThe tables are in results/policies; docs/policies.md says what they mean.',
    )
    .action(comparePolicies)
}

async function comparePolicies(
  folder: string,
  { json, compact: file }: { json?: true; compact?: string },
): Promise<void> {
  const open = await openStudy(folder)
  if (open.study.policies === undefined)
    throw new InputError(
      `The study has no policies: expected "policies" in it, with plans and aims.`,
    )
  const path = resultPath(open.folder, JOURNAL)
  if (!existsSync(path))
    throw new InputError(`The study has no results yet; "study run" makes them.`)
  const journal = new Journal(path, 'read')
  try {
    const results = await runPolicies(open, journal, undefined)
    if (results === undefined) return
    writePolicies(open.folder, results)
    if (file !== undefined) writeCompact(file, compactPolicies(open, results))
    console.log(
      json
        ? JSON.stringify(compactPolicies(open, results))
        : policiesText(open.study.title, results),
    )
  } finally {
    journal.close()
  }
}
