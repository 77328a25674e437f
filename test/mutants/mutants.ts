import { Stryker } from '@stryker-mutator/core'
import { ROOT } from '../lint/rooms.ts'

/**
 * Changes the model in one place after the other and asks whether a test notices: a flipped
 * sign, a dropped term, a shifted bound. `npm run test:mutants -- acts` takes one room of
 * `sim/`, `-- sim/mechanisms/contact.ts` one file; without a name all of ROOMS, one by one.
 * What was tried before and has not changed is not tried again (out/mutants).
 *
 * A room has to be kept by tests of its own: each is named with the rooms of `test/sim/` that
 * are asked.
 */
const ROOMS: Readonly<Record<string, string>> = {
  mechanisms: 'mechanisms',
  acts: 'acts mechanisms',
  measure: 'measure',
  exact: 'exact',
}

process.chdir(ROOT)
const named = process.argv.slice(2)
for (const target of named.length > 0 ? named : Object.keys(ROOMS)) {
  const room = target in ROOMS
  const home = room ? target : target.split('/')[1]
  process.env.ROOMS_ASKED = ROOMS[home!]
  const name = target.replaceAll(/[^\w-]+/g, '-')
  console.log(`\n== ${target}`)
  await new Stryker({
    mutate: [room ? `sim/${target}/*.ts` : target],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 5_000,
    // A wrong word or a wrong number of a stream is a matter of golden traces and known answers.
    mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
    ignoreStatic: true,
    // The compiler's projects name one another, so the copy that is changed has all rooms.
    ignorePatterns: ['/dist', '/out', '/docs/gallery'],
    // Stryker would rewrite it with an interface that TypeScript 7 has not.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    tempDirName: 'out/mutants/changed',
    incremental: true,
    incrementalFile: `out/mutants/${name}.json`,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: {
      allowColor: false,
      allowEmojis: false,
      logTests: false,
      reportTests: false,
    },
  }).runMutationTest()
}
