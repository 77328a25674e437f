import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeState, encodeState, LONGEST_ADDRESS } from '../../viz/state/address.ts'
import { anyState } from './any-state.ts'

describe('the address', () => {
  test('says every state, and nothing else', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const address = encodeState(state)
        fc.pre(address.length <= LONGEST_ADDRESS)
        expect(decodeState(address)).toEqual({ state, ignored: [] })
        expect(new URL(`http://town.example/${address}`).hash).toBe(address)
      }),
      { numRuns: 500 },
    )
  })

  test('never fails, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const address of [`#${text}`, `#/${text}`, `#/lab?v=2&a=${text}`]) {
          const { state } = decodeState(address)
          expect(decodeState(encodeState(state)).state).toEqual(state)
        }
      }),
    )
  })
})
