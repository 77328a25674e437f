import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from '../sim/index.ts'
import { sha256 } from './digest.ts'
import { InputError } from './failure.ts'
import { MANIFEST, manifestIn } from './manifest.ts'
import { RESOLVED, resolvedFile } from './resolved.ts'

/** The run that is to be written. */
export type Claim = {
  readonly scenario: Scenario
  readonly seed: string
  readonly weeks: number
}

/**
 * Throws where a folder holds other results than those of the same run: they stay unless `force`.
 * Files that nobody of us wrote are left alone in any case.
 */
export function claimFolder(folder: string, claim: Claim, force: boolean): void {
  if (force || !existsSync(folder)) return
  if (!existsSync(join(folder, MANIFEST))) {
    const tables = readdirSync(folder).filter((name) => /^(trajectory|events)\./.test(name))
    if (tables.length === 0) return
    throw new InputError(
      `${folder} holds ${tables.join(' and ')} of something else; --force writes over them.`,
    )
  }
  if (isOf(folder, claim)) return
  throw new InputError(`${folder} holds the results of another run; --force writes over them.`)
}

function isOf(folder: string, { scenario, seed, weeks }: Claim): boolean {
  const manifest = manifestIn(folder)
  if (manifest?.seed !== seed || manifest.weeks !== weeks) return false
  const file = manifest.files.find(({ path }) => path === RESOLVED)
  return file?.sha256 === sha256(resolvedFile(scenario))
}
