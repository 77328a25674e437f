import { describe, expect, test } from 'vitest'
import {
  countProblems,
  formatProblems,
  type Problem,
  parseScenario,
  placeText,
  setPath,
} from '../../../sim/index.ts'
import { inflow, scenarioText } from '../../scenarios.ts'

const neutral = scenarioText('neutral')

function problemsOf(text: string, ...set: string[]): readonly Problem[] {
  const parsed = parseScenario(text, { inflow, set })
  return parsed.ok ? [] : parsed.problems
}
const told = (text: string, ...set: string[]) =>
  problemsOf(text, ...set).map((problem) => `${placeText(problem)}: ${problem.message}`)

/** Names that every object has without having been given them. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype)

describe('names that every object has are no names of a scenario', () => {
  test.each(INHERITED)('%s', (name) => {
    expect(told(neutral, `inflow=${name}`)).toEqual([
      `inflow: no inflow table "${name}"; known: germany`,
    ])
    const settings = `policy=[{lever: forum, intensity: 1, settings: {"${name}": 1}}]`
    for (const set of [
      settings,
      `ranges={"leadership.${name}": [0, 1]}`,
      `ranges={"${name}": [0, 1]}`,
      `parameters.${name}=1`,
      `${name}=1`,
      `${name}.x=1`,
      `society.${name}=0.5`,
      `policy=[{lever: ${name}, intensity: 1}]`,
      `policy=[{lever: forum, intensity: 1, when: {outcome: ${name}}}]`,
      `administration.offices[0].role=${name}`,
      `structure.without=[${name}]`,
    ]) {
      const problems = told(neutral, set)
      expect(problems, set).toHaveLength(1)
      expect(problems[0], set).toMatch(/unknown|no start value|no inflow table/)
    }
  })
})

describe('aliases', () => {
  test('share a value between two places', () => {
    const text = neutral.replace('openness: 0.6', 'openness: &much 0.6').concat('funds: *much\n')
    const parsed = parseScenario(text, { inflow })
    expect(parsed.ok && parsed.scenario.funds).toBe(0.6)
  })

  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [index, name] of [...'bcdefgh'].entries())
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`)

  test.each([
    ['to themselves', 'id: &a [*a]\n', /an alias leads to the value that it stands in/],
    ['to what stands around them', 'id: x\nplace: &a { b: { c: *a } }\n', /an alias leads to/],
    ['to nothing', 'id: *b\n', /line 1, column 5: no value is called "b"/],
    ['to what comes later', 'id: *b\ntown: &b x\n', /line 1, column 5: no value is called "b"/],
    ['to more and more', bomb.join('\n'), /aliases/],
    ['in great number', `a: &a 1\nb: [${Array(200).fill('*a').join(',')}]`, /at most 100 aliases/],
  ])('that lead %s are told as one problem', (_, text, message) => {
    const problems = told(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
    const assigned = setPath(neutral, [`seed=${text.split('\n')[0]!.replace(/^\w+: /, '')}`])
    expect(assigned).toHaveProperty('ok')
  })
})

describe('one cause gives one message, with its line', () => {
  test.each([
    [
      'a tab',
      'id: x\nplace:\n\tpopulation: 5\n\tmultiplier: 2\ntitle: { de: x }\n',
      'line 3, column 1: expected spaces at the beginning of the line, got a tab (and in 1 more lines)',
    ],
    ['an open bracket', 'id: [\nweeks: 3\ntitle: {\n', /^line \d+, column \d+: Flow sequence/],
    [
      'a doubled key',
      'id: x\nweeks: 3\nid: y\n',
      'line 3, column 1: the key "id" stands here twice',
    ],
    ['two documents', `${neutral}---\n${neutral}`, /^line 47, column 1: Source contains multiple/],
    ['a list as key', '? [a]\n: 1\n', /^line 1, column 3: expected a word as key/],
  ])('%s', (_, text, message) => {
    const problems = told(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })

  test('the schema tells the line, too, whatever is wrong', () => {
    const lineOf = (part: string) => neutral.slice(0, neutral.indexOf(part)).split('\n').length
    const cases: readonly [from: string, to: string, path: string][] = [
      ['weeks: 521', 'weeks: many', 'weeks'],
      ['weeks: 521', 'weks: 521', 'weks'],
      ['  formality: 0.55', '  formality: 2', 'administration.formality'],
      [
        'officials: 14, role: social',
        'officials: 14, role: socal',
        'administration.offices[2].role',
      ],
      ['society.linking: [0.05, 0.25]', 'society.lnking: [0.05, 0.25]', 'ranges.society.lnking'],
      ['inflow: germany', 'inflow: germny', 'inflow'],
      ['start: 2014-01-06', 'start: 1014-01-06', 'start'],
    ]
    for (const [from, to, path] of cases) {
      const [problem] = problemsOf(neutral.replace(from, to)).filter((one) => one.path === path)
      expect(problem?.line, path).toBe(lineOf(from))
    }
    const without = neutral.replace('  understanding: 0.25\n', '')
    expect(problemsOf(without)).toMatchObject([
      { path: 'administration.understanding', line: lineOf('administration:') },
    ])
  })

  test('what was set from outside has no line of the file', () => {
    expect(told(neutral, 'weeks=9999', 'leadership.stance=2', 'town=[]')).toEqual([
      'town: expected string, got []',
      'weeks: expected at most 2600, got 9999',
      'leadership.stance: expected at most 1, got 2',
    ])
  })
})

describe('values that are set from outside', () => {
  test.each([
    ['id.x=1', 'id.x: expected keys at "id"'],
    ['policy[-1]=1', 'policy[-1]: expected a path such as'],
    ['policy[3000000].lever=forum', 'policy[3000000].lever: expected a place up to 0 in "policy"'],
    ['policy[99999999999].lever=forum', 'expected a path such as'],
    ['administration.offices[9].role=social', 'expected a place up to 4'],
    ['place[0]=1', 'place[0]: expected a list at "place"'],
    ['policy.lever=forum', 'policy: expected array'],
    ['a..b=1', 'a..b: expected a path such as'],
    ['[0]=1', '[0]: expected a path such as'],
    ['weeks', 'weeks: expected path=value'],
    ['=1', '=1: expected path=value'],
    ['', '(set): expected path=value'],
    ['weeks={', 'weeks: expected a value in YAML, got "{"'],
    ['weeks=*a', 'weeks: expected a value in YAML, got "*a"'],
    ['weeks=&a [*a]', 'weeks: expected a value in YAML'],
    [`${'a.'.repeat(20_000)}a=1`, 'expected a path such as'],
    [`seed=${'['.repeat(50_000)}`, 'expected a value in YAML'],
  ])('%.40s is told in one line', (assignment, message) => {
    const problems = told(neutral, assignment)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
    expect(problems[0]!.length).toBeLessThan(400)
  })

  test('make what is not there, one entry after the other', () => {
    const parsed = parseScenario(neutral, {
      inflow,
      set: [
        'policy[0].lever=forum',
        'policy[0].intensity=1',
        'policy[1]={ lever: posts, intensity: 0.5 }',
        'structure.without=[alliance]',
      ],
    })
    if (!parsed.ok) throw new Error(formatProblems('no', parsed.problems))
    expect(parsed.scenario.policy.map(({ lever }) => lever)).toEqual(['forum', 'posts'])
    expect(parsed.scenario.structure.without).toEqual(['alliance'])
  })

  test('do not hide that the file itself cannot be read', () => {
    const broken = 'id: [\n'
    expect(told(broken, 'weeks=3')).toEqual(told(broken))
    expect(setPath(broken, ['weeks=3']).ok).toBe(false)
  })
})

describe('work is linear in the input', () => {
  test('of many unknown keys the first are told and the others counted', () => {
    for (const where of ['', 'parameters:\n', 'structure:\n']) {
      const lines = Array.from(
        { length: 8000 },
        (_, index) => `${where ? '  ' : ''}k${index}: 1\n`,
      ).join('')
      const problems = problemsOf(`${neutral}${where}${lines}`)
      expect(problems).toHaveLength(21)
      expect(countProblems(problems)).toBe(8000)
      expect(formatProblems('No', problems)).toMatch(/^No \(8000 problems\):\n(?:.*\n)*.*7980 more/)
    }
  })
})

describe('limits', () => {
  test.each([
    ['policy=[{lever: forum, intensity: 1, cost: .inf}]', 'got Infinity'],
    ['policy=[{lever: forum, intensity: 1, cost: 1e300}]', 'at most 1000000000'],
    ['policy=[{lever: forum, intensity: 1, cost: .nan}]', 'got NaN'],
    ['funds=1e300', 'at most 1000000000'],
    ['place.statePopulation=1e15', 'at most 1000000000'],
    ['start=1899-12-31', 'a date YYYY-MM-DD from 1900 to 2100'],
    ['start=9999-12-31', 'a date YYYY-MM-DD from 1900 to 2100'],
    ['start=0000-01-01', 'a date YYYY-MM-DD from 1900 to 2100'],
    ['start=2014-01', 'a date YYYY-MM-DD from 1900 to 2100'],
    ['leadership.changes=[{from: 2101-01-01}]', 'a date YYYY-MM-DD from 1900 to 2100'],
    ['arrivals.shocks=[{from: 9999-01-01, persons: 1, weeks: 1}]', 'from 1900 to 2100'],
    ['place.adultShare=0', 'expected at least one of 100000 inhabitants of 14 and older'],
    ['place.adultShare=0.000001', 'expected at least one of 100000 inhabitants of 14 and older'],
    [`policy=[${Array(501).fill('{lever: forum, intensity: 1}').join()}]`, 'at most 500 entries'],
  ])('%.60s', (set, message) => {
    const problems = told(neutral, set)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
  })

  test('an unknown outcome of a condition lists all that there are', () => {
    const [problem] = told(neutral, 'policy=[{lever: forum, intensity: 1, when: {outcome: mud}}]')
    expect(problem).toMatch(/known: openConflict, .*, arrivals$/)
  })

  test('a misspelt table is told with the one that is meant, or with those that are there', () => {
    const tables = { inflow: { ...inflow, 'my-arrivals': '' }, unread: { other: '' } }
    const message = (name: string) => {
      const parsed = parseScenario(neutral.replace('germany', name), tables)
      return parsed.ok ? '' : parsed.problems[0]?.message
    }
    expect(message('germny')).toBe('no inflow table "germny"; did you mean "germany"?')
    expect(message('my-arivals')).toContain('did you mean "my-arrivals"?')
    expect(message('nowhere')).toBe('no inflow table "nowhere"; known: germany, my-arrivals, other')
  })

  test('without the name of a table the national one is meant', () => {
    const parsed = parseScenario(neutral.replace('inflow: germany\n', ''), { inflow })
    expect(parsed.ok && parsed.scenario.inflowName).toBe('germany')
  })
})
