import { type Trajectory, valueAt } from '../../sim/index.ts'
import { ROLES, type Role, roleMoves } from './role-moves.ts'

/** One number for each role that people come from, and each that they go to. */
export type RoleMatrix = Readonly<Record<Role, Readonly<Record<Role, number>>>>

/** What people did from the end of one week to the end of a later one. */
export type Transitions = {
  /** People by their role at the end of the first week, and at the end of the last. */
  readonly people: RoleMatrix
  /** Changes of role in the weeks between, each counted. */
  readonly moves: RoleMatrix
  /** Weeks that people spent in each role between: the sum over weeks of those who were in it. */
  readonly personWeeks: Readonly<Record<Role, number>>
}

/**
 * From role to role in a span of weeks. Who is `never` are residents who did not help yet, and
 * those among people who came as refugees who will.
 */
export function transitions(run: Trajectory, first: number, last: number): Transitions {
  const all = roleMoves(run)
  const people = new Set(all.map(({ person }) => person))
  const never = run.residents + [...people].filter((person) => person >= run.residents).length
  const roles = new Map<number, Role>()
  const before = new Map<number, Role>()
  const count = { ...empty(), never }
  const moves = matrix()
  const personWeeks = empty()
  let at = 0
  for (let week = 0; week <= last; week++) {
    for (; at < all.length && valueAt(all, at).week === week; at++) {
      const { person, from, to } = valueAt(all, at)
      count[from]--
      count[to]++
      if (week > first) moves[from][to]++
      if (week > first && !before.has(person)) before.set(person, from)
      roles.set(person, to)
    }
    if (week >= first && week < last) for (const role of ROLES) personWeeks[role] += count[role]
  }
  const flows = matrix()
  for (const role of ROLES) flows[role][role] = count[role]
  // Who moved stands where they are at the end: those go back to the row that they come from.
  for (const [person, from] of before) {
    const to = roles.get(person) ?? 'never'
    flows[to][to]--
    flows[from][to]++
  }
  return { people: flows, moves, personWeeks }
}

function empty(): Record<Role, number> {
  return { never: 0, independent: 0, member: 0, mentor: 0, former: 0 }
}

function matrix(): Record<Role, Record<Role, number>> {
  return {
    never: empty(),
    independent: empty(),
    member: empty(),
    mentor: empty(),
    former: empty(),
  }
}

/** Each row as shares of those who were in its role at first; NaN where none was. */
export function transitionShares(people: RoleMatrix): RoleMatrix {
  const row = (from: Role) => {
    const sum = ROLES.reduce((total, to) => total + people[from][to], 0)
    return Object.fromEntries(ROLES.map((to) => [to, people[from][to] / sum]))
  }
  // One row for each role, and one cell for each in it.
  return Object.fromEntries(ROLES.map((from) => [from, row(from)])) as RoleMatrix
}
