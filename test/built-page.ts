import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './lint/rooms.ts'

/** Builds the single file into a folder, as `npm run build` does. */
export async function buildSingleFile(outDir: string): Promise<void> {
  await build({
    root: join(ROOT, 'viz'),
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'single',
    logLevel: 'error',
    build: { outDir, emptyOutDir: false },
  })
}
