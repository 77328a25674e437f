import { describe, expect, test } from 'vitest'
import { effectMetrics } from '../../experiments/effect-metrics.ts'
import { fieldMetrics } from '../../experiments/field-metrics.ts'
import { EVENT, EventRecorder, EXIT, JOIN, run, type Trajectory, weekOf } from '../../sim/index.ts'
import { town } from '../small-town.ts'

const small = run(town([]), 'metrics')
const at = (date: string) => weekOf(date, small.start)

type Told = {
  readonly week: number
  readonly kind: number
  readonly circle?: number
  readonly cause?: number
  readonly value?: number
}

/** The small town with another story. */
function telling(events: readonly Told[]): Trajectory {
  const recorder = new EventRecorder(events.length)
  const none = new Int32Array(events.length).fill(-1)
  const column = (key: 'week' | 'kind' | 'circle' | 'cause' | 'value') =>
    events.map((event) => event[key] ?? 0)
  recorder.add(
    {
      week: Uint16Array.from(column('week')),
      kind: Uint8Array.from(column('kind')),
      person: none,
      circle: Int32Array.from(column('circle')),
      other: none,
      cause: Uint8Array.from(column('cause')),
      cause2: new Uint8Array(events.length),
      value: Float32Array.from(column('value')),
    },
    0,
    events.length,
  )
  return { ...small, events: recorder.log() }
}

describe('metrics of a run', () => {
  test('count exits for friction and disappointment from 2016 to 2018 only', () => {
    const left = (date: string, cause: number) => ({
      week: at(date),
      kind: EVENT.leftCircle,
      cause,
    })
    const { disappointed } = effectMetrics(
      telling([
        left('2015-12-20', EXIT.friction),
        left('2016-01-04', EXIT.friction),
        left('2017-05-01', EXIT.lostFreedom),
        left('2017-05-01', EXIT.noSupport),
        left('2018-05-01', EXIT.noNeed),
        left('2018-12-20', EXIT.circleDissolved),
        left('2019-01-07', EXIT.friction),
      ]),
    )
    expect(disappointed).toBe(3 / 5)
  })

  test('date the first of each event, and say of what never happens that it never does', () => {
    const metrics = effectMetrics(
      telling([
        { week: 0, kind: EVENT.founded },
        { week: 90, kind: EVENT.founded },
        { week: 110, kind: EVENT.forum },
        { week: 130, kind: EVENT.demanded },
        { week: 140, kind: EVENT.forum },
      ]),
    )
    expect(metrics).toMatchObject({ foundedLater: 1, forumWeek: 110, demandWeek: 130 })
    expect(metrics.postsWeek).toBe(Number.POSITIVE_INFINITY)
  })

  test('are means and sums of the columns', () => {
    const metrics = effectMetrics(small)
    const { outcomes } = small
    const sum = (values: ArrayLike<number> = []) =>
      Array.from(values).reduce((total, value) => total + value, 0)
    const year2017 = outcomes.linking?.slice(at('2017-01-04'), at('2017-12-27') + 1)
    expect(metrics.linkingOf[2017]).toBeCloseTo(sum(year2017) / (year2017?.length ?? 0), 12)
    expect(metrics.linkingOf[2021]).toBeCloseTo(metrics.linking2021, 2)
    expect(metrics.wrongPerContact).toBe(sum(outcomes.friction) / sum(outcomes.contacts))
    expect(metrics.metPerHour).toBe(sum(outcomes.metVolunteers) / sum(outcomes.hours))
    expect(metrics.membersDec2016).toBeGreaterThan(metrics.membersDec2017)
  })
})

describe('fields of work', () => {
  test('have a median end, and meetings per member and year', () => {
    const joined = (week: number, circle: number) => ({
      week,
      circle,
      kind: EVENT.joined,
      cause: JOIN.founding,
    })
    const { endOf, meetingsOf } = fieldMetrics(
      telling([
        { week: 0, kind: EVENT.founded, circle: 0, value: 0 },
        { week: 0, kind: EVENT.founded, circle: 1, value: 0 },
        { week: 0, kind: EVENT.founded, circle: 2, value: 2 },
        joined(0, 0),
        joined(0, 2),
        joined(0, 2),
        { week: 10, kind: EVENT.linked, circle: 2 },
        { week: 20, kind: EVENT.friction, circle: 2 },
        { week: 52, kind: EVENT.leftCircle, circle: 2 },
        { week: 52, kind: EVENT.leftCircle, circle: 0 },
        { week: 52, kind: EVENT.dissolved, circle: 0 },
        { week: 102, kind: EVENT.merged, circle: 1 },
        { week: 104, kind: EVENT.leftCircle, circle: 2 },
      ]),
    )
    expect(endOf.arrival).toBe(77)
    expect(endOf.accompaniment).toBe(small.weeks)
    expect(endOf.language).toBeNaN()
    // Two meetings in 52 weeks of two members and 52 of one: two in three years of membership.
    expect(meetingsOf.accompaniment).toBeCloseTo(2 / 3, 12)
    expect(meetingsOf.arrival).toBe(0)
  })
})
