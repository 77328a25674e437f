import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import { builtPage, canBuild } from './built-page.ts'
import { InputError } from './failure.ts'
import { loadScenario } from './load.ts'
import { NOTE } from './note.ts'
import { simulate } from './simulate.ts'
import { summarise } from './summary.ts'
import { alignedTable } from './table.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CONFIG = join(ROOT, 'vite.config.ts')
const TOWNS = ['town-1', 'town-2', 'town-3'] as const

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new InvalidArgumentError(`expected a port of 1 to 65535, got "${text}"`)
  return port
}

/** `serve`: what `npm start` does. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('simulate the three towns, build the page and show it')
    .option('--port <n>', 'port of the page; the next free one when it is taken', portNumber, 4173)
    .option('--no-open', 'do not open a browser')
    .addHelpText(
      'after',
      `
Examples:
  npm start
  npm run sim -- serve --port 8080 --no-open`,
    )
    .action(serve)
}

async function serve({ port, open }: { port: number; open: boolean }): Promise<void> {
  console.log(`${await townTable()}\n`)
  await bringPage()
  // Loaded here, so that no other command waits for it. No configuration is needed to show what is
  // built; to read one, files would be written.
  const { preview } = await import('vite')
  const server = await preview({
    configFile: false,
    root: join(ROOT, 'viz'),
    base: './',
    appType: 'mpa',
    build: { outDir: '../dist' },
    logLevel: 'error',
    preview: { port, strictPort: false, open: open && process.stdout.isTTY },
  })
  const address = server.httpServer.address()
  const used = typeof address === 'object' && address ? address.port : port
  if (used !== port) console.log(`Port ${port} is in use; taking ${used}.`)
  console.log(
    `\n  ${server.resolvedUrls?.local[0] ?? `http://localhost:${used}/`}\n\nCtrl-C ends it.`,
  )
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
  console.log('\nStopped.')
}

/** Sees to it that there is a page to show: as it was built, or built anew. */
async function bringPage(): Promise<void> {
  const page = builtPage(ROOT, (process.env.HELFERKREISE_FEEDBACK ?? '').trim())
  if (page.state === 'fresh') {
    console.log('The page is up to date.')
    return
  }
  const why = page.state === 'old' ? 'older than what it is made of' : lacking(page.missing)
  if (!canBuild(ROOT)) {
    const told = `The page in dist/ is ${why}, and it cannot be built anew: dist/ or node_modules/ cannot be written.`
    const remedy = 'Whoever may write there runs: npm run build'
    if (page.state === 'incomplete') throw new InputError(`${told}\n${remedy}`)
    console.warn(`${told}\nIt is shown as it is. ${remedy}`)
    return
  }
  console.log(`The page in dist/ is ${why}. Building the page ...`)
  const { build } = await import('vite')
  await build({ configFile: CONFIG, logLevel: 'warn' })
  await build({ configFile: CONFIG, logLevel: 'warn', mode: 'single' })
  buildDocuments()
}

function lacking(missing: readonly string[]): string {
  if (missing.includes('index.html')) return 'not there'
  const [first, ...more] = missing
  return `incomplete (${first}${more.length > 0 ? ` and ${more.length} more` : ''} missing)`
}

/** A process of its own, since its builder takes paths from where it stands. */
function buildDocuments(): void {
  const script = join(ROOT, 'docs/site/build.ts')
  execFileSync(process.execPath, ['--import=tsx', script], {
    cwd: ROOT,
    // What its builder remarks concerns nobody who looks at the page; an error holds it all.
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** The three towns in a few numbers each, with their fingerprints. */
async function townTable(): Promise<string> {
  const loaded = TOWNS.map((name) => loadScenario(name))
  const runs = await simulate(
    'Simulating the three towns',
    loaded.map(({ scenario }) => ({ scenario, seed: scenario.seed })),
  )
  const keys = ['peakActive', 'peakMembers', 'membersAtEnd', 'peakCircles', 'circlesAtEnd'] as const
  const rows = runs.map((trajectory) => {
    const summary = new Map(summarise(trajectory).map((row) => [row.key, row.shown]))
    return [
      trajectory.scenario.title.en,
      ...keys.map((key) => summary.get(key) ?? ''),
      trajectory.fingerprint,
    ]
  })
  const head = [
    '',
    'active, peak',
    'members, peak',
    'members, end',
    'circles, peak',
    'circles, end',
    'fingerprint',
  ]
  return `${alignedTable([head, ...rows], [1, 2, 3, 4, 5])}\n${NOTE}. One run each.`
}
