import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { putPage } from './page-once.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = 'viz'

/** A built page on a port of its own. */
export type ServedPage = {
  readonly address: string
  /** Where the built files are. */
  readonly folder: string
  close(): Promise<void>
}

/** Builds the page whose `index.html` lies in a folder of the repository, as `npm run build` does, and serves it. */
export async function servePage(root = PAGE): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'page-'))
  const shared = {
    root: join(ROOT, root),
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const
  if (root === PAGE) await putPage(outDir, 'site')
  else await build(shared)
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } })
  return {
    address: server.resolvedUrls!.local[0]!,
    folder: outDir,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
