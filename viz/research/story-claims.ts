import { CHECKS, type Draw } from '../../experiments/bands.ts'

/** The three towns under one draw, and how many are in circles in town I at the end of 2021 if nobody there calls a forum, and if somebody does. */
export type ClaimRuns = {
  readonly towns: Draw
  readonly called: number
  readonly uncalled: number
}

/** Where a check of the patterns says in numbers what a claim says in words. */
const PATTERN = {
  net: ['P12', 'persistence, I'],
  core: ['P10', 'core 2019 / peak'],
  little: ['P12', 'persistence, III'],
  conflict: ['P9', 'open conflict peaks in 2016'],
  understanding: ['P9', "gain of officials' understanding"],
} as const

/** What the story says, each as something that holds in a run or does not; the words are `whatif.claims`. */
export const CLAIM_KEYS = ['net', 'core', 'little', 'conflict', 'understanding', 'forum'] as const
export type ClaimKey = (typeof CLAIM_KEYS)[number]

/** Whether a claim holds in the runs of one draw. */
export function holds(claim: ClaimKey, { towns, called, uncalled }: ClaimRuns): boolean {
  if (claim === 'forum') return called > uncalled
  const [id, what] = PATTERN[claim]
  const check = CHECKS.find((each) => each.id === id && each.what === what)
  if (!check) throw new Error(`no check "${what}" of ${id}`)
  const value = check.value(towns)
  // That little is left holds of nothing, too.
  return (claim === 'little' || value >= check.low) && value <= check.high
}
