import { basename, dirname, join } from 'node:path'
import type { Command } from 'commander'
import { InputError } from './failure.ts'
import { isFolder } from './load.ts'
import { ask } from './model/ask.ts'
import { answerEasyAbc } from './model/easy-abc.ts'
import { namedArguments } from './model/request.ts'
import { writeAll } from './write-all.ts'

/** Name of the file where a target is a folder. */
const FILE = 'metrics.json'

/** `model`: one run with an answer in a file, for tools that start a program for each. */
export function registerModel(program: Command): void {
  program
    .command('model')
    .description('make one run for pyABC, EasyABC and others, and write its metrics into a file')
    .argument('[name=value...]', 'parameters, paths or factors of a study, and what is named below')
    .option('--easyabc [number]', 'read input and write output, or those with a number')
    .addHelpText(
      'after',
      `
target=      file for the metrics as JSON; a folder gets ${FILE} in it
seed=        seed; when absent one that follows from the arguments, which is said on stderr
scenario=    scenario file or name of a shipped one (neutral)
metrics=     metrics as for batch, with commas; when absent the summary
weeks=       weeks to simulate
study=       instead of a scenario: folder of a study; values are of its factors, metrics its own
town=        which town of the study
parameters=  with --easyabc: names of the values in input, with commas

Each run starts a process; batch starts one for all of them. All of it: docs/batch.md.

Examples:
  npm run sim -- model scenario=town-1 joinShare=0.1 leadership.openness=0.9 seed=7 metrics=members.max target=out.json
  npm run sim -- model study=my-town openness=0.3 trust=0.5 seed=1 target=out.json
  npm run sim -- model --easyabc 3 scenario=town-1 parameters=joinShare,conflictStep metrics=members.max`,
    )
    .action(async (words: readonly string[], { easyabc }: { easyabc?: string | true }) => {
      // What stands behind the option may be an argument already.
      const swallowed = typeof easyabc === 'string' && easyabc.includes('=') ? [easyabc] : []
      const named = namedArguments([...swallowed, ...words])
      if (easyabc !== undefined) {
        const number = typeof easyabc === 'string' && swallowed.length === 0 ? easyabc.trim() : ''
        if (!/^\d*$/.test(number))
          throw new InputError(`--easyabc: expected a number, got "${number}"`)
        return answerEasyAbc(number, named)
      }
      const target = named.get('target')
      if (target === undefined || target === '')
        throw new InputError('target: missing; expected the file for the metrics')
      const text = `${JSON.stringify({ metrics: await ask(named) })}\n`
      if (isFolder(target)) writeAll(target, [[FILE, text]])
      else writeAll(dirname(target), [[basename(join(target)), text]])
    })
}
