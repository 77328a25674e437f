import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { writeModules } from '../bundle/package/modules.ts'
import { ROOT } from './lint/rooms.ts'

const FOLDER = join(ROOT, 'out/command')

/** The command line as it ships: it starts in a fraction of the time that its sources need. */
export const COMMAND = join(FOLDER, 'lib/cli.js')

/** Puts the command line together once for all tests, with what it finds beside itself. */
export default async function makeCommand(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  for (const beside of ['scenarios', 'package.json'])
    if (!existsSync(join(FOLDER, beside))) symlinkSync(join(ROOT, beside), join(FOLDER, beside))
  await writeModules(join(FOLDER, 'lib'))
}
