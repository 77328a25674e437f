import { Command, CommanderError } from 'commander'
import { MODEL_VERSION } from '../sim/index.ts'
import { registerBatch } from './batch.ts'
import { registerEnsemble } from './ensemble.ts'
import { registerExplain } from './explain.ts'
import { EXIT_CODE, reportFailure } from './failure.ts'
import { registerModel } from './model.ts'
import { NOTE } from './note.ts'
import { registerPatterns } from './patterns.ts'
import { asTyped, goWhereUserStands, PROGRAM } from './program.ts'
import { registerRerun } from './rerun.ts'
import { registerRun } from './run.ts'
import { registerSchema } from './schema.ts'
import { registerServe } from './serve.ts'
import { registerStudy } from './study.ts'
import { registerTown } from './town.ts'
import { registerValidate } from './validate.ts'
import { registerVerify } from './verify.ts'
import { registerWorker } from './worker.ts'

// Who reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT_CODE.fine : reportFailure(error))
})

goWhereUserStands()

const program = new Command(PROGRAM)
  .description(`Helferkreise: simulates civic engagement in a crisis. ${NOTE}.`)
  .version(MODEL_VERSION)
  .showHelpAfterError('(--help shows what is possible)')
  .configureOutput({
    writeOut: (text) => void process.stdout.write(asTyped(text)),
    writeErr: (text) => void process.stderr.write(asTyped(text)),
  })
  .exitOverride()

for (const register of [
  registerRun,
  registerEnsemble,
  registerValidate,
  registerSchema,
  registerTown,
  registerExplain,
  registerRerun,
  registerVerify,
  registerPatterns,
  registerBatch,
  registerModel,
  registerStudy,
  registerWorker,
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
