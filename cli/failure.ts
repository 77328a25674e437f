/** Something the user can mend: told without a stack trace, exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** The same run gave two results: nothing that was computed can be trusted. Exit code 1. */
export class NotDeterministic extends Error {
  override readonly name = 'NotDeterministic'
}

export const EXIT_CODE = { fine: 0, ours: 1, input: 2, interrupted: 130 } as const

/** What the system says of a file that cannot be read or written, by its code. */
const FAULTS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['ENOENT', 'there is no such file or folder'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EEXIST', 'it is there already'],
  ['ENOSPC', 'no space is left there'],
  ['EROFS', 'the disk cannot be written to'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk failed'],
  ['ELOOP', 'its links lead in a circle'],
  ['EBUSY', 'it is in use'],
  ['EINVAL', 'the name is not possible'],
])
/** Of these the place is to blame, not what was asked for. */
const PLACE_IS_FULL: readonly string[] = ['ENOSPC', 'EIO', 'EMFILE']

/** In words what is wrong with a file, or undefined for any other error. */
export function systemFault(error: unknown): string | undefined {
  return FAULTS.get(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** One line for an error of the file system, without a stack trace; undefined for any other. */
function systemMessage(error: unknown): string | undefined {
  const fault = systemFault(error)
  if (fault === undefined) return undefined
  const path = error instanceof Error && 'path' in error ? ` ${String(error.path)}` : ' the output'
  return `Cannot read or write${path}: ${fault}.`
}

/** Tells what went wrong on stderr and gives the exit code for it. */
export function reportFailure(error: unknown): number {
  if (error instanceof InputError) {
    console.error(error.message)
    return EXIT_CODE.input
  }
  if (error instanceof NotDeterministic) {
    console.error(error.message)
    return EXIT_CODE.ours
  }
  if (error instanceof Error && error.name === 'AbortError') {
    console.error('Interrupted.')
    return EXIT_CODE.interrupted
  }
  const message = systemMessage(error)
  if (message !== undefined) {
    console.error(message)
    return PLACE_IS_FULL.includes(codeOf(error)) ? EXIT_CODE.ours : EXIT_CODE.input
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT_CODE.ours
}
