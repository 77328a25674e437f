import { readPlan, writePlan } from './plan-text.ts'
import type { Reading } from './reading.ts'
import { type Branch, LONGEST_NAME, MOST_BRANCHES, type Tree } from './tree.ts'

/** Letters and digits stand for themselves, a point for a space, `-hex-` for everything else. */
const PLAIN = /[^A-Za-z0-9 ]/gu

/**
 * A tree as text: the branch that is shown, then each branch as parent, week, name and plan,
 * as in `1~!0!!observed~0!143!Forum.ab.2016!`.
 */
export function writeTree({ branches, at }: Tree): string {
  const texts = branches.map(({ name, parent, week, plan }) =>
    [parent < 0 ? '' : parent, week, written(name), plan ? writePlan(plan) : ''].join('!'),
  )
  return [at, ...texts].join('~')
}

/** The tree of a text; undefined where the branches do not hang together. */
export function readTree(text: string): Reading<Tree> | undefined {
  const [first = '', ...rest] = text.split('~')
  if (rest.length < 1 || rest.length > MOST_BRANCHES + 1) return undefined
  const at = /^\d{1,2}$/.test(first) ? Number(first) : rest.length
  if (at >= rest.length) return undefined
  const branches: Branch[] = []
  let exact = true
  for (const part of rest) {
    const read = readBranch(part, branches, branches.length === at)
    if (!read) return undefined
    exact &&= read.exact
    branches.push(read.value)
  }
  return { value: { branches, at }, exact }
}

function readBranch(
  text: string,
  before: readonly Branch[],
  shown: boolean,
): Reading<Branch> | undefined {
  const [parent = '', week = '', name = '', plan = '', ...rest] = text.split('!')
  if (rest.length > 0 || !/^\d{0,2}$/.test(parent) || !/^\d{1,4}$/.test(week)) return undefined
  const trunk = before.length === 0
  const above = before[Number(parent)]
  if (trunk ? parent !== '' || week !== '0' : parent === '' || !above) return undefined
  if (above && !trunk && Number(week) < above.week) return undefined
  if (shown !== (plan === '')) return undefined
  const read = shown ? undefined : readPlan(plan)
  const value = {
    name: readName(name),
    parent: trunk ? -1 : Number(parent),
    week: Number(week),
    plan: read?.value,
  }
  return { value, exact: read?.exact ?? true }
}

function written(name: string): string {
  const hex = (letter: string) => `-${letter.codePointAt(0)!.toString(16)}-`
  return name.replace(PLAIN, hex).replaceAll(' ', '.')
}

function readName(text: string): string {
  const letter = (whole: string, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  }
  return text
    .replaceAll('.', ' ')
    .replace(/-([0-9a-f]{1,6})-/g, letter)
    .slice(0, LONGEST_NAME)
}
