import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** State of the sources that made something: the commit, and whether they differ from it. */
export type Commit = { readonly commit: string; readonly dirty: boolean }

const HERE = dirname(fileURLToPath(import.meta.url))

/** The commit of the checkout that runs; null where this is no checkout, as in the package. */
export function commitHere(): Commit | null {
  try {
    // A package that lies in somebody else's checkout has nothing to do with it.
    git('ls-files', '--error-unmatch', fileURLToPath(import.meta.url))
    return {
      commit: git('rev-parse', 'HEAD').trim(),
      dirty: git('status', '--porcelain', '--untracked-files=no').trim() !== '',
    }
  } catch {
    return null
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: HERE,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
