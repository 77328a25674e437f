import { expect, test } from 'vitest'
import { manifestFault } from '../../cli/manifest-fault.ts'

const whole = {
  scenario: { name: 'town-1', text: 'id: town-1' },
  overrides: ['weeks=3'],
  seed: 'a',
  weeks: 3,
  fingerprint: 'f',
  version: '1',
}

test('a manifest is believed only where every part has its form', () => {
  expect(manifestFault(whole)).toBeUndefined()
  for (const broken of [null, [], 3, 'x', {}]) expect(manifestFault(broken)).toBeTypeOf('string')
  for (const key of Object.keys(whole))
    for (const value of [undefined, null, -1, 0, 1.5, {}, [1]])
      expect(manifestFault({ ...whole, [key]: value }), key).toContain(key)
})
