import { type Command, InvalidArgumentError } from 'commander'
import { createPool } from '../workers/node/pool.ts'
import { InputError } from './failure.ts'
import { interruptible } from './interrupt.ts'
import { loadScenario } from './load.ts'
import { showProgress } from './progress.ts'
import { gathered, wholeNumber } from './run.ts'
import { alignedTable } from './table.ts'

type Options = {
  seeds: number
  pairs: number
  json?: true
  only?: string[]
  without: string[]
  structure: string[]
}

const SWITCHES = ['network', 'disappointment'] as const

function patternIds(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim().toUpperCase())
  if (ids.some((id) => !/^[PE]\d+$/.test(id)))
    throw new InvalidArgumentError(`expected pattern ids such as P8,P9, got "${text}"`)
  return ids
}

/** `patterns`: does the model show the patterns of the source text, over many seeds? */
export function registerPatterns(program: Command): void {
  program
    .command('patterns')
    .description('measure the patterns of the three towns over many seeds against their bands')
    .option('--seeds <n>', 'number of seeds', wholeNumber, 64)
    .option('--pairs <n>', 'number of pairs of the effects', wholeNumber, 32)
    .option('--only <ids>', 'these patterns only, separated by commas', patternIds)
    .option(
      '--without <part>',
      `switch off a part of the model (${SWITCHES.join(', ')}); may be repeated`,
      gathered,
      [],
    )
    .option(
      '--structure <choice>',
      'another reading of the theory: null, or key=value; may be repeated',
      gathered,
      [],
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  npm run sim -- patterns
  npm run sim -- patterns --seeds 16 --only P8,P9
  npm run sim -- patterns --without network
  npm run sim -- patterns --structure null
  npm run sim -- patterns --structure crowding=need --json`,
    )
    .action(measure)
}

/** Changes of the model's structure that the options ask for; keys and values are checked with the scenario. */
function structureOf({ without, structure }: Options): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  for (const part of without) {
    if (!SWITCHES.some((known) => known === part))
      throw new InputError(`--without: expected ${SWITCHES.join(' or ')}, got "${part}"`)
    changes[part] = false
  }
  for (const choice of structure) {
    if (choice === 'null') {
      changes.null = true
      continue
    }
    const [key, value] = choice.split('=')
    if (!key || !value)
      throw new InputError(`--structure: expected null or key=value, got "${choice}"`)
    changes[key] = value === 'true' || (value === 'false' ? false : value)
  }
  // One town stands for all: a wrong key or value is told before anything runs.
  loadScenario(
    'town-1',
    Object.entries(changes).map(([key, value]) => `structure.${key}=${String(value)}`),
  )
  return changes
}

async function measure(options: Options): Promise<void> {
  const structure = structureOf(options)
  const [{ assess }, { Runs }] = await Promise.all([
    import('../experiments/assess.ts'),
    import('../experiments/runs.ts'),
  ])
  const pool = createPool()
  const progress = showProgress('patterns', 1)
  try {
    const rows = await interruptible((signal) =>
      Promise.race([
        assess(
          { structure },
          {
            seeds: options.seeds,
            pairs: options.pairs,
            load: (name: string) => loadScenario(name).scenario,
            runs: new Runs((scenario, seed) => pool.run({ scenario, seed }), {
              onProgress: (done, total) => progress.update(0, done, total),
            }),
            ...(options.only ? { ids: options.only } : {}),
          },
        ),
        aborted(signal),
      ]),
    )
    progress.stop()
    if (options.json) {
      console.log(
        JSON.stringify({
          note: 'Model, not a prediction',
          seeds: options.seeds,
          structure,
          patterns: rows,
        }),
      )
      return
    }
    console.log(
      `Patterns over ${options.seeds} ${options.seeds === 1 ? 'seed' : 'seeds'}. Model, not a prediction.\n`,
    )
    console.log(
      alignedTable(
        rows.map(({ id, what, band, median, low, high, met, note }) => [
          id,
          what,
          band,
          `${shown(median)}${low === undefined || high === undefined ? '' : ` [${shown(low)}, ${shown(high)}]`}`,
          verdict(met),
          note ?? '',
        ]),
      ),
    )
  } finally {
    progress.stop()
    await pool.close()
  }
}

function verdict(met: boolean | undefined): string {
  if (met === undefined) return 'reported'
  return met ? 'met' : 'not met'
}

function shown(value: number | string): string {
  return typeof value === 'string' ? value : String(Number(value.toPrecision(3)))
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}
