import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readStudy } from '../../../experiments/study/read-study.ts'
import { inflow, scenario, scenarioText } from '../../scenarios.ts'

const TOWN = { scenario: scenario('town-1'), text: scenarioText('town-1'), tables: inflow }

const STUDY = {
  study: 1,
  title: 'Policies',
  seed: 'test',
  towns: { one: 'town-1' },
  weeks: 300,
  uncertainties: {
    trust: { set: 'administration.trust', family: 'uniform', low: 0.2, high: 0.8 },
  },
  policies: {
    states: { from: 'prior', count: 4 },
    futures: { as_it_was: [], half: ['place.multiplier=0.5'] },
    plans: { posts: [{ lever: 'posts', intensity: 1 }, 'leadership.control=0.1'] },
    aims: { lasting: { outcome: 'circles at 2019-06', better: 'higher', enough: 3 } },
  },
}

/** The study with a part of its policies in the place of another. */
function read(changes: object, rest: object = {}) {
  const policies = { ...STUDY.policies, ...changes }
  return readStudy(stringify({ ...STUDY, ...rest, policies }), {
    town: (name) => ({ name, ...TOWN }),
    file: () => '',
  })
}

function problemsOf(changes: object, rest: object = {}): string[] {
  const result = read(changes, rest)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('policies of a study', () => {
  it('are read, with a plan that does nothing where there is none', () => {
    const result = read({})
    expect(result).toMatchObject({ ok: true })
    if (!result.ok) return
    const { policies } = result.study
    expect(policies?.plans.map(({ name }) => name)).toEqual(['nothing', 'posts'])
    expect(policies?.futures).toEqual([
      { name: 'as_it_was', set: [], weight: 1 },
      { name: 'half', set: ['place.multiplier=0.5'], weight: 1 },
    ])
    expect(policies?.outcomes.map(({ id }) => id)).toEqual(['lasting', 'cost_in', 'posts_in'])
    expect(policies?.budget.postHours).toBe(30)
  })

  it('put entries after those that the town has', () => {
    const result = read({})
    if (!result.ok) throw new Error('cannot be read')
    const { policy } = TOWN.scenario
    expect(result.study.policies?.plans[1]?.set).toEqual([
      `policy[${policy.length}]={"lever":"posts","intensity":1}`,
      'leadership.control=0.1',
    ])
  })

  it.each([
    [
      { plans: { posts: [{ lever: 'post', intensity: 1 }] } },
      'policies.plans.posts[0].lever: unknown value "post"; did you mean "posts"?',
    ],
    [
      { plans: { posts: ['leadership.control=0.1', { lever: 'posts', intensity: 2 }] } },
      'policies.plans.posts[1].intensity: expected at most 1, got 2',
    ],
    [
      { plans: { posts: [{ lever: 'posts', intensity: 1, settings: { limits: 2 } }] } },
      'policies.plans.posts[0].settings.limits: unknown setting of lever "posts" "limits"; did you mean "limit"?',
    ],
    [
      { plans: { open: ['leadership.contrl=0.1'] } },
      'policies.plans.open: leadership.contrl: unknown key "contrl"; did you mean "control"?',
    ],
    [
      { futures: { half: ['place.multiplier=many'] } },
      'policies.futures.half: place.multiplier: expected number, got "many"',
    ],
    [
      { futures: { posts: ['policy[0]={lever: posts, intensity: 1}'] } },
      'policies.futures.posts[0]: expected what may come, not what is decided, got "policy[0]={lever: posts, intensity: 1}"',
    ],
    [
      { states: { from: 'posterior' } },
      'policies.states.from: expected a calibration in the study, since there is no posterior without',
    ],
    [
      { states: { from: 'prior' } },
      'policies.states.count: missing; expected how many states are drawn',
    ],
    [
      { aims: { lasting: { outcome: 'circle at 2019', better: 'higher' } } },
      'policies.aims.lasting.outcome.of: unknown column "circle"; did you mean "circles"?',
    ],
    [
      { aims: { lasting: { outcome: 'circles at 2031', better: 'higher' } } },
      'policies.aims.lasting.outcome: 2031 is not within the run, weeks 0 to 299 (2014-01-06 to 2019-10-06)',
    ],
    [
      { aims: { lasting: { outcome: 'circles mean every year', better: 'higher' } } },
      'policies.aims.lasting.outcome: expected one value, got a series',
    ],
    [{ against: 'noting' }, 'policies.against: unknown plan "noting"; known: posts'],
    [{ town: 'two' }, 'policies.town: unknown town "two"; known: one'],
    [{ seed: 3 }, 'policies.seed: unknown key "seed"; did you mean "seeds"?'],
    [
      { search: { levers: { posts: { settings: { limit: [0, 30] } } } } },
      'policies.search.levers.posts.settings.limit: expected a range in [0, 20], got [0,30]',
    ],
    [
      { search: { levers: ['forum'], population: 5 } },
      'policies.search.population: expected an even number, got 5',
    ],
  ])('are refused with the place and what may be meant: %o', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
  })

  it('tell all problems at once', () => {
    const problems = problemsOf({
      against: 'noting',
      futures: { half: ['place.multiplier=many'] },
      aims: { lasting: { outcome: 'circle at 2019', better: 'higher' } },
    })
    expect(problems).toHaveLength(3)
  })

  it('need a whole year, since a budget is for one', () => {
    const aims = { lasting: { outcome: 'circles last', better: 'higher' } }
    expect(problemsOf({ aims }, { weeks: 40 }).join()).toContain('no calendar year lies whole')
  })

  it('may stand beside a design and outcomes of their own', () => {
    const result = read({}, { design: { method: 'sobol', points: 4 }, outcomes: ['members max'] })
    expect(result.ok && result.study.outcomes.map(({ id }) => id)).toEqual(['members_max'])
  })
})
