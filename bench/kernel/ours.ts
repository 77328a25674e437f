import { bytesOf, f64, i32, u8, u16, viewsOf } from '../../sim/columns.ts'
import { exp } from '../../sim/math.ts'
import { draw, type Key, keyFromSeed, STREAM } from '../../sim/random.ts'
import { type Build, eachTie, RULES, Surroundings } from './rules.ts'

/**
 * The kernel in the building blocks of `sim/`: typed columns in one buffer, a list of those
 * who are active, keyed draws, exact arithmetic. A week is four small loops that meet in the
 * columns and allocate nothing.
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
} as const

// Imported bindings are looked up in every turn of a loop; constants of this module are not.
const { ties: TIES, call: CALL, joining: JOINING, motivation: MOTIVATION, leaving: LEAVING } = RULES
const { joining: JOINING_STREAM, leavingIndependent: LEAVING_STREAM } = STREAM

/** Above every chance to stop: motivation is never below 0, and e^(slope x middle) < 4.5. */
const SAFE = LEAVING.chance * 4.5
/** The call as it reaches a bystander with 0, 1, … active ties; written anew every week. */
const called = new Float64Array(TIES + 1)

type World = ReturnType<typeof createWorld>

function createWorld(agents: number, key: Key) {
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
  /** The ties two at a time, which halves the reads. */
  const pair = new Int32Array(tie.buffer, tie.byteOffset, (agents * TIES) / 2)
  const surroundings = new Surroundings()
  return { agents, key, column, pair, surroundings, active: 0, began: 0, starts: 0 }
}

/** Counts, for everybody, the tied agents who are active. Reads `active`; writes `helping`. */
function look({ agents, column, pair }: World): void {
  const { active, helping } = column
  for (let id = 0; id < agents; id++) {
    const at = id * (TIES / 2)
    const a = pair[at]
    const b = pair[at + 1]
    const c = pair[at + 2]
    const d = pair[at + 3]
    helping[id] =
      active[a & 0xffff] +
      active[a >>> 16] +
      active[b & 0xffff] +
      active[b >>> 16] +
      active[c & 0xffff] +
      active[c >>> 16] +
      active[d & 0xffff] +
      active[d >>> 16]
  }
}

/**
 * Bystanders whom the call reaches begin; they stand behind the active in the list.
 *
 * Reads `helping`, `waiting`; writes `active`, `waiting`, `motivation` (share), `helper`.
 * Draws: joining, one for everybody whom the call reaches.
 */
function begin(world: World): void {
  const { agents, key } = world
  const { helping, waiting, active, motivation, helper } = world.column
  const { week, call } = world.surroundings
  for (let tied = 0; tied <= TIES; tied++) called[tied] = call + CALL.ties * (tied * 0.125)
  let end = world.active
  for (let id = 0; id < agents; id++) {
    const over = called[helping[id]] - waiting[id]
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

/** The motivation of the active moves. Reads `helping`; writes `motivation` (share). */
function tire({ active, column, surroundings }: World): void {
  const { helper, helping, motivation } = column
  const { ground } = surroundings
  for (let place = 0; place < active; place++) {
    const id = helper[place]
    const before = motivation[id]
    const target = ground + MOTIVATION.ties * (helping[id] * 0.125)
    motivation[id] = before + MOTIVATION.speed * (target - before)
  }
}

/** Chance to stop this week. */
function chanceToStop(motivation: number): number {
  return LEAVING.chance * exp(LEAVING.slope * (LEAVING.middle - motivation))
}

/**
 * Some of the active stop; the list closes up and takes in who began this week. The
 * exponential is worked out only for those whose draw may be low enough.
 *
 * Reads `motivation`; writes `active`, `waiting`, `helper`. Draws: leaving, one per active agent.
 */
function stop(world: World): void {
  const { key, active: count, began } = world
  const { helper, motivation, active, waiting, threshold } = world.column
  const { week } = world.surroundings
  let kept = 0
  for (let place = 0; place < count; place++) {
    const id = helper[place]
    const u = draw(key, LEAVING_STREAM, id, week)
    if (u >= SAFE || u >= chanceToStop(motivation[id])) {
      helper[kept++] = id
      continue
    }
    active[id] = 0
    waiting[id] = threshold[id]
  }
  helper.copyWithin(kept, count, count + began)
  world.active = kept + began
}

function step(world: World): void {
  world.surroundings.advance(world.active / world.agents)
  look(world)
  begin(world)
  tire(world)
  stop(world)
}

function meanMotivation({ agents, column }: World): number {
  let sum = 0
  let count = 0
  for (let id = 0; id < agents; id++) {
    if (column.active[id] === 0) continue
    sum += column.motivation[id]
    count++
  }
  return sum / count
}

/** The key of a run. */
export function keyOf(seed: number): Key {
  return keyFromSeed(`kernel-${seed}`)
}

export const build: Build = (agents, seed) => {
  const world = createWorld(agents, keyOf(seed))
  return {
    step: () => step(world),
    active: () => world.active,
    starts: () => world.starts,
    motivation: () => meanMotivation(world),
    columns: () => [world.column.active, world.column.motivation],
  }
}
