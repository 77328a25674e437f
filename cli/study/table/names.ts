import { InputError } from '../../failure.ts'

/** Words of Python, which are no names there. */
const PYTHON =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  )

/**
 * Checks that names can be names of variables in Python and R, and are none that a table has itself.
 *
 * @throws InputError with all that cannot.
 */
export function checkNames(
  names: readonly string[],
  taken: readonly string[],
  whose: string,
): void {
  const problems = names.flatMap((name) => {
    if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) || PYTHON.includes(name))
      return [`${name}: expected letters, digits and _, and no word of Python`]
    return taken.includes(name) ? [`${name}: ${whose} has a column of its own with this name`] : []
  })
  if (problems.length > 0)
    throw new InputError(
      `The study cannot be written for ${whose}; give other names in study.yaml:\n  ${problems.join('\n  ')}`,
    )
}

/** A title as part of the name of a file. */
export function fileName(title: string): string {
  const short = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return short.slice(0, 60) || 'study'
}
