import { formatProblems, type Problem } from '../../sim/index.ts'
import { didYouMean } from '../../sim/input/problem.ts'

/** Names of factors that move together, by the name of the group. */
export type Groups = Readonly<Record<string, readonly string[]>>

/** Factors that move together, by their places in a point. */
export type Group = { readonly name: string; readonly members: readonly number[] }

/**
 * The groups of a design, in the order of their first factors; a factor that is in none is one of
 * its own.
 *
 * @throws RangeError where a group has no factor, an unknown one or one of another group.
 */
export function groupsOf(names: readonly string[], groups: Groups = {}): Group[] {
  const problems = groupProblems(names, groups)
  if (problems.length > 0)
    throw new RangeError(formatProblems('The groups cannot be used', problems))
  const grouped = Object.entries(groups).map(([name, own]) => ({
    name,
    members: own.map((factor) => names.indexOf(factor)).sort((one, other) => one - other),
  }))
  const alone = names.flatMap((name, at) =>
    grouped.some(({ members }) => members.includes(at)) ? [] : [{ name, members: [at] }],
  )
  const firstOf = ({ members: [first = 0] }: Group) => first
  return [...grouped, ...alone].sort((one, other) => firstOf(one) - firstOf(other))
}

/** Everything that keeps groups from being used; `path` is where they stand in their file. */
export function groupProblems(
  names: readonly string[],
  groups: Groups,
  path = 'groups',
): Problem[] {
  const seen = new Map<string, string>()
  const known = new Set(names)
  return Object.entries(groups).flatMap(([group, own]) => {
    const at = `${path}.${group}`
    const found: Problem[] = []
    if (own.length === 0) found.push({ path: at, message: 'expected a factor, got []' })
    if (names.includes(group) && !own.includes(group))
      found.push({ path: at, message: `is the name of a factor that is not in it` })
    for (const name of own) {
      const other = seen.get(name)
      if (!known.has(name)) {
        // Names that are alike are looked for where they are needed: among hundreds that takes long.
        const near = didYouMean(name, names)
        const hint = near ? `; did you mean "${near}"?` : ''
        found.push({ path: at, message: `unknown factor "${name}"${hint}` })
      }
      if (other !== undefined)
        found.push({ path: at, message: `"${name}" is in ${path}.${other} already` })
      seen.set(name, group)
    }
    return found
  })
}
