import { type Command, Option } from 'commander'
import type { Trajectory } from '../sim/index.ts'
import { biography } from '../sim/story/biography.ts'
import { circleStory } from '../sim/story/circle-story.ts'
import { LANGUAGES, type Language } from '../sim/story/words.ts'
import { examples, knownCircles, knownPersons } from './examples.ts'
import { InputError } from './failure.ts'
import { isFolder, loadScenario } from './load.ts'
import { differences, readRun, runAgain } from './read-run.ts'
import { simulateOne } from './simulate.ts'
import { wholeIndex } from './whole-index.ts'

type Options = {
  resident?: number
  circle?: number
  list?: true
  language: Language
  seed?: string
}

/** `explain`: the story of a resident or a circle, from the event log. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('tell the story of a resident or a circle, with dates and causes')
    .argument('<run>', 'folder written by `run --out`, scenario file, or shipped name')
    .option('--resident <id>', 'number of a person', wholeIndex)
    .option('--circle <id>', 'number of a circle', wholeIndex)
    .option('--list', 'list some persons and circles worth reading about')
    .option('--seed <text>', 'seed text, with a scenario; default: the one in the scenario')
    .addOption(
      new Option('--language <language>', 'language of the story').choices(LANGUAGES).default('de'),
    )
    .addHelpText(
      'after',
      `
Examples:
  npm run sim -- explain town-1 --list
  npm run sim -- explain town-1 --resident 4207
  npm run sim -- explain results/town-2 --circle 3 --language en`,
    )
    .action(explain)
}

async function explain(source: string, options: Options): Promise<void> {
  const { resident, circle, language, list } = options
  if (resident === undefined && circle === undefined && !list)
    throw new InputError('Say whose story: --resident <id> or --circle <id>; --list shows some.')
  const trajectory = await runOf(source, options.seed)
  if (list) console.log(examples(trajectory))
  if (resident !== undefined) {
    const known = knownPersons(trajectory)
    if (!known.includes(resident))
      throw new InputError(
        `Person ${resident} never took part in this run. One who did: --resident ${known[0] ?? 'none'}; --list shows more.`,
      )
    console.log(biography(trajectory, resident, language).join('\n'))
  }
  if (circle !== undefined) {
    const known = knownCircles(trajectory)
    if (!known.includes(circle))
      throw new InputError(
        `There is no circle ${circle} in this run. One that exists: --circle ${known[0] ?? 'none'}; --list shows more.`,
      )
    console.log(circleStory(trajectory, circle, language).join('\n'))
  }
}

/** The run of a scenario, or of a folder, made again from what lies there alone. */
async function runOf(source: string, seed: string | undefined): Promise<Trajectory> {
  if (!isFolder(source)) {
    const { name, scenario } = loadScenario(source)
    const { trajectory } = await simulateOne(name, { scenario, seed: seed ?? scenario.seed })
    return trajectory
  }
  if (seed !== undefined) throw new InputError('--seed: the run in a folder has its seed already.')
  const run = readRun(source)
  const { trajectory } = await runAgain(run)
  for (const difference of differences(run, trajectory))
    console.error(`The run came out differently, and the story is that of now. ${difference}`)
  return trajectory
}
