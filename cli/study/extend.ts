import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { setPath } from '../../sim/index.ts'
import { InputError } from '../failure.ts'
import { wholeNumber } from '../run.ts'
import { FOLDER } from './folder.ts'
import { openStudy, STUDY_FILE } from './open-study.ts'

type Options = { points?: number; trajectories?: number; seeds?: number }

/** `study extend`: more of the same, without doing again what is done. */
export function registerExtend(study: Command): void {
  study
    .command('extend')
    .description('write more points, trajectories or seeds into the study; what is done stays')
    .argument('[folder]', FOLDER, '.')
    .option('--points <n>', 'points of the design, in all', wholeNumber)
    .option('--trajectories <n>', 'trajectories of a Morris design, in all', wholeNumber)
    .option('--seeds <n>', 'seeds of each setting, in all', wholeNumber)
    .action(extend)
}

async function extend(folder: string, { points, trajectories, seeds }: Options): Promise<void> {
  const open = await openStudy(folder)
  const { study, plan, text } = open
  const design = (study.design ?? {}) as {
    readonly points?: number
    readonly trajectories?: number
  }
  const wanted = { 'design.points': points, 'design.trajectories': trajectories, seeds }
  const now = {
    'design.points': design.points,
    'design.trajectories': design.trajectories,
    seeds: study.seeds,
  }
  const changes = Object.entries(wanted).flatMap(([path, value]) =>
    value === undefined ? [] : [{ path, value, known: now[path as keyof typeof now] }],
  )
  if (changes.length === 0)
    throw new InputError('Nothing to extend: say --points, --trajectories or --seeds.')
  for (const { path, value, known } of changes) {
    if (known === undefined)
      throw new InputError(`A ${plan.design.method} design has no ${path.replace('design.', '')}.`)
    if (value <= known)
      throw new InputError(`${path} is ${known} already; what is computed is never thrown away.`)
    if (path !== 'seeds' && plan.design.extend === undefined)
      throw new InputError(
        `A ${plan.design.method} design cannot grow: with more points all of them would lie elsewhere.`,
      )
  }
  const set = setPath(
    text,
    changes.map(({ path, value }) => `${path}=${value}`),
  )
  if (!set.ok) throw new InputError(set.problems.map(({ message }) => message).join('\n'))
  writeFileSync(join(open.folder, STUDY_FILE), set.text)
  const { plan: after } = await openStudy(folder)
  console.log(
    `${study.title}: ${after.runs} runs instead of ${plan.runs}. Next: study run ${folder}`,
  )
}
