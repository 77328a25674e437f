/** Something the user can mend: told without a stack trace, exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

export const EXIT_CODE = { fine: 0, ours: 1, input: 2, interrupted: 130 } as const

/** Tells what went wrong on stderr and gives the exit code for it. */
export function reportFailure(error: unknown): number {
  if (error instanceof InputError) {
    console.error(error.message)
    return EXIT_CODE.input
  }
  if (error instanceof Error && error.name === 'AbortError') {
    console.error('Interrupted.')
    return EXIT_CODE.interrupted
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT_CODE.ours
}
