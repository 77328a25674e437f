import { bytesOf, f64, i32, u8, u16, viewsOf } from '../../sim/exact/columns.ts'
import { exp } from '../../sim/exact/math.ts'
import { CELL, draw, drawBits, type Key } from '../../sim/exact/random.ts'
import { keyFromSeed } from '../../sim/exact/seed-key.ts'
import { STREAM } from '../../sim/terms/streams.ts'
import { type Build, eachTie, RULES, Surroundings } from './rules.ts'

/**
 * The kernel in the building blocks of `sim/`: typed columns in one buffer, a list of those
 * who are active, keyed draws, exact arithmetic. A week is two loops, one over everybody and
 * one over the active, and allocates nothing.
 */
const COLUMNS = {
  /** Ids of the tied agents. */
  tie: [u16, RULES.ties],
  threshold: [f64, 1],
  /** The threshold of a bystander; out of reach while the agent is active. */
  waiting: [f64, 1],
  motivation: [f64, 1],
  /** 1 for an active agent, 0 for a bystander. */
  active: [u8, 1],
  /** Tied agents who were active when the week began. */
  helping: [u8, 1],
  /** Ids of the active agents, in no order that matters; the newest behind them. */
  helper: [i32, 1],
  /** Places in the list of those whose draw may be low enough to stop, and their draws. */
  doubtful: [i32, 1],
  bits: [i32, 1],
} as const

// Imported bindings are looked up in every turn of a loop; constants of this module are not.
const { ties: TIES, call: CALL, joining: JOINING, motivation: MOTIVATION, leaving: LEAVING } = RULES
const { joining: JOINING_STREAM, leavingIndependent: LEAVING_STREAM } = STREAM

/** Half the bits of a draw above every chance to stop: motivation is never below 0, e^1.5 < 4.5. */
const SAFE = Math.ceil(LEAVING.chance * 4.5 * 2 ** 31)
/** The call as it reaches a bystander with 0, 1, … active ties; written anew every week. */
const called = new Float64Array(TIES + 1)
/** Who was active when the week began. Of a fixed size that ids cannot leave: reads need no check. */
const was = new Uint8Array(2 ** 16)

/** A class, so that all worlds have one shape and code made for the first serves every one. */
class World {
  active = 0
  began = 0
  starts = 0
  readonly agents: number
  readonly key: Key
  readonly surroundings = new Surroundings()
  readonly column
  /** The ties two at a time, which halves the reads. */
  readonly pair

  constructor(agents: number, key: Key) {
    const column = viewsOf(COLUMNS, agents, new ArrayBuffer(bytesOf(COLUMNS, agents)), 0)
    const { tie, threshold } = column
    eachTie(agents, (a, b, pair) => {
      tie[a * TIES + 2 * pair] = b
      tie[b * TIES + 2 * pair + 1] = a
    })
    for (let id = 0; id < agents; id++)
      threshold[id] =
        RULES.threshold.lowest + RULES.threshold.range * draw(key, STREAM.threshold, id, 0)
    column.waiting.set(threshold)
    this.agents = agents
    this.key = key
    this.column = column
    this.pair = new Int32Array(tie.buffer, tie.byteOffset, (agents * TIES) / 2)
  }
}

/**
 * Everybody counts the tied agents who are active; bystanders whom the call reaches begin and
 * stand behind the active in the list.
 *
 * Reads `tie`, `active`; writes `helping`, `active`, `waiting`, `motivation` (share), `helper`.
 * Draws: joining, one for everybody whom the call reaches.
 */
function begin(world: World): void {
  const { agents, key, pair } = world
  const { helping, waiting, active, motivation, helper } = world.column
  const { week, call } = world.surroundings
  for (let tied = 0; tied <= TIES; tied++) called[tied] = call + CALL.ties * (tied * 0.125)
  was.set(active)
  let end = world.active
  for (let id = 0; id < agents; id++) {
    const at = id * (TIES / 2)
    const a = pair[at]
    const b = pair[at + 1]
    const c = pair[at + 2]
    const d = pair[at + 3]
    const tied =
      was[a! & 0xffff]! +
      was[a! >>> 16]! +
      was[b! & 0xffff]! +
      was[b! >>> 16]! +
      was[c! & 0xffff]! +
      was[c! >>> 16]! +
      was[d! & 0xffff]! +
      was[d! >>> 16]!
    helping[id] = tied
    const over = called[tied]! - waiting[id]!
    if (over <= 0) continue
    const chance = JOINING.chance * Math.min(1, over / JOINING.window)
    if (draw(key, JOINING_STREAM, id, week) >= chance) continue
    active[id] = 1
    waiting[id] = Number.POSITIVE_INFINITY
    motivation[id] = JOINING.motivation
    helper[end++] = id
  }
  world.began = end - world.active
  world.starts += world.began
}

/** Chance to stop this week. */
function chanceToStop(motivation: number): number {
  return LEAVING.chance * exp(LEAVING.slope * (LEAVING.middle - motivation))
}

/**
 * The motivation of the active moves and some of them stop; the last of the list takes the
 * place of one who stops. Who may stop is noted without a branch, for a branch would be
 * guessed wrong; the exponential is worked out for those alone.
 *
 * Reads `helping`; writes `motivation` (share), `active`, `waiting`, `helper`.
 * Draws: leaving, one per active agent.
 */
function stop(world: World): void {
  const { key, active: count } = world
  const { helping, motivation, active, waiting, threshold, helper, doubtful, bits } = world.column
  const { week, ground } = world.surroundings
  let few = 0
  for (let place = 0; place < count; place++) {
    const id = helper[place]
    const before = motivation[id!]
    const target = ground + MOTIVATION.ties * (helping[id!]! * 0.125)
    motivation[id!] = before! + MOTIVATION.speed * (target - before!)
    const word = drawBits(key, LEAVING_STREAM, id!, week)
    doubtful[few] = place
    bits[few] = word
    few += ((word >>> 1) - SAFE) >>> 31
  }
  let end = count + world.began
  while (few > 0) {
    const place = doubtful[--few]
    const id = helper[place!]
    if (((bits[few]! >>> 0) + 0.5) * CELL >= chanceToStop(motivation[id!]!)) continue
    active[id!] = 0
    waiting![id!] = threshold[id!]!
    helper![place!] = helper[--end]!
  }
  world.active = end
}

function step(world: World): void {
  world.surroundings.advance(world.active / world.agents)
  begin(world)
  stop(world)
}

function meanMotivation({ agents, column }: World): number {
  let sum = 0
  let count = 0
  for (let id = 0; id < agents; id++) {
    if (column.active[id] === 0) continue
    sum += column.motivation[id]!
    count++
  }
  return sum / count
}

/** The key of a run. */
export function keyOf(seed: number): Key {
  return keyFromSeed(`kernel-${seed}`)
}

export const build: Build = (agents, seed) => {
  const world = new World(agents, keyOf(seed))
  return {
    step: () => step(world),
    active: () => world.active,
    starts: () => world.starts,
    motivation: () => meanMotivation(world),
    columns: () => [world.column.active, world.column.motivation],
  }
}
