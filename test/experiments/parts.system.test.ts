import { describe, expect, test } from 'vitest'
import { assess, type Changes } from '../../experiments/assess.ts'
import { inProcess, Runs } from '../../experiments/runs.ts'
import { PART_KEYS, PARTS } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'

const PAIRS = 16
/** One store of runs: what parts have in common is run once. */
const runs = new Runs(inProcess())
const measured = async (changes: Changes, ids: readonly string[]) =>
  assess(changes, { seeds: PAIRS, pairs: PAIRS, ids, load: scenario, runs })

describe('what shows a part', () => {
  test.each(PART_KEYS)('holds with %s, and goes without it', async (part) => {
    const ids = [...PARTS[part].shownBy]
    const failed = async (changes: Changes) => {
      const rows = await measured(changes, ids)
      return [...new Set(rows.flatMap(({ id, met }) => (met === false ? [id] : [])))].sort()
    }
    expect(await failed({})).toEqual([])
    expect(await failed({ structure: { without: [part] } })).toEqual(ids.sort())
  })
})
