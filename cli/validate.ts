import type { Command } from 'commander'
import { InputError } from './failure.ts'
import { loadScenario, tellWarnings } from './load.ts'

/** `validate`: is a scenario usable, and if not, everything that is wrong with it. */
export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('check scenario files and tell all problems at once, and what is hardly meant')
    .argument('<file...>', 'scenario files, or names of shipped ones')
    .addHelpText(
      'after',
      `
Examples:
  npm run sim -- validate my-town.yaml
  npm run sim -- validate town-1 town-2 town-3`,
    )
    .action((files: string[]) => {
      const faults: string[] = []
      for (const file of files) {
        try {
          const loaded = loadScenario(file)
          const { scenario } = loaded
          console.log(
            `${file}: ok (${scenario.title.en}, ${scenario.weeks} weeks from ${scenario.start})`,
          )
          tellWarnings(loaded)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          faults.push(error.message)
        }
      }
      if (faults.length > 0) throw new InputError(faults.join('\n'))
    })
}
