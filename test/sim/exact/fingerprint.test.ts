import { expect, test } from 'vitest'
import { Fingerprint } from '../../../sim/index.ts'

// Known answers of MurmurHash3 x86 128 (seed 0) from an independent implementation in Python.
test.each([
  ['nothing', new Uint8Array(0), '00000000000000000000000000000000'],
  ['one block', new TextEncoder().encode('Helferkreise2015'), 'dfa363d02a43f634966c976b2044ed6c'],
  ['two blocks', Uint8Array.from({ length: 32 }, (_, i) => i), 'd6b16afda4795780b7bd757597df89ce'],
])('the digest of %s is the published one', (_name, bytes, hex) => {
  expect(new Fingerprint().add(bytes).hex()).toBe(hex)
})

test('the order of pieces and the length of a tail change the digest', () => {
  const [a, b] = [Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3, 0)]
  expect(new Fingerprint().add(a).hex()).not.toBe(new Fingerprint().add(b).hex())
  expect(new Fingerprint().add(a).add(b).hex()).not.toBe(new Fingerprint().add(b).add(a).hex())
})
