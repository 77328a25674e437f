/** The numbers of bench/kernel.md, shared by every implementation in JavaScript. */
export const RULES = {
  /** Ties of an agent, both ways together. */
  ties: 8,
  /** Agent i is tied to (factor x i + shift) mod n, for each of the four pairs. */
  pairs: [
    { factor: 97, shift: 1 },
    { factor: 1009, shift: 2 },
    { factor: 10_177, shift: 4 },
    { factor: 100_049, shift: 7 },
  ],
  threshold: { lowest: 0.1, range: 0.9 },
  call: { attention: 0.5, need: 0.4, ties: 0.4 },
  joining: { chance: 0.3, window: 0.2, motivation: 0.7 },
  motivation: { ground: 0.3, need: 0.3, ties: 0.3, speed: 0.1 },
  leaving: { chance: 0.03, slope: 3, middle: 0.5 },
} as const

/** A run of the kernel; `step` is one week for every agent. */
export type Model = {
  step(): void
  /** Agents who are active now. */
  active(): number
  /** How often somebody began, since week 0. */
  starts(): number
  /** Mean motivation of those who are active now. */
  motivation(): number
  /** State, then motivation of every agent, where they are kept bit for bit. */
  columns?(): readonly ArrayBufferView[]
}

/** Builds a model of so many agents (a multiple of 16) in week 0. */
export type Build = (agents: number, seed: number) => Model

/** Calls `tie(a, b)` once for every tie of the graph, which is the same for every seed. */
export function eachTie(agents: number, tie: (a: number, b: number, pair: number) => void): void {
  for (const [pair, { factor, shift }] of RULES.pairs.entries())
    for (let id = 0; id < agents; id++) tie(id, (factor * id + shift) % agents, pair)
}

/** Chance that a bystander begins this week; 0 or less where the call does not reach them. */
export function joiningChance(call: number, share: number, threshold: number): number {
  const { chance, window } = RULES.joining
  return chance * Math.min(1, (call + RULES.call.ties * share - threshold) / window)
}

/** Motivation of an active agent a week later; `share` of the tied agents are active. */
export function movedMotivation(motivation: number, ground: number, share: number): number {
  const { speed, ties } = RULES.motivation
  return motivation + speed * (ground + ties * share - motivation)
}

/** Chance that an active agent stops this week, up to the last bits of Math.exp. */
export function leavingChance(motivation: number): number {
  const { chance, slope, middle } = RULES.leaving
  return chance * Math.exp(slope * (middle - motivation))
}

/** What all agents share in a week: attention, visible need, and what follows from them. */
export class Surroundings {
  week = -1
  /** Call on a bystander without active ties. */
  call = 0
  /** Motivation that an active agent without active ties moves toward. */
  ground = 0
  private attention = 0
  private need = 0

  /** Begins the next week; `share` of the agents were active at the end of the last one. */
  advance(share: number): void {
    this.week++
    const pulse = this.week % 104 === 8 ? 1 : 0
    this.attention = 0.96 * this.attention + 0.8 * pulse
    this.need = Math.max(0, 0.97 * this.need + 0.03 + 0.3 * pulse - 0.15 * share)
    const visible = this.need / (this.need + 1)
    this.call = RULES.call.attention * this.attention + RULES.call.need * visible
    this.ground = RULES.motivation.ground + RULES.motivation.need * visible
  }
}
