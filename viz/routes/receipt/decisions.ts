import { readTeams } from '../../facilitate/team-book.ts'
import { type Change, targetOf } from '../../plan/change.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Keeper } from '../../state/storage.ts'

const KEY = 'decisions'

/** Who decided about a lever or parameter, as it was written down; else the teams that set it so. */
export function decidedBy(keeper: Keeper, key: string, plan: Plan): string {
  const written = read(keeper)[key]
  if (written !== undefined) return written
  const { teams, town } = readTeams(keeper)
  const own = plan.changes.find((change) => change.key === key && change.town === town)
  if (!own || targetOf(own.key)?.kind !== 'lever') return ''
  return teams
    .filter(({ pulls }) => Object.entries(pulls).some((pull) => isPull(pull, own)))
    .map(({ name }) => name)
    .join(', ')
}

function isPull([lever, intensity]: [string, number], { key, value }: Change): boolean {
  return lever === key && value !== null && Math.abs(intensity - value) < 0.0005
}

export function writeDecision(keeper: Keeper, key: string, who: string): void {
  keeper.write(KEY, JSON.stringify({ ...read(keeper), [key]: who }))
}

function read(keeper: Keeper): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(keeper.read(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter(([, who]) => typeof who === 'string'))
  } catch {
    return {}
  }
}
