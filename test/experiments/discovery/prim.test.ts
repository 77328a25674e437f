import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { sobolSequence } from '../../../experiments/designs/sobol-sequence.ts'
import { binomialTail } from '../../../experiments/discovery/binomial-tail.ts'
import { prim } from '../../../experiments/discovery/prim.ts'

const NAMES = ['x1', 'x2', 'x3']
const pointOf = sobolSequence(3)
const POINTS = Array.from({ length: 1024 }, (_, row) => pointOf(row))
const CASES = POINTS.map(([x1 = 0, x2 = 0]) => x1 > 0.6 && x2 < 0.4)

/** EMA Workbench 2.5.3, `lenient1`: number of the box, coverage, density, mass. */
const EMA = [
  [1, 1, 0.169753, 0.949219],
  [10, 1, 0.270936, 0.594727],
  [20, 1, 0.457064, 0.352539],
  [36, 0.927273, 1, 0.149414],
] as const

/** Farthest that the boxes of a trajectory lie from those of the EMA Workbench. */
function farthest({ boxes }: ReturnType<typeof prim>): number {
  const off = EMA.flatMap(([number, coverage, density, mass]) => {
    const box = boxes[number] ?? { coverage: 0, density: 0, mass: 0 }
    return [box.coverage - coverage, box.density - density, box.mass - mass].map(Math.abs)
  })
  return Math.max(...off)
}

describe('PRIM on 165 cases in a corner of 1024 points', () => {
  const found = prim(NAMES, POINTS, CASES)

  it('goes through the boxes of the EMA Workbench', () => {
    expect(CASES.filter(Boolean)).toHaveLength(165)
    expect(found.boxes).toHaveLength(37)
    expect(farthest(found)).toBeLessThan(1e-6)
    expect(found.boxes.findIndex(({ density }) => density === 1)).toBe(36)
  })

  it('ends with the limits of the EMA Workbench, and leaves the idle factor free', () => {
    const { limits, rows } = found.boxes[36]!
    expect(limits.map(({ name }) => name)).toEqual(['x1', 'x2'])
    expect(limits[0]!.side).toEqual({ low: 0.61181640625, high: 1023 / 1024 })
    expect(limits[1]!.side).toEqual({ low: 0, high: 0.38232421875 })
    expect(rows).toHaveLength(153)
    expect(rows.every((row) => CASES[row])).toBe(true)
  })

  it('gives the quasi-p-values of the binomial test, by SciPy', () => {
    const [x1, x2] = found.boxes[36]!.limits.map(({ p }) => p)
    expect(x1).toEqual({ low: expect.closeTo(4.185680259571017e-61, 70), high: Number.NaN })
    expect(x2).toEqual({ low: Number.NaN, high: expect.closeTo(4.124865685939577e-61, 70) })
    // A limit that means little is told by a value that is not small.
    expect(found.boxes[1]!.limits[0]!.p).toEqual({
      low: expect.closeTo(0.244292, 5),
      high: Number.NaN,
    })
  })

  it('finds the truth best in the middle of its way', () => {
    const { coverage, density, mass } = found.boxes[found.best]!
    expect(coverage).toBeGreaterThan(0.95)
    expect(density).toBeGreaterThan(0.95)
    expect(Math.abs(mass - 0.16)).toBeLessThan(0.01)
  })

  it('misses with thicker slices, and with verdicts one row off', () => {
    expect(farthest(prim(NAMES, POINTS, CASES, { peel: 0.1 }))).toBeGreaterThan(0.01)
    const shifted = CASES.map((_, row) => CASES[(row + 1) % 1024]!)
    expect(farthest(prim(NAMES, POINTS, shifted))).toBeGreaterThan(0.01)
  })
})

describe('PRIM', () => {
  it('stops at the least mass', () => {
    const { boxes } = prim(NAMES, POINTS, CASES, { leastMass: 0.5 })
    expect(boxes.at(-1)!.mass).toBeGreaterThanOrEqual(0.5)
    expect(boxes.at(-1)!.mass).toBeLessThan(0.55)
  })

  it('pastes back what it peeled off too much', () => {
    // Thick slices cut into the cases at both ends of 35 to 74, which are denser than their middle.
    const line = Array.from({ length: 100 }, (_, value) => [value])
    const cases = line.map(([x = 0]) => x >= 35 && x < 75 && (x < 45 || x >= 65 || x % 2 === 0))
    const { boxes } = prim(['x'], line, cases, { peel: 0.2, paste: 0.01 })
    const smallest = boxes.reduce((least, box) => (box.mass < least.mass ? box : least))
    const last = boxes.at(-1)!
    expect([smallest.rows[0], smallest.rows.at(-1)]).toEqual([40, 71])
    expect([last.rows[0], last.rows.at(-1)]).toEqual([35, 74])
    expect(last.density).toBeGreaterThan(smallest.density)
  })

  it('of equal slices takes one of a factor that is limited already', () => {
    const rows = [
      ...new Array(4).fill([1, 0, false]),
      ...new Array(2).fill([1, 1, false]),
      ...new Array(2).fill([0, 2, false]),
      ...new Array(10).fill([1, 2, true]),
    ] as [number, number, boolean][]
    const points = rows.map(([y, x]) => [y, x])
    const kinds = { x: 'discrete', y: 'discrete' } as const
    const { boxes } = prim(
      ['y', 'x'],
      points,
      rows.map(([, , isCase]) => isCase),
      { kinds },
    )
    // Without x = 0 it is the same to lose x = 1 or y = 0, and y comes first.
    expect(boxes.slice(0, 3).map(({ limits }) => limits.map(({ name }) => name).join())).toEqual([
      '',
      'x',
      'x',
    ])
    expect(boxes[2]!.density).toBe(10 / 12)
  })

  it('takes whole values of a discrete factor and single ones of a choice', () => {
    const chance = new Chance('kinds')
    const points = Array.from({ length: 600 }, () => [
      chance.below(5),
      [10, 20, 30, 40][chance.below(4)]!,
      chance.uniform(),
    ])
    const cases = points.map(([delay = 0, part]) => delay >= 3 && (part === 10 || part === 30))
    const names = ['delay', 'part', 'idle']
    const { boxes } = prim(names, points, cases, { kinds: { delay: 'discrete', part: 'choice' } })
    const pure = boxes.find(({ density }) => density === 1)!
    expect(pure.coverage).toBe(1)
    expect(pure.limits.map(({ name, side }) => [name, side])).toEqual([
      ['delay', { low: 3, high: 4 }],
      ['part', { values: [10, 30] }],
    ])
    const [delay, part] = pure.limits.map(({ p }) => p)
    expect(delay).toEqual({ low: expect.any(Number), high: Number.NaN })
    expect(part).toHaveProperty('choice')
    expect((part as { choice: number }).choice).toBeLessThan(1e-20)
  })

  it('looks for a second box among the rows that the first left', () => {
    const cases = POINTS.map(([x1 = 0, x2 = 0]) => (x1 < 0.25 && x2 < 0.5) || x1 > 0.9)
    const first = prim(NAMES, POINTS, cases)
    const taken = first.boxes[first.best]!
    const among = POINTS.map((_, row) => row).filter((row) => !taken.rows.includes(row))
    const second = prim(NAMES, POINTS, cases, { among })
    const box = second.boxes[second.best]!
    expect(box.rows.some((row) => taken.rows.includes(row))).toBe(false)
    expect(taken.coverage + box.coverage).toBeGreaterThan(0.85)
    expect(box.density).toBeGreaterThan(0.8)
    // What its limits are worth is asked among these rows too.
    const { name, side, p } = box.limits[0]!
    const factor = NAMES.indexOf(name)
    expect(box.limits).toHaveLength(1)
    const casesIn = (rows: readonly number[]) => rows.filter((row) => cases[row]).length
    const { low } = side as { low: number }
    expect(box.rows).toEqual(among.filter((row) => POINTS[row]![factor]! >= low))
    const known = binomialTail(casesIn(box.rows), box.rows.length, casesIn(among) / among.length)
    expect(p).toEqual({ low: known, high: Number.NaN })
  })

  it('leaves the whole space where cases are everywhere', () => {
    expect(
      prim(
        NAMES,
        POINTS,
        POINTS.map(() => true),
      ).boxes,
    ).toHaveLength(1)
  })

  it('refuses what it cannot look into', () => {
    expect(() => prim(NAMES, POINTS, [true])).toThrow('expected 1024 verdicts on rows, got 1')
    expect(() => prim(['x1'], POINTS, CASES)).toThrow('expected points of 1 numbers, got 3')
    expect(() =>
      prim(
        NAMES,
        POINTS,
        POINTS.map(() => false),
      ),
    ).toThrow('expected at least one case')
    expect(() => prim(NAMES, POINTS, CASES, { kinds: { x4: 'choice' } })).toThrow(
      'kinds: unknown factor "x4"',
    )
  })
})
