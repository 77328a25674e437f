import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Outcome } from '../../../experiments/outcomes/outcome.ts'
import { outcomeText } from '../../../experiments/outcomes/outcome-text.ts'
import { readOutcomes } from '../../../experiments/outcomes/read-outcomes.ts'
import { outcomesSchema } from '../../../experiments/outcomes/schema.ts'

function read(raw: unknown): readonly Outcome[] {
  const result = readOutcomes(raw)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.outcomes
}

function problemsOf(raw: unknown): string[] {
  const result = readOutcomes(raw)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}

/** The short form, the same with keys, and the name that it has when none is given. */
const FORMS: readonly (readonly [text: string, keys: Record<string, unknown>, id: string])[] = [
  [
    'members mean 2019',
    { of: 'members', reduce: 'mean', from: 2019, to: 2019 },
    'members_mean_2019',
  ],
  [
    'members mean 2019-01-01..2019-12-31',
    { of: ['members'], reduce: 'mean', from: '2019-01-01', to: '2019-12-31' },
    'members_mean_2019_01_01_to_2019_12_31',
  ],
  ['members at 2021-09-30', { of: 'members', at: '2021-09-30' }, 'members_at_2021_09_30'],
  ['members at week 12', { of: 'members', reduce: 'at', at: 12 }, 'members_at_week_12'],
  [
    'active/residents at 2015-11',
    { of: 'active', over: 'residents', at: '2015-11' },
    'active_per_residents_at_2015_11',
  ],
  [
    'members+mentors/active quantile 0.9 weeks 3..9 smooth 13',
    {
      of: 'members+mentors',
      over: ['active'],
      reduce: 'quantile',
      level: 0.9,
      from: 3,
      to: 9,
      smooth: 13,
    },
    'members_and_mentors_per_active_quantile_0_9_weeks_3_to_9_smooth_13',
  ],
  [
    'mood firstBelow -0.5 from week 3 to 2019-02 never end',
    { of: 'mood', reduce: 'firstBelow', level: -0.5, from: 3, to: '2019-02', never: 'end' },
    'mood_first_below_minus_0_5_from_week_3_to_2019_02_never_end',
  ],
  [
    'members firstBelow ofPeak 0.5 from 2015',
    { of: 'members', reduce: 'firstBelow', ofPeak: 0.5, from: 2015 },
    'members_first_below_of_peak_0_5_from_2015',
  ],
  [
    'unmet sum every quarter',
    { of: 'unmet', reduce: 'sum', every: 'quarter' },
    'unmet_sum_every_quarter',
  ],
  ['P9', { pattern: 'P9', give: 'met' }, 'p9_met'],
  [
    'P10: core 2019 / peak',
    { pattern: 'P10', check: 'core 2019 / peak', give: 'value' },
    'p10_value_core_2019_per_peak',
  ],
  ['E14 score', { effect: 'E14', give: 'score' }, 'e14_score'],
  [
    'survival circles years 3 least 5 2015',
    { survival: 'circles', give: 'share', years: 3, least: 5, from: '2015', to: '2015' },
    'survival_circles_share_years_3_least_5_2015',
  ],
  ['survival helpers', { survival: 'helpers', give: 'median' }, 'survival_helpers_median'],
  [
    'spells members perPerson',
    { spells: 'members', give: 'perPerson' },
    'spells_members_per_person',
  ],
  [
    'transition independent member rate 2017',
    { transition: ['independent', 'member'], give: 'rate', from: 2017, to: 2017 },
    'transition_independent_member_rate_2017',
  ],
  ['first forum+association', { first: ['forum', 'association'] }, 'first_forum_and_association'],
  ['events dissolved', { events: 'dissolved', give: 'count' }, 'events_dissolved_count'],
  [
    'events stopped rate over active cause exhaustion every year',
    { events: 'stopped', give: 'rate', over: 'active', cause: 'exhaustion', every: 'year' },
    'events_stopped_rate_over_active_cause_exhaustion_every_year',
  ],
]

describe('an outcome', () => {
  test.each(FORMS)('in words is the same as with keys: %s', (text, keys, id) => {
    const [inWords, withKeys] = [read([text]), read([keys])]
    expect(inWords).toEqual(withKeys)
    expect(inWords[0]!.id).toBe(id)
    expect(read([outcomeText(inWords[0]!)])).toEqual(inWords)
  })

  test('has the name that it is given, or that it stands under', () => {
    expect(read([{ id: 'core', of: 'members', at: 2019 }])[0]!.id).toBe('core')
    expect(read({ core: 'members at 2019' })[0]!.id).toBe('core')
  })

  test('is plain data, which a file can hold and give back', () => {
    const outcomes = read(FORMS.map(([text]) => text))
    expect(read(JSON.parse(JSON.stringify(outcomes)))).toEqual(outcomes)
  })

  test.each(FORMS)('fits the schema in both forms: %s', (text, keys) => {
    expect(outcomesSchema.safeParse([text, keys]).success).toBe(true)
    expect(outcomesSchema.safeParse([{ ...keys, wrong: 1 }]).success).toBe(false)
  })
})

test('a whole number below 1900 is a week of the run, from there on a year', () => {
  expect(read([{ of: 'members', at: 1899 }])[0]).toMatchObject({ at: 1899 })
  expect(read([{ of: 'members', at: 1900 }])[0]).toMatchObject({ at: '1900' })
})

test('all problems are told at once, each with its place and what may be meant', () => {
  expect(
    problemsOf([
      'member mean 2019',
      'activeMembers last',
      { of: ['members', 'mentor'], reduce: 'maen' },
      { of: ['members', 'mentor'], reduce: 'last' },
      { of: 'members', reduce: 'last', frm: 3 },
      { first: 'furum' },
      { events: 'stopped', cause: 'exhaust' },
      { events: 'stopped', cause: 'exhaustoin' },
      { transition: ['member', 'inactive'] },
      'survival circle',
    ]),
  ).toEqual([
    'outcomes[0].of: unknown column "member"; did you mean "members"?',
    'outcomes[1].of: unknown column "activeMembers"; there is active, members',
    'outcomes[2].reduce: unknown value "maen"; did you mean "mean"?',
    'outcomes[3].of: unknown column "mentor"; did you mean "mentors"?',
    'outcomes[4].frm: unknown key "frm"; did you mean "from"?',
    'outcomes[5].first: unknown kind of event "furum"; did you mean "forum"?',
    expect.stringContaining('outcomes[6].cause: unknown cause "exhaust"; known: lifeEvent, '),
    'outcomes[7].cause: unknown cause "exhaustoin"; did you mean "exhaustion"?',
    'outcomes[8].transition[1]: unknown value "inactive"; known: never, independent, member, mentor, former',
    'outcomes[9].survival: unknown value "circle"; did you mean "circles"?',
  ])
})

test.each([
  ['members', 'reduce: missing; expected one of mean, sum, '],
  ['members at', 'expected a day, month, year or "week 12" behind "at", got ""'],
  ['members mean 2019-13', '"2019-13" is not understood'],
  ['members mean mean', '"mean" is not understood'],
  ['members mean 2019 2020', '"from" is said twice'],
  ['members mean 2019..2018', 'to: expected a moment not before 2019, got 2018'],
  ['members mean at 2019', '"reduce" is said twice'],
  ['members mean smooth 13', 'smooth: expected no rolling mean with mean'],
  ['members quantile 2', 'level: expected a share in [0, 1], got 2'],
  ['members firstBelow', 'level: expected either "level" or "ofPeak"'],
  ['members firstBelow 3 ofPeak 0.5', 'level: expected either "level" or "ofPeak"'],
  ['members mean never end', 'never: expected only with firstBelow or firstAbove'],
  ['members mean ofPeak 0.5', 'ofPeak: expected only with firstBelow or firstAbove'],
  ['members weeksAbove', 'level: missing; expected a number'],
  [{ of: 'members', reduce: 'mean', level: 3 }, 'level: expected no level with mean'],
  [{ of: 'members', reduce: 'mean', at: 3 }, 'at: expected only with "reduce: at", got mean'],
  [{ of: 'members', at: 3, from: 2 }, 'at: expected without "from", "to" and "every"'],
  [{ of: 'members', at: '30.9.2021' }, 'at: expected a day, month or year'],
  ['survival circles median years 2', 'years: expected no years with median'],
  ['survival circles share', 'years: missing; expected a number of years'],
  ['survival helpers least 5', 'least: expected only with circles'],
  ['spells members', 'give: expected one of length, perPerson, returned, got nothing'],
  ['events forum over active', 'over: expected only with "give: rate"'],
  ['events forum cause size', 'cause: events of kind forum have no cause'],
  ['P99', 'pattern: unknown value "P99"; did you mean "P9"?'],
  ['P5 value', 'check: missing; expected one of refugees per member at peak, '],
  ['P10: core 2019', 'check: unknown quantity "core 2019"'],
  ['', 'expected an outcome, such as "members mean 2019", '],
  [3, 'expected an outcome as text or with keys, got 3'],
  [{ from: 3 }, 'expected one of the keys of, pattern, effect, survival, '],
  [{ of: 'members', first: 'forum' }, 'expected one of the keys of, '],
  [{ id: 'Core', of: 'members', at: 3 }, 'id: expected small letters, digits and _'],
])('it is said what is wrong with %j', (raw, message) => {
  const problems = problemsOf([raw])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(message)
})

test('what compares towns or arms is no outcome of a run, and it is said which arms it compares', () => {
  expect(problemsOf(['P13', 'E1 score'])).toEqual([
    'outcomes[0]: P13 compares runs (one, two, three): no single run shows it, only a study as a whole',
    'outcomes[1]: E1 compares runs (shipped, changed): no single run shows it, only a study as a whole',
  ])
})

test('a name stands once, and is one that tables can have', () => {
  expect(problemsOf(['members last', 'members last'])).toEqual([
    'outcomes[1].id: "members_last" stands there twice',
  ])
  expect(problemsOf({ 'my core': 'members last' })[0]).toContain(
    'outcomes.my core: expected a name',
  )
  expect(problemsOf('members last')).toEqual([
    'outcomes: expected a list of outcomes, or outcomes by name, got "members last"',
  ])
})

const WORDS =
  'members active/residents a+b P9 E14 value : survival circles share transition first forum events rate mean at quantile firstBelow week weeks 12 3..9 2019 2019-13 2015..2019 -0.5 ofPeak smooth every never end constructor __proto__ over /'

test('whatever the words, it is said what is wrong with them or what they mean', () => {
  const word = fc.constantFrom(...WORDS.split(' '))
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  const object = fc.dictionary(
    fc.constantFrom('of', 'over', 'reduce', 'pattern', 'survival', 'give', 'from', 'at', 'level'),
    fc.oneof(text, fc.double(), fc.constant(null), fc.array(word)),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(text, object, fc.anything()), { maxLength: 3 }), (raw) => {
      const result = readOutcomes(raw)
      if (!result.ok)
        return result.problems.every(({ path, message }) => path !== '' && message !== '')
      expect(read(result.outcomes.map((outcome) => ({ ...outcome })))).toEqual(result.outcomes)
      return result.outcomes.length === raw.length
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('editors learn the names of columns, events and patterns from the schema', () => {
  const text = JSON.stringify(z.toJSONSchema(outcomesSchema, { io: 'input' }))
  for (const name of ['neverEngagedBefore', 'population', 'newcomerJoined', 'P18', 'E17', 'mentor'])
    expect(text).toContain(`"${name}"`)
})
