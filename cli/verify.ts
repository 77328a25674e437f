import type { Command } from 'commander'
import { EXIT_CODE } from './failure.ts'
import { differences, fileProblems, readRun, runAgain } from './read-run.ts'

/** `verify`: is a run folder whole, and does its run come out the same? */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check the files of a run folder, make its run again and compare')
    .argument('<folder>', 'folder written by `run --out`')
    .addHelpText(
      'after',
      `
Exit code 0: all files are as they were written and the run came out the same; 1: something differs.

Examples:
  npm run sim -- verify results/town-2`,
    )
    .action(verify)
}

async function verify(folder: string): Promise<void> {
  const run = readRun(folder)
  const { trajectory } = await runAgain(run)
  const problems = [...fileProblems(folder, run.manifest), ...differences(run, trajectory)]
  if (problems.length === 0) {
    const { files, fingerprint } = run.manifest
    console.log(`${folder}: ${files.length} files are whole, and the run came out the same.`)
    console.log(`fingerprint ${fingerprint}`)
    return
  }
  console.error(`${folder} differs:\n  ${problems.join('\n  ')}`)
  process.exitCode = EXIT_CODE.ours
}
