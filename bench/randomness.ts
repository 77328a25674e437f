/**
 * Statistical battery for the keyed draws, in the order in which the model asks for them.
 *
 *   node --import tsx bench/randomness.ts            prints a table of p-values (half a minute)
 *   node --import tsx bench/randomness.ts --raw [N] [agent|week|stream]
 *                                                    writes N (default: endless) raw words to a pipe
 *
 * A p-value below 1e-4 is printed as WEAK, below 1e-8 as FAIL. Several hundred are
 * computed, so one or two near 1e-3 are to be expected; "worst" says how many stand behind.
 */
import { drawBits, type Key } from '../sim/exact/random.ts'
import { keyFromSeed } from '../sim/exact/seed-key.ts'
import { STREAM, type Stream } from '../sim/terms/streams.ts'
import { chiSquare, chiSquareTail, normalTails } from './p-values.ts'
import { dumpRaw, type RawOrder } from './randomness-raw.ts'

const NAMES = Object.keys(STREAM) as (keyof typeof STREAM)[]
const STREAMS = NAMES.map((name) => STREAM[name])
const SEEDS = ['town-1', '42', 'x']
const SCALE = 2 ** -32

/** A line of draws: what changes from one draw to the next, and how many lines there are. */
type Walk = { readonly name: string; readonly bits: (line: number, step: number) => number }

const walks = (key: Key): readonly Walk[] => [
  { name: 'agents', bits: (line, step) => drawBits(key, STREAMS[line % 37]!, step, line) },
  { name: 'weeks', bits: (line, step) => drawBits(key, STREAMS[line % 37]!, line, step) },
  { name: 'k', bits: (line, step) => drawBits(key, STREAMS[line % 37]!, line, 100, step) },
  {
    name: 'streams',
    bits: (line, step) =>
      drawBits(key, STREAMS[step % 37]!, line * 1024 + Math.floor(step / 37), 7),
  },
]

const worst = new Map<string, { p: number; where: string; count: number }>()

/** Keeps the smallest p-value of a family of tests. */
function note(test: string, p: number, where: string): void {
  const known = worst.get(test)
  if (known === undefined) worst.set(test, { p, where, count: 1 })
  else {
    known.count++
    if (p < known.p) Object.assign(known, { p, where })
  }
}

/** 256 equal classes of the top and of the bottom byte, and every bit by itself. */
function uniformity(key: Key, seed: string): void {
  for (const [index, stream] of STREAMS.entries()) {
    const top = new Uint32Array(256)
    const low = new Uint32Array(256)
    const ones = new Uint32Array(32)
    const draws = 20_000 * 20
    for (let week = 0; week < 20; week++) {
      for (let agent = 0; agent < 20_000; agent++) {
        const bits = drawBits(key, stream, agent, week * 13)
        top[bits >>> 24]!++
        low[bits & 255]!++
        for (let bit = 0; bit < 32; bit++) ones[bit]! += (bits >>> bit) & 1
      }
    }
    const where = `${NAMES[index]} (seed ${seed})`
    note(
      'uniformity, top byte, per stream',
      chiSquareTail(
        chiSquare(top, () => draws / 256),
        255,
      ),
      where,
    )
    note(
      'uniformity, low byte, per stream',
      chiSquareTail(
        chiSquare(low, () => draws / 256),
        255,
      ),
      where,
    )
    for (let bit = 0; bit < 32; bit++) {
      note(
        'each bit is 1 half of the time',
        normalTails((2 * ones[bit]! - draws) / Math.sqrt(draws)),
        `bit ${bit}, ${where}`,
      )
    }
  }
}

/** Correlation at several lags, and 32 x 32 classes of neighbouring draws (top and low bits). */
function serial(walk: Walk, seed: string): void {
  const steps = walk.name === 'weeks' || walk.name === 'k' ? 520 : 20_000
  const lines = walk.name === 'weeks' || walk.name === 'k' ? 2000 : 50
  const where = `seed ${seed}`
  for (const lag of [1, 2, 3, 13, 52, 256]) {
    let sum = 0
    const top = new Uint32Array(1024)
    const low = new Uint32Array(1024)
    const pairs = lines * (steps - lag)
    for (let line = 0; line < lines; line++) {
      const values = Array.from({ length: steps }, (_, step) => walk.bits(line, step))
      for (let step = lag; step < steps; step++) {
        const [before, now] = [values[step - lag], values[step]]
        sum += (before! * SCALE - 0.5) * (now! * SCALE - 0.5)
        top[((before! >>> 27) << 5) | (now! >>> 27)]!++
        low[((before! & 31) << 5) | (now! & 31)]!++
      }
    }
    note(
      `serial correlation across ${walk.name}`,
      normalTails((sum * 12) / Math.sqrt(pairs)),
      `lag ${lag}, ${where}`,
    )
    note(
      `serial pairs across ${walk.name}, top bits`,
      chiSquareTail(
        chiSquare(top, () => pairs / 1024),
        1023,
      ),
      `lag ${lag}, ${where}`,
    )
    note(
      `serial pairs across ${walk.name}, low bits`,
      chiSquareTail(
        chiSquare(low, () => pairs / 1024),
        1023,
      ),
      `lag ${lag}, ${where}`,
    )
  }
}

/** Number of runs above and below one half; gaps between visits to [0, 1/16). */
function runsAndGaps(walk: Walk, seed: string): void {
  const steps = walk.name === 'weeks' || walk.name === 'k' ? 520 : 20_000
  const lines = walk.name === 'weeks' || walk.name === 'k' ? 2000 : 50
  let changes = 0
  const gaps = new Uint32Array(65)
  let visits = 0
  for (let line = 0; line < lines; line++) {
    let last = walk.bits(line, 0)
    let gap = -1
    for (let step = 0; step < steps; step++) {
      const bits = walk.bits(line, step)
      if (bits >>> 31 !== last >>> 31) changes++
      last = bits
      if (bits >>> 28 !== 0) {
        if (gap >= 0) gap++
        continue
      }
      // Only gaps that could have been 64 or longer count, so that the end of the line cuts nothing.
      if (gap >= 0 && step - gap - 1 + 65 < steps) {
        gaps[Math.min(gap, 64)]!++
        visits++
      }
      gap = 0
    }
    if (gap >= 64 && steps - gap + 64 < steps) {
      gaps[64]!++
      visits++
    }
  }
  const pairs = lines * (steps - 1)
  note(
    `runs across ${walk.name}`,
    normalTails((2 * changes - pairs) / Math.sqrt(pairs)),
    `seed ${seed}`,
  )
  const expected = (gap: number) =>
    visits * (gap === 64 ? (15 / 16) ** 64 : (1 / 16) * (15 / 16) ** gap)
  note(`gaps across ${walk.name}`, chiSquareTail(chiSquare(gaps, expected), 64), `seed ${seed}`)
}

/** Coinciding spacings of 4,096 birthdays in a year of 2^32 days: Poisson with mean 4. */
function birthdays(walk: Walk, seed: string): void {
  const years = 400
  let coincidences = 0
  const days = new Uint32Array(4096)
  for (let year = 0; year < years; year++) {
    for (let day = 0; day < 4096; day++) days[day] = walk.bits(year, day)
    days.sort()
    const spacings = days.map((day, index) => (index === 0 ? day : day - days[index - 1]!)).sort()
    for (let index = 1; index < 4096; index++)
      if (spacings[index] === spacings[index - 1]) coincidences++
  }
  note(
    `birthday spacings across ${walk.name}`,
    normalTails((coincidences - 4 * years) / Math.sqrt(4 * years)),
    `seed ${seed}`,
  )
}

/** Correlation of every pair of streams, and of neighbouring seeds, for the same people and weeks. */
function crossCorrelation(key: Key, seed: string): void {
  const people = 20_000
  const columns = STREAMS.map((stream) =>
    Float64Array.from(
      { length: people },
      (_, agent) => drawBits(key, stream, agent, 100) * SCALE - 0.5,
    ),
  )
  const others = Array.from({ length: 20 }, (_, index) => keyFromSeed(`${seed}-${index}`))
  const seeds = others.map((other) =>
    Float64Array.from(
      { length: people },
      (_, agent) => drawBits(other, STREAM.contact, agent, 100) * SCALE - 0.5,
    ),
  )
  for (const [family, set] of [
    ['streams', columns],
    ['seeds', seeds],
  ] as const) {
    for (let a = 0; a < set.length; a++) {
      for (let b = 0; b < a; b++) {
        let sum = 0
        for (let agent = 0; agent < people; agent++) sum += set[a]![agent]! * set[b]![agent]!
        const where =
          family === 'streams'
            ? `${NAMES[b]} and ${NAMES[a]}, seed ${seed}`
            : `${seed}-${b} and ${seed}-${a}`
        note(`correlation of two ${family}`, normalTails((sum * 12) / Math.sqrt(people)), where)
      }
    }
  }
}

/** Hits of a rare event (p = 0.007 a week) per person and per week scatter like independent trials. */
function rareEvents(key: Key, seed: string): void {
  const [people, weeks, chance] = [10_000, 520, 0.007]
  for (const name of ['leavingMember', 'contact', 'friction', 'joining'] as const) {
    const perPerson = new Uint32Array(people)
    const perWeek = new Uint32Array(weeks)
    for (let week = 0; week < weeks; week++) {
      for (let agent = 0; agent < people; agent++) {
        if (drawBits(key, STREAM[name], agent, week) * SCALE >= chance) continue
        perPerson[agent]!++
        perWeek[week]!++
      }
    }
    for (const [what, counts, trials] of [
      ['person', perPerson, weeks],
      ['week', perWeek, people],
    ] as const) {
      const variance = trials * chance * (1 - chance)
      let sum = 0
      for (const count of counts) sum += (count - trials * chance) ** 2 / variance
      // The variance of a squared standardised binomial is 2 + (1 - 6 p q) / (n p q).
      const z =
        (sum - counts.length) /
        Math.sqrt(counts.length * (2 + (1 - 6 * chance * (1 - chance)) / variance))
      note(`rare events per ${what}`, normalTails(z), `${name}, seed ${seed}`)
    }
  }
}

/** Sixteen classes of the four streams and weeks whose words end in the most zero bits. */
function weakInputs(key: Key, seed: string): void {
  const trailing = (word: number) => (word === 0 ? 32 : 31 - Math.clz32(word & -word))
  const inner = (word: number) => (Math.imul(word, 1664525) + 1013904223) | 0
  const words = STREAMS.flatMap((stream) =>
    Array.from({ length: 16 }, (_, k) => ({
      stream,
      k,
      zeros: trailing(inner(stream + (k << 8))),
    })),
  )
  const weeks = Array.from({ length: 1024 }, (_, week) => ({ week, zeros: trailing(inner(week)) }))
  words.sort((a, b) => b.zeros - a.zeros)
  weeks.sort((a, b) => b.zeros - a.zeros)
  for (const { stream, k, zeros } of words.slice(0, 8)) {
    for (const { week, zeros: weekZeros } of weeks.slice(0, 8)) {
      const pairs = new Uint32Array(256)
      const low = new Uint32Array(256)
      let last = drawBits(key, stream, 0, week, k)
      for (let agent = 1; agent <= 100_000; agent++) {
        const bits = drawBits(key, stream, agent, week, k)
        pairs[((last >>> 28) << 4) | (bits >>> 28)]!++
        low[((last & 15) << 4) | (bits & 15)]!++
        last = bits
      }
      const where = `stream ${stream}, k ${k} (${zeros} zero bits), week ${week} (${weekZeros}), seed ${seed}`
      note(
        'inputs with most zero bits, top bits',
        chiSquareTail(
          chiSquare(pairs, () => 100_000 / 256),
          255,
        ),
        where,
      )
      note(
        'inputs with most zero bits, low bits',
        chiSquareTail(
          chiSquare(low, () => 100_000 / 256),
          255,
        ),
        where,
      )
    }
  }
}

/** Share of output bits that change when one input bit does; ideal is 0.5 for every pair. */
function avalanche(): void {
  const inputs = [
    ['agent', 20],
    ['week', 10],
    ['stream', 6],
    ['k', 8],
    ['seed, low word', 32],
    ['seed, high word', 32],
  ] as const
  console.log(
    '\navalanche: share of flipped output bits when one input bit flips (ideal 0.5), 20,000 contexts',
  )
  console.log(
    '  input             mean   top 8 output bits: range    low 8 output bits: range    input bits that leave some output bit still',
  )
  const context = keyFromSeed('avalanche')
  for (const [input, bits] of inputs) {
    const share = Array.from({ length: bits }, () => new Float64Array(32))
    const samples = 20_000
    for (let sample = 0; sample < samples; sample++) {
      const random = (k: number) => drawBits(context, STREAM.voice, sample, 0, k)
      const key = { low: random(0), high: random(1) }
      const at = {
        agent: random(2) >>> 12,
        week: random(3) >>> 22,
        stream: STREAMS[random(4) % 37]!,
        k: random(5) >>> 28,
      }
      const before = drawBits(key, at.stream, at.agent, at.week, at.k)
      for (let bit = 0; bit < bits; bit++) {
        const flip = (name: string) => (name === input ? 2 ** bit : 0)
        const changed =
          drawBits(
            {
              low: (key.low ^ flip('seed, low word')) >>> 0,
              high: (key.high ^ flip('seed, high word')) >>> 0,
            },
            (at.stream! ^ flip('stream')) as Stream,
            at.agent ^ flip('agent'),
            at.week ^ flip('week'),
            at.k ^ flip('k'),
          ) ^ before
        for (let out = 0; out < 32; out++) share[bit]![out]! += ((changed >>> out) & 1) / samples
      }
    }
    const all = share.flatMap((row) => [...row])
    const range = (from: number, to: number) => {
      const part = share.flatMap((row) => [...row.slice(from, to)])
      return `${Math.min(...part).toFixed(3)} to ${Math.max(...part).toFixed(3)}`
    }
    const still = share
      .map((row, bit) => ({ bit, lowest: row.findIndex((value) => value > 0.01) }))
      .filter(({ lowest }) => lowest !== 0)
    const stillText =
      still.map(({ bit, lowest }) => `${bit} (bits 0-${lowest - 1})`).join(', ') || 'none'
    const mean = all.reduce((a, b) => a + b, 0) / all.length
    console.log(
      `  ${input.padEnd(16)}  ${mean.toFixed(3)}  ${range(24, 32).padEnd(26)}  ${range(0, 8).padEnd(26)}  ${stillText}`,
    )
  }
}

function battery(): void {
  for (const seed of SEEDS) {
    const key = keyFromSeed(seed)
    uniformity(key, seed)
    for (const walk of walks(key)) {
      serial(walk, seed)
      runsAndGaps(walk, seed)
      birthdays(walk, seed)
    }
    crossCorrelation(key, seed)
    rareEvents(key, seed)
    weakInputs(key, seed)
  }
  console.log(
    `seeds: ${SEEDS.join(', ')}; smallest p-value of each family, times the number of tests (Bonferroni)\n`,
  )
  for (const [test, { p, where, count }] of worst) {
    const corrected = Math.min(1, p * count)
    const weak = corrected < 1e-4 ? 'WEAK' : 'ok'
    const mark = corrected < 1e-8 ? 'FAIL' : weak
    console.log(
      `${mark.padEnd(5)} ${test.padEnd(44)} ${String(count).padStart(5)} tests  worst p ${p.toExponential(1)}  corrected ${corrected.toExponential(1)}  ${where}`,
    )
  }
  avalanche()
}

if (process.argv[2] === '--raw') {
  const rest = process.argv.slice(3)
  const order =
    (['agent', 'week', 'stream'] as const).find((name): name is RawOrder => rest.includes(name)) ??
    'agent'
  dumpRaw(order, Number(rest.find((text) => /^\d+$/.test(text)) ?? Number.POSITIVE_INFINITY))
} else battery()
