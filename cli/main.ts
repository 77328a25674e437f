import { Command, CommanderError } from 'commander'
import { MODEL_VERSION } from '../sim/index.ts'
import { registerBatch } from './batch.ts'
import { registerExplain } from './explain.ts'
import { EXIT_CODE, reportFailure } from './failure.ts'
import { registerPatterns } from './patterns.ts'
import { registerRun } from './run.ts'
import { registerSchema } from './schema.ts'
import { registerServe } from './serve.ts'
import { registerValidate } from './validate.ts'

// Who reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_CODE.fine)
  throw error
})

const program = new Command('npm run sim --')
  .description('Helferkreise: simulates civic engagement in a crisis. Model, not a prediction.')
  .version(MODEL_VERSION)
  .showHelpAfterError('(--help shows what is possible)')
  .exitOverride()

for (const register of [
  registerRun,
  registerValidate,
  registerSchema,
  registerExplain,
  registerPatterns,
  registerBatch,
  registerServe,
])
  register(program)

try {
  await program.parseAsync()
} catch (error) {
  // Commander has told what was wrong already; help and version end here, too.
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT_CODE.fine : EXIT_CODE.input
  else process.exitCode = reportFailure(error)
}
