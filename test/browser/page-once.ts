import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { FEEDBACK_VARIABLE } from '../../bundle/feedback.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What the page is built from: whatever changes here makes another page. */
const ROOMS = ['viz', 'sim', 'workers', 'experiments', 'scenarios', 'bundle', 'docs']
const FILES = ['vite.config.ts', 'package-lock.json', 'tsconfig.base.json']
const KEPT = join(ROOT, 'out/pages/shipped')

/**
 * Puts the page as its sources stand into a folder, as `npm run build` makes it: the site, or the
 * single file. It is built once for all tests; each has a copy that it may change.
 */
export async function putPage(folder: string, mode: 'site' | 'single'): Promise<void> {
  // The address for reports is built in.
  const told = digestOf([], process.env[FEEDBACK_VARIABLE] ?? '')
  const kept = join(KEPT, `${mode}-${sourcesDigest()}-${told}`)
  if (!existsSync(kept)) {
    mkdirSync(KEPT, { recursive: true })
    const made = mkdtempSync(join(KEPT, 'being-made-'))
    await buildAsShipped(made, mode)
    try {
      renameSync(made, kept)
    } catch (error) {
      // Another test has made it meanwhile.
      if (!existsSync(kept)) throw error
      rmSync(made, { recursive: true })
    }
  }
  cpSync(kept, folder, { recursive: true })
}

/** Without this a test would have the page with Lit's words for developers, which nobody is sent. */
async function buildAsShipped(outDir: string, mode: 'site' | 'single'): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      root: join(ROOT, 'viz'),
      configFile: join(ROOT, 'vite.config.ts'),
      ...(mode === 'single' ? { mode } : {}),
      logLevel: 'error',
      build: { outDir, emptyOutDir: mode === 'site' },
    })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

let digest: string | undefined

function sourcesDigest(): string {
  digest ??= digestOf([...ROOMS.flatMap(filesIn), ...FILES])
  return digest
}

function filesIn(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}

function digestOf(files: readonly string[], word = ''): string {
  const hash = createHash('sha256').update(word)
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}
