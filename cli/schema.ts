import { basename, dirname } from 'node:path'
import type { Command } from 'commander'
import { scenarioJsonSchema } from '../sim/index.ts'
import { writeAll } from './write-all.ts'

/** `schema`: the JSON Schema of scenario files. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario files')
    .option('--out <file>', 'write it to a file instead')
    .addHelpText(
      'after',
      `
Examples:
  npm run sim -- schema
  npm run sim -- schema --out scenario.schema.json`,
    )
    .action(({ out }: { out?: string }) => {
      const text = JSON.stringify(scenarioJsonSchema(), undefined, 2)
      if (out === undefined) console.log(text)
      else {
        writeAll(dirname(out), [[basename(out), `${text}\n`]])
        console.log(`Written to ${out}.`)
      }
    })
}
