import { expect, test } from 'vitest'
import { type Found, FoundRuns } from '../../../cli/study/found-runs.ts'

test('runs that were found come back as they were, however many', () => {
  const all = Array.from({ length: 5000 }, (_, at): Found => {
    const key = { row: at % 700, town: at % 3, replicate: at % 11 }
    return { stage: at % 2 === 0 ? 'design' : `abc ${at % 5}`, key, at: at * 2 ** 22 }
  })
  const found = new FoundRuns()
  for (const run of all) found.push(run)
  expect(found).toHaveLength(5000)
  expect([...found]).toEqual(all)
  expect([...found.from(4990)]).toEqual(all.slice(4990))
  expect([found.at(0), found.at(-1), found.at(5000), found.at(-5001)]).toEqual([
    all[0],
    all[4999],
    undefined,
    undefined,
  ])
})
