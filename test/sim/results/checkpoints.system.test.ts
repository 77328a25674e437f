import { describe, expect, test } from 'vitest'
import { Checkpoints, EVENT, LEVERS, run, type Scenario } from '../../../sim/index.ts'
import { LEVER } from '../../../sim/terms/levers.ts'
import { scenario } from '../../scenarios.ts'

const WEEKS = 120

function small(name = 'town-1'): Scenario {
  const town = scenario(name)
  return {
    ...town,
    weeks: WEEKS,
    place: { ...town.place, population: 12_000, multiplier: 2 },
  }
}

/** The small town with one lever pulled in the middle of the run. */
function steered(): Scenario {
  const town = small()
  return {
    ...town,
    policy: [...town.policy, { lever: 'steering', intensity: 1, from: '2014-01-06', settings: {} }],
  }
}

describe('checkpoints', () => {
  test('any week, in any order, equals the straight run', () => {
    const checkpoints = new Checkpoints(small(), 'seek')
    for (const week of [100, 3, 77, 26, 27, 119, 52, 0, 100]) {
      const straight = run(small(), 'seek', { weeks: week }).fingerprint
      expect(checkpoints.at(week).trajectory().fingerprint, `week ${week}`).toBe(straight)
    }
  })

  test('going on from a checkpoint leaves the checkpoint alone', () => {
    const checkpoints = new Checkpoints(small(), 'own')
    const before = checkpoints.at(60).trajectory().fingerprint
    const mine = checkpoints.at(60)
    for (let week = 0; week < 20; week++) mine.advance()
    expect(checkpoints.at(60).trajectory().fingerprint).toBe(before)
  })
})

describe('branches', () => {
  test('a branch without a change equals its parent', () => {
    const parent = run(small(), 'branch')
    const branch = run(small(), 'branch', { branch: { from: small(), week: 70 } })
    expect(branch.fingerprint).toBe(parent.fingerprint)
  })

  test('a branch goes on counting how long conditions have been met', () => {
    const waiting = (town: Scenario): Scenario => ({
      ...town,
      policy: [
        ...town.policy,
        // Begun in week 30, and to be ended in week 80.
        {
          lever: 'orientation',
          intensity: 1,
          when: { outcome: 'refugees', above: 0, weeks: 31 },
          until: { outcome: 'refugees', above: 0, weeks: 50 },
          settings: {},
        },
      ],
    })
    const town = waiting(small())
    const parent = run(town, 'branch')
    for (const week of [20, 70]) {
      const branch = run({ ...town }, 'branch', { branch: { from: town, week } })
      expect(branch.fingerprint).toBe(parent.fingerprint)
    }
    const changes = [...parent.events.kind].flatMap((kind, at) =>
      (kind === EVENT.leverOn || kind === EVENT.leverOff) &&
      parent.events.other[at] === town.policy.length - 1
        ? [parent.events.week[at]]
        : [],
    )
    expect(changes).toEqual([30, 80, 111])
  })

  test('a branch shares the past of its parent and not its future', () => {
    const parent = run(small(), 'branch')
    const branch = run(steered(), 'branch', { branch: { from: small(), week: 70 } })
    const members = (weeks: [number, number]) =>
      [parent, branch].map((one) => [
        ...(one.outcomes.members ?? new Float64Array(0)).subarray(...weeks),
      ])
    const [past, pastOfBranch] = members([0, 70])
    expect(pastOfBranch).toEqual(past)
    const [future, futureOfBranch] = members([70, WEEKS])
    expect(futureOfBranch).not.toEqual(future)
  })

  test('a branch from week 0 is the run of the other scenario', () => {
    const branch = run(steered(), 'branch', { branch: { from: small(), week: 0 } })
    expect(branch.fingerprint).toBe(run(steered(), 'branch').fingerprint)
  })

  test('a branch of a branch keeps the past of both', () => {
    const first = { from: small(), week: 40 }
    const branch = run(steered(), 'branch', { branch: first })
    const second = { from: steered(), week: 70, branch: first }
    const same = run(steered(), 'branch', { branch: second })
    expect(same.fingerprint).toBe(branch.fingerprint)
    const back = run(small(), 'branch', { branch: second })
    const parts = [back, branch].map(({ outcomes }) => outcomes.members!)
    expect(parts[0]!.subarray(0, 70)).toEqual(parts[1]!.subarray(0, 70))
    expect(parts[0]!.subarray(70)).not.toEqual(parts[1]!.subarray(70))
    expect(() => run(small(), 'branch', { branch: { ...second, week: 30 } })).toThrow('week 40')
  })

  test('in a branch another leadership takes office in its week, and decides from then on', () => {
    const town = small()
    const other = { ...town, leadership: { ...town.leadership, stance: 1, thanks: 0 } }
    const branch = run(other, 'branch', { branch: { from: town, week: 70 } })
    const stance = Array.from({ length: WEEKS }, (_, week) =>
      Number(branch.leverIntensity[week * LEVERS.length + LEVER.stance]!.toFixed(4)),
    )
    const before = stance.slice(0, 70)
    expect([...new Set(before), ...new Set(stance.slice(70))]).toEqual([town.leadership.stance, 1])
    const thanks = [...branch.events.kind].flatMap((kind, event) =>
      kind === EVENT.appreciation ? [branch.events.week[event]!] : [],
    )
    expect(Math.max(...thanks)).toBeLessThan(70)
  })

  test('another town is no branch', () => {
    const other = small('town-2')
    expect(() => run(other, 'branch', { branch: { from: small(), week: 10 } })).toThrow(RangeError)
  })
})
