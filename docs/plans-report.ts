import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MODEL_VERSION } from '../sim/index.ts'

/**
 * Compares plans for Town III over the posterior and writes docs/plans.md and, for the page, the
 * same in compact form to scenarios/plans/: `node --import tsx docs/plans-report.ts <folder for
 * the runs>`. It takes about ten minutes of two cores; stopped, it goes on where it was, and what
 * is run already is only read.
 */
const [place] = process.argv.slice(2)
if (place === undefined) {
  console.error('expected a folder for the runs')
  process.exit(2)
}
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const sim = (...args: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', here('cli/main.ts'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const folder = join(place, 'town-3')
mkdirSync(folder, { recursive: true })
copyFileSync(here('docs/studies/town-3/study.yaml'), join(folder, 'study.yaml'))
sim('study', 'run', folder)
const told = sim('study', 'policies', folder, '--compact', here('scenarios/plans/town-3.json'))

writeFileSync(
  here('docs/plans.md'),
  `# Plans for Town III

Made by \`node --import tsx docs/plans-report.ts\` for model ${MODEL_VERSION}: which plans keep coverage in the crisis and let circles last, whatever the parameters and starts are that agree with what was observed, and whatever comes? The question, with every plan: \`docs/studies/town-3/study.yaml\`; what the numbers mean, and what they do not: [which policy is robust?](policies.md). States of the world are draws of [the posterior](calibration.md). Sizes of plans, futures, borders and weights are judged. **It is a model, not a prediction,** and a share of the worlds is no probability.

\`\`\`text
${told.trimEnd()}
\`\`\`

The page reads the same from \`scenarios/plans/town-3.json\`, as a benchmark for the plans of a workshop. Figures and all that can be doubted: \`npm run sim -- study report ${'<folder>'}/town-3\`.
`,
)
