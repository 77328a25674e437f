import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { answer, type Desk } from '../../cli/batch/answer.ts'
import { scenarioReader } from '../../cli/batch/resolve.ts'
import { studyReader } from '../../cli/batch/study.ts'
import { InputError } from '../../cli/failure.ts'
import { loadScenario } from '../../cli/load.ts'
import { MANIFEST } from '../../cli/manifest.ts'
import { readRun } from '../../cli/read-run.ts'
import { writeRun } from '../../cli/write-run.ts'
import { measureAll, neededFor } from '../../experiments/outcomes/measure.ts'
import { readTargets } from '../../experiments/outcomes/targets.ts'
import { evaluatorOf } from '../../experiments/study/evaluate.ts'
import { type Plan, planOf } from '../../experiments/study/plan.ts'
import { readStudy, type StudySources } from '../../experiments/study/read-study.ts'
import type { Study } from '../../experiments/study/study.ts'
import { parseInflow, parseScenario, run, type Scenario } from '../../sim/index.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { readPlan, writePlan } from '../../viz/plan/plan-text.ts'
import { decodeState, encodeState } from '../../viz/state/address.ts'
import { isPack, packTemplate, readPack } from '../../viz/words/pack.ts'
import { inflow, scenarioText } from '../scenarios.ts'
import { anyState } from '../viz/any-state.ts'
import { changedValues } from './changed-values.ts'
import { invented, mutated } from './mutated.ts'

/** A place where text of strangers comes in. */
export type Surface = {
  readonly name: string
  readonly texts: fc.Arbitrary<string>
  /** Reads the text and uses what is accepted; says whether it was. Throws where the law is broken. */
  readonly read: (text: string) => boolean | Promise<boolean>
}

const FEW_WEEKS = 3
const folder = new URL('../../scenarios/', import.meta.url)
const small = (text: string) => text.replace('population: 100000', 'population: 3000')
const SCENARIOS = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => small(scenarioText(name.replace('.yaml', ''))))
const POLICY = `policy:
  - { lever: forum, intensity: 1, settings: { interval: 8 }, from: 2014-02-03 }
  - { lever: posts, intensity: 0.5, grant: 20000, when: { outcome: load, above: 1, weeks: 2 } }
arrivals: { background: 3, shocks: [{ from: 2014-02-03, persons: 40, weeks: 6 }] }
funds: 20000
`
const neutral = `${small(scenarioText('neutral'))}${POLICY}`

/** Where something is no number although it says one. */
function unfinished(value: unknown, path = ''): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = unfinished(inner, `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Runs a scenario for a few weeks; all its numbers are numbers. */
function runs(scenario: Scenario): void {
  const given = unfinished(scenario)
  if (given !== undefined) throw new Error(`no number at ${given} of what was accepted`)
  const { outcomes } = run(scenario, scenario.seed, { weeks: FEW_WEEKS, columnsOnly: true })
  for (const [key, values] of Object.entries(outcomes))
    if (!values?.every(Number.isFinite)) throw new Error(`no number in ${key}`)
}

function readScenario(text: string, table?: string, set: readonly string[] = []): boolean {
  const tables = table === undefined ? inflow : { ...inflow, mine: table }
  const parsed = parseScenario(text, { inflow: tables, set })
  if (!parsed.ok) return told(parsed.problems)
  runs(parsed.scenario)
  return true
}

/** Problems that a person can read: some, not too many, each in one line. */
function told(problems: readonly { readonly path: string; readonly message: string }[]): false {
  if (problems.length === 0) throw new Error('refused without a problem')
  for (const { path, message } of problems)
    if (path === '' || message === '' || path.length + message.length > 2000)
      throw new Error(`no message: ${path.slice(0, 100)}: ${message.slice(0, 100)}`)
  return false
}

const scenario: Surface = {
  name: 'scenario',
  texts: fc.oneof(
    { weight: 12, arbitrary: mutated(neutral, ...SCENARIOS) },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => readScenario(text),
}

const own = (separator: string, numbers = '') =>
  `# scope: local\n${numbers}month,arrivals,ukraine,pending,attention\n2013-12,10,0,5,0.1\n2014-01,20,1,5,0.2\n2014-02,30,2,6,0.3\n`.replaceAll(
    ',',
    separator,
  )
const germany = inflow.germany.split('\n')
const TABLES = [
  own(','),
  own(';'),
  own('\t'),
  own(';', '# numbers: de\n'),
  [...germany.slice(0, 60), ...germany.slice(-20)].join('\n'),
]
const withTable = neutral
  .replace('inflow: germany', 'inflow: mine')
  .replace('arrivals: {', 'arrivals: { scope: local,')
const table: Surface = {
  name: 'table',
  texts: fc.oneof(
    { weight: 12, arbitrary: mutated(...TABLES) },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => {
    const read = parseInflow(text)
    if (!read.ok) return told(read.problems)
    const bad = unfinished(read.table)
    if (bad !== undefined) throw new Error(`no number at ${bad}`)
    readScenario(withTable, text)
    return true
  },
}

const ASSIGNMENTS = [
  'place.population=2000',
  'policy[0].intensity=0.5',
  'policy[2]={ lever: stance, intensity: 1 }',
  'policy[1].when.above=2',
  'administration.offices[1].officials=3',
  'leadership.changes[0].from=2014-02-03',
  'parameters.entryHazard=0.01',
  'structure.without=[alliance]',
  'start=2015-06-01',
  'title.de=Stadt',
]
const set: Surface = {
  name: 'set',
  texts: fc.oneof(
    { weight: 12, arbitrary: mutated(...ASSIGNMENTS) },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => readScenario(neutral, undefined, [text]),
}

const realStates = fc.sample(anyState, { numRuns: 40, seed: 1 })
const ADDRESSES = [
  ...realStates.map(encodeState),
  '#/stage?v=2&t=90&town=1&a=observed*1_forum_0.5&run=17_1_1',
]
const address: Surface = {
  name: 'address',
  texts: fc.oneof(
    { weight: 12, arbitrary: mutated(...ADDRESSES) },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => {
    const { state, ignored } = decodeState(text)
    const bad = unfinished(state)
    if (bad !== undefined) throw new Error(`no number at ${bad} of the state`)
    const again = decodeState(encodeState(state))
    if (again.ignored.length > 0)
      throw new Error(`writes ${again.ignored.join()} that it cannot read`)
    return ignored.length === 0
  },
}

const parsedNeutral = parseScenario(neutral, { inflow })
if (!parsedNeutral.ok) throw new Error(JSON.stringify(parsedNeutral.problems))
const town = parsedNeutral.scenario
const PLANS = [
  ...realStates.flatMap(({ a, b }) => [writePlan(a), writePlan(b)]),
  'observed*123_forum_0.5',
  'observed*1_orientation_1_2016-05-02*2_wrongBase_0.1',
  'observed*1_forum_1_when-load-above-1.2-8_until-none',
  'observed*1_forum_own*1_forum.interval_4',
]
const plan: Surface = {
  name: 'plan',
  texts: fc.oneof({ weight: 12, arbitrary: mutated(...PLANS) }, { weight: 1, arbitrary: invented }),
  read: (text) => {
    const { value, exact } = readPlan(text)
    const bad = unfinished(value)
    if (bad !== undefined) throw new Error(`no number at ${bad} of the plan`)
    runs(applyChanges(town, value.changes, 0))
    return exact
  },
}

const runFolder = mkdtempSync(join(tmpdir(), 'fuzz-run-'))
process.once('exit', () => rmSync(runFolder, { recursive: true, force: true }))
const given = join(runFolder, 'given.yaml')
writeFileSync(given, neutral)
const loaded = loadScenario(given, ['place.population=2000'])
const fuzzed = run(loaded.scenario, 'fuzz', { weeks: FEW_WEEKS })
writeRun(
  runFolder,
  loaded,
  { trajectory: fuzzed, started: new Date(0), seconds: 1, engine: 'javascript' },
  'csv',
)
const written = readFileSync(join(runFolder, MANIFEST), 'utf8')
const manifest: Surface = {
  name: 'manifest',
  texts: fc.oneof({ weight: 12, arbitrary: mutated(written) }, { weight: 1, arbitrary: invented }),
  read: (text) => {
    writeFileSync(join(runFolder, MANIFEST), text)
    try {
      const { manifest, loaded } = readRun(runFolder)
      const bad = unfinished(manifest)
      if (bad !== undefined) throw new Error(`no number at ${bad} of the manifest`)
      const { seed, weeks } = manifest
      run(loaded.scenario, seed, { weeks, columnsOnly: true })
      return true
    } catch (error) {
      if (error instanceof InputError) return false
      throw error
    }
  },
}

const template = packTemplate()
/** Few of a thousand texts, so that a change meets what is around them as often. */
const few = template.replace(/("messages": \{)[\s\S]*/, (_, head) => {
  const lines = template.split('\n').filter((line) => /^ {4}".*(\{0|\{1|openFile)/.test(line))
  return `${head}\n${lines.slice(0, 30).join('\n').replace(/,$/, '')}\n  }\n}\n`
})
const pack: Surface = {
  name: 'pack',
  texts: fc.oneof(
    { weight: 12, arbitrary: mutated(few) },
    { weight: 1, arbitrary: mutated(template) },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => {
    let data: unknown
    try {
      data = JSON.parse(text)
    } catch {
      return false
    }
    if (!isPack(data)) return false
    const read = readPack(data)
    if (!read.ok) return told(read.problems)
    sayAll(read.pack.words)
    return true
  },
}

/** Says every text of a catalogue: each is a text, whatever it is given. */
function sayAll(words: unknown): void {
  if (typeof words === 'string') return
  if (typeof words === 'function') {
    const said: unknown = words(...Array.from({ length: words.length }, () => '3'))
    if (typeof said !== 'string') throw new Error(`says ${typeof said}`)
    return
  }
  if (typeof words !== 'object' || words === null) throw new Error(`${typeof words} is no text`)
  for (const inner of Object.values(words)) sayAll(inner)
}

const LINES = [
  {
    id: 1,
    scenario: 'town-1',
    seed: 7,
    weeks: 2,
    params: { joinShare: 0.15 },
    metrics: ['members.max', 'active@1'],
  },
  {
    id: 'b',
    scenario: neutral,
    weeks: 3,
    set: { 'society.mood': 0.5 },
    series: ['members'],
    events: ['founded'],
  },
  {
    id: 3,
    scenario: 'town-2',
    weeks: 1,
    set: ['leadership.openness=0.9'],
    metrics: { late: 'coverage.mean@0..0' },
  },
  { id: 4, request: 'parameters' },
].map((request) => JSON.stringify(request))
const desk: Desk = {
  pool: {
    run: async ({ scenario, seed, options }) =>
      run(scenario, seed, { ...options, weeks: Math.min(options?.weeks ?? FEW_WEEKS, FEW_WEEKS) }),
    close: async () => undefined,
    size: 1,
  },
  scenarioOf: scenarioReader(),
  studyOf: studyReader(),
  signal: new AbortController().signal,
}
const batch: Surface = {
  name: 'batch',
  texts: fc.oneof({ weight: 12, arbitrary: mutated(...LINES) }, { weight: 1, arbitrary: invented }),
  async read(text) {
    const { status, error } = JSON.parse(await answer({ number: 1, text }, desk))
    if (error?.code === 'E_RUN') throw new Error(error.message)
    return status === 'ok'
  },
}

const OBSERVED = `outcome,date,value,standard_error,status,definition,source
active/residents,2014-01,0.05,0.002,stated,"asked, by letter",a survey
members mean,2014,30,5,judged,counted,
`
const STUDIES = [
  `study: 1
title: Fuzz
question: What is read?
seed: fuzz 1
towns: { small: town.yaml }
weeks: 12
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
  lasting: { set: structure.without, values: [[], [alliance]], weights: [2, 1] }
uncertainties:
  trust: { set: [administration.trust], family: triangular, low: 0.2, mode: 0.5, high: 0.8, town: small }
  mood: { set: society.mood, family: normal, mean: 0.5, sd: 0.1, low: 0.2, high: 0.9 }
  delay: { set: parameters.delayMin, family: whole, low: 2, high: 4 }
correlations: [{ of: [trust, mood], rho: -0.5 }]
outcomes:
  - members mean every month
  - survival circles share years 3
  - { id: left, of: circles, reduce: at, at: 2014-02 }
design: { method: sobol, points: 8, scramble: owen }
seeds: 2
luck: own
analysis:
  - { pawn: left, slices: 5, resamples: 20, level: 0.9 }
  - { prim: left, below: median, peel: 0.1 }
`,
  `study: 1
title: Fit
seed: 7
towns: [town-1]
uncertainties: { many: { all: parameters, except: [delayMin, delayMax] } }
outcomes: [active/residents max, P9 score, first association never end]
targets: { town-1: observed.csv }
calibration:
  seeds: 2
  discrepancy: 0.05
  hold: { after: 2014-01, towns: [], targets: [] }
  waves: { count: 2, points: 40, cutoff: 3, rank: 1, draws: 200 }
  abc: { method: smc, particles: 24, kernel: { kind: local, neighbours: 5 }, tolerance: { kind: quantile, share: 0.5 }, stop: { generations: 2 } }
`,
  `study: 1
title: Levels
seed: levels
towns: { a: town-1, b: town-2 }
levers: { openness: { set: leadership.openness, family: beta, alpha: 2, beta: 3 }, step: { set: parameters.conflictStep, family: loguniform, low: 0.01, high: 0.2 } }
outcomes: { early: members at week 3, kinds: events founded+dissolved rate }
design: { method: morris, trajectories: 4, levels: 4, groups: { both: [openness, step] } }
targets: { a: [{ outcome: members max, value: 30, standard_error: 5, definition: made }] }
calibration: { abc: { method: rejection, draws: 100, particles: 10 } }
`,
  `study: 1
title: Tables
seed: t
towns: [small]
levers: { openness: { set: leadership.openness, values: [0.1, 0.5] } }
outcomes: [hours sum]
design: { method: factorial, levels: { openness: [0.1, 0.5] } }
`,
  `study: 1
title: Plans
seed: plans
towns: { small: town.yaml }
uncertainties: { trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 } }
outcomes: [hours sum]
policies:
  town: small
  seeds: 2
  states: { from: prior, count: 5 }
  futures: { as_it_was: [], half: { set: ['place.multiplier=0.5'], weight: 2 } }
  budget: { cost: 400000, hours: 4000, postHours: 30 }
  against: as_usual
  plans:
    as_usual: []
    forum: [{ lever: forum, from: 2014-02-03, intensity: 1 }, leadership.control=0.1]
  aims: { lasting: { outcome: circles at 2014-02, better: higher, enough: 3, matters: 0, weight: 1 } }
`,
]
/** Files and towns as a study finds them, whatever it calls them; the town is a small one. */
const beside: StudySources = {
  file: () => OBSERVED,
  town: (name) => ({ name, scenario: town, text: neutral, tables: inflow }),
}
/** What a fault of ours says, and no refusal does. */
const FAULT = /is not a function|Cannot read|undefined|is not iterable|NaN|call stack/

const study: Surface = {
  name: 'study',
  texts: fc.oneof(
    { weight: 4, arbitrary: mutated(...STUDIES) },
    { weight: 12, arbitrary: changedValues(...STUDIES.map((text) => parse(text))) },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => {
    const read = readStudy(text, beside)
    if (!read.ok) return told(read.problems)
    const plan = planned(read.study)
    if (plan === undefined) return false
    // The largest design is never made as a whole.
    for (const row of plan.design.rows > 0 ? [0, plan.design.rows - 1] : []) {
      const point = plan.pointOf(row)
      if (!point.every(Number.isFinite)) throw new Error(`no number in point ${row}`)
      plan.design.roleOf(row)
      const first = plan.keyOf(0)
      const steps = evaluatorOf({ ...read.study, weeks: FEW_WEEKS })(plan.runOf({ ...first, row }))
      let step = steps.next()
      while (!step.done) step = steps.next()
      if (step.value.status === 'failed' && FAULT.test(step.value.error))
        throw new Error(step.value.error)
    }
    return true
  },
}

/** The plan of a study; undefined where its design is refused, which is told in words. */
function planned(study: Study): Plan | undefined {
  try {
    return planOf(study, 'openness\n0.1\n')
  } catch (error) {
    if (error instanceof RangeError && !FAULT.test(error.message)) return undefined
    throw error
  }
}

const targets: Surface = {
  name: 'targets',
  texts: fc.oneof(
    {
      weight: 12,
      arbitrary: mutated(
        OBSERVED,
        OBSERVED.replaceAll(',', ';')
          .replaceAll(/(\d)\.(?=\d)/g, '$1,')
          .replace(/^/, '# numbers: de\n'),
        ...readdirSync(new URL('targets/', folder)).map((name) =>
          readFileSync(new URL(`targets/${name}`, folder), 'utf8'),
        ),
      ),
    },
    { weight: 1, arbitrary: invented },
  ),
  read: (text) => {
    const read = readTargets(text)
    if (!read.ok) return told(read.problems)
    const bad = unfinished(read.targets)
    if (bad !== undefined) throw new Error(`no number at ${bad} of the targets`)
    const outcomes = read.targets.map(({ outcome }) => outcome)
    const options = { weeks: FEW_WEEKS, ...neededFor(outcomes) }
    measureAll(outcomes, run(town, 'targets', options))
    return true
  },
}

export const SURFACES: readonly Surface[] = [
  scenario,
  table,
  set,
  address,
  plan,
  manifest,
  pack,
  batch,
  study,
  targets,
]
