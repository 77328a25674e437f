import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, drawBits, pcg4dWord } from '../../../sim/exact/random.ts'
import { keyFromSeed } from '../../../sim/exact/seed-key.ts'
import { STREAM, type Stream } from '../../../sim/terms/streams.ts'

const key = keyFromSeed('town-1')
const streams = Object.values(STREAM)
const aStream = fc.constantFrom(...streams)
const anAgent = fc.nat(2 ** 21)
const aWeek = fc.nat(1040)
const aKey = fc.record({ low: fc.nat(0xffffffff), high: fc.nat(0xffffffff) })

/** First output word of pcg4d, by a C program written from the pseudo-code of the paper. */
const PUBLISHED = [
  [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x0f02f829],
  [0x00000001, 0x00000000, 0x00000000, 0x00000000, 0x0b3cefc3],
  [0x00000000, 0x00000001, 0x00000000, 0x00000000, 0x2a9d71a8],
  [0x00000000, 0x00000000, 0x00000001, 0x00000000, 0x2eda6c9d],
  [0x00000000, 0x00000000, 0x00000000, 0x00000001, 0x8d9effe2],
  [0x00000001, 0x00000002, 0x00000003, 0x00000004, 0x3622cd16],
  [0x00000004, 0x00000003, 0x00000002, 0x00000001, 0x183d3b98],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x974ed892],
  [0x80000000, 0x7fffffff, 0x80000001, 0xfffffffe, 0x8bbca687],
  [0x12345678, 0x9abcdef0, 0x0fedcba9, 0x87654321, 0x1ac736e7],
  [0x000f4240, 0x00000208, 0x00000025, 0xdeadbeef, 0x6bfb6fea],
  [0x0000c34f, 0x00000207, 0x0000070f, 0xcafebabe, 0x9b908d93],
  [0x0000007b, 0x000001c8, 0x00000315, 0x00018af8, 0x8928c079],
  [0x00010000, 0x00010000, 0x00010000, 0x00010000, 0x58476cd3],
  [0xbb40e64d, 0xa205b064, 0x60713d44, 0x544b2fba, 0x6a7d082f],
  [0x00000000, 0x00000000, 0x00ffffff, 0x00000000, 0x39c444b4],
] as const

test.each(PUBLISHED)('pcg4d of (%i, %i, %i, %i) is the published word', (x, y, z, w, word) => {
  expect(pcg4dWord(x, y, z, w)).toBe(word)
})

test('inputs count modulo 2^32, signed or not', () => {
  expect(pcg4dWord(-1, -1, -1, -1)).toBe(pcg4dWord(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff))
  expect(pcg4dWord(2 ** 32 + 5, 0, 0, 0)).toBe(pcg4dWord(5, 0, 0, 0))
})

describe('seed texts', () => {
  // By a Python program of its own: MurmurHash3 of the code units, then ARC4 keyed by the hex digits,
  // 256 bytes dropped, big-endian words.
  test.each([
    ['town-1', 0x478e2146, 0xd6854364],
    ['1', 0x2c6e670d, 0x2a51fdab],
    ['11', 0xb20135ee, 0xccf11f06],
    ['42', 0xc93049a6, 0xfccb97e9],
    ['', 0xc7c56ed8, 0xc0cc980d],
    ['Ärztin ☂', 0x5b0030ca, 0xc701ea6b],
    ['x'.repeat(300), 0x22fc52fc, 0xc99d586e],
    ['😀', 0xbad4fb69, 0x404ca4d2],
    ['\ud800', 0x087a9a94, 0x27b6312f],
  ])('"%s" gives its key for ever', (seed, low, high) => {
    expect(keyFromSeed(seed)).toEqual({ low: low | 0, high: high | 0 })
  })

  test('the same text gives the same key, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, other) => {
        const first = keyFromSeed(seed)
        keyFromSeed(other)
        expect(keyFromSeed(seed)).toEqual(first)
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['1', '11'],
    ['2', '22'],
    ['ab', 'abab'],
    ['a', String.fromCharCode(97 + 256)],
    ['', '\0'],
    ['7', '7 '],
  ])('"%s" and "%s" are two seeds', (one, other) => {
    expect(keyFromSeed(one)).not.toEqual(keyFromSeed(other))
  })

  test('a thousand neighbouring texts give a thousand keys', () => {
    const keys = new Set(
      Array.from({ length: 1000 }, (_, n) => JSON.stringify(keyFromSeed(`town-1/${n}`))),
    )
    expect(keys.size).toBe(1000)
  })

  test('leave Math.random alone', () => {
    const before = Math.random
    keyFromSeed('x')
    expect(Math.random).toBe(before)
  })
})

describe('draws', () => {
  // By the same Python program, seed "town-1": stream, agent, week, k, bits.
  test.each([
    ['disposition', 0, 0, 0, 0xfdf75fa2],
    ['leavingIndependent', 1, 0, 0, 0x4cb3e87d],
    ['leavingIndependent', 0, 1, 0, 0x9f8cd5ea],
    ['leavingIndependent', 0, 0, 1, 0x337f2290],
    ['returning', 99999, 519, 3, 0x86040057],
    ['contact', 1048576, 1000, 65535, 0xeb710b5f],
    ['leavingMember', 50000, 260, 0, 0xd652c8c9],
    ['leavingCause', 50000, 260, 0, 0x162938ba],
  ] as const)('%s of agent %i in week %i, draw %i', (name, agent, week, k, bits) => {
    expect(drawBits(key, STREAM[name], agent, week, k)).toBe(bits)
    expect(draw(key, STREAM[name], agent, week, k)).toBe((bits + 0.5) / 2 ** 32)
  })

  test('200,000 draws over all streams have kept their digest', () => {
    let digest = 0
    for (const stream of streams.slice(0, 37)) {
      for (let week = 0; week < 52; week++) {
        for (let agent = 0; agent < 100; agent++)
          digest = (Math.imul(digest, 31) + drawBits(key, stream, agent, week, agent % 3)) | 0
      }
    }
    // A new number means: every seed now tells another story. Streams added at the end change nothing.
    expect(digest >>> 0).toBe(1_560_720_780)
  })

  test('lie strictly between 0 and 1', () => {
    fc.assert(
      fc.property(
        aKey,
        aStream,
        anAgent,
        aWeek,
        fc.nat(65_535),
        (anyKey, stream, agent, week, k) => {
          const u = draw(anyKey, stream, agent, week, k)
          return u > 0 && u < 1
        },
      ),
      { numRuns: 500 },
    )
  })

  test('do not depend on the order in which they are asked', () => {
    const question = fc.tuple(aStream, anAgent, aWeek, fc.nat(100))
    fc.assert(
      fc.property(fc.array(question, { maxLength: 50 }), (questions) => {
        const ask = ([stream, agent, week, k]: [Stream, number, number, number]) =>
          draw(key, stream, agent, week, k)
        const forwards = questions.map(ask)
        const backwards = [...questions].reverse().map(ask).reverse()
        expect(backwards).toEqual(forwards)
      }),
      { numRuns: 50 },
    )
  })

  test('one resident more leaves the luck of everyone else as it was', () => {
    const luck = (residents: number) =>
      Array.from({ length: residents }, (_, agent) => draw(key, STREAM.contact, agent, 100))
    expect(luck(1001).slice(0, 1000)).toEqual(luck(1000))
  })

  test('streams, agents, weeks and further draws all differ', () => {
    const seen = new Set<number>()
    let asked = 0
    for (const stream of streams) {
      for (let agent = 0; agent < 10; agent++) {
        for (let week = 0; week < 10; week++) {
          for (let k = 0; k < 3; k++) {
            seen.add(drawBits(key, stream, agent, week, k))
            asked++
          }
        }
      }
    }
    // About asked^2 / 2^33 = 0.01 coincidences are to be expected.
    expect(seen.size).toBeGreaterThanOrEqual(asked - 1)
  })

  test('the number of a stream belongs to one decision only', () => {
    expect(new Set(streams).size).toBe(streams.length)
    expect(Math.max(...streams)).toBeLessThan(256)
  })

  test('two seeds, two people and two weeks are uncorrelated', () => {
    const other = keyFromSeed('town-2')
    const n = 20_000
    let [seeds, people, weeks] = [0, 0, 0]
    for (let agent = 0; agent < n; agent++) {
      const u = draw(key, STREAM.friction, agent, 50) - 0.5
      seeds += u * (draw(other, STREAM.friction, agent, 50) - 0.5)
      people += u * (draw(key, STREAM.friction, agent + 1, 50) - 0.5)
      weeks += u * (draw(key, STREAM.friction, agent, 51) - 0.5)
    }
    // Standard error of a correlation is 1 / sqrt(n); 4 of them.
    for (const sum of [seeds, people, weeks])
      expect(Math.abs((sum * 12) / n)).toBeLessThan(4 / Math.sqrt(n))
  })

  test('a rare event falls as often as it should', () => {
    let hits = 0
    for (let week = 0; week < 100; week++) {
      for (let agent = 0; agent < 1000; agent++)
        if (draw(key, STREAM.leavingMember, agent, week) < 0.007) hits++
    }
    expect(Math.abs(hits - 700)).toBeLessThan(4 * Math.sqrt(700))
  })
})
