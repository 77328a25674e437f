import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from './failure.ts'

/** Writes beside the target first and renames when all is there; what comes last is named last. */
export function writeAll(
  folder: string,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): void {
  const waiting = (name: string) => join(folder, `${name}.${process.pid}.part`)
  try {
    for (const [name, content] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(waiting(name), content)
    }
    for (const [name] of files) renameSync(waiting(name), join(folder, name))
  } catch (error) {
    for (const [name] of files) rmSync(waiting(name), { force: true })
    throw new InputError(
      `Cannot write to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
