import { z } from 'zod'
import { LEVERS, type Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, unknownKey } from '../../sim/input/schema-issue.ts'
import { COMPACT_FORMAT, type CompactPolicies } from './compact.ts'

/** A compact form that can be used, or all that is wrong with it. */
export type ReadCompact =
  | { readonly ok: true; readonly policies: CompactPolicies }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const text = z.string().max(10_000)
const name = z.string().min(1).max(200)
const told = z.number().nullable()
const share = z.number().min(0).max(1).nullable()
const three = z.tuple([told, told, told]).readonly()
const whole = z.int().min(1)
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256')
const change = z.string().regex(/^[^=\s]+=[\s\S]*$/, 'expected path=value')
const changes = z.array(change).readonly()

const condition = z
  .looseObject({
    outcome: name,
    above: z.number().exactOptional(),
    below: z.number().exactOptional(),
    weeks: whole.exactOptional(),
  })
  .readonly()
/** What else an entry may have is for the scenario to say, of which it becomes a part. */
const entry = z
  .looseObject({
    lever: z.enum(LEVERS.map(({ key }) => key) as [string, ...string[]]),
    intensity: z.number().min(0).max(1).exactOptional(),
    from: text.exactOptional(),
    to: text.exactOptional(),
    when: condition.exactOptional(),
    until: condition.exactOptional(),
    grant: z.number().exactOptional(),
    settings: z.record(z.string(), z.number()).readonly().exactOptional(),
  })
  .readonly()

const aim = z
  .strictObject({
    name,
    outcome: text,
    better: z.enum(['higher', 'lower']),
    enough: z.number().exactOptional(),
    matters: z.number().min(0),
    weight: z.number().min(0).exactOptional(),
  })
  .readonly()

const reached = z
  .strictObject({
    range: three,
    mean: told,
    worst: told,
    enough: share,
    harm: share,
    regret: three,
    futures: z.array(three).readonly(),
  })
  .readonly()

const limit = z
  .strictObject({
    name,
    low: z.number().exactOptional(),
    high: z.number().exactOptional(),
    values: z.array(text).readonly().exactOptional(),
  })
  .readonly()

const plan = z
  .strictObject({
    name,
    found: z.boolean(),
    entries: z.array(entry).readonly(),
    changes,
    within: z.boolean(),
    over: share,
    undominated: z.boolean(),
    enough: share,
    cost: three,
    hours: three,
    aims: z.array(reached).readonly(),
    together: three.exactOptional(),
    weak: z
      .strictObject({ coverage: share, density: share, limits: z.array(limit).readonly() })
      .readonly()
      .exactOptional(),
  })
  .readonly()

const schema = z
  .strictObject({
    format: z.literal(COMPACT_FORMAT),
    note: text,
    source: z
      .strictObject({
        title: text,
        question: text.exactOptional(),
        seed: text,
        hash: digest,
        policies: digest,
        model: name,
      })
      .readonly(),
    town: name,
    states: whole,
    worlds: whole,
    seeds: whole,
    futures: z
      .array(z.strictObject({ name, set: changes, weight: z.number().positive() }).readonly())
      .min(1)
      .readonly(),
    budget: z
      .strictObject({
        cost: z.number().min(0).exactOptional(),
        hours: z.number().min(0).exactOptional(),
        postHours: z.number().positive(),
      })
      .readonly(),
    against: name,
    aims: z.array(aim).min(1).readonly(),
    plans: z.array(plan).min(1).readonly(),
    known: z
      .array(z.strictObject({ aim: name, known: name, value: told, floor: told }).readonly())
      .readonly(),
  })
  .readonly() satisfies z.ZodType<CompactPolicies>

/**
 * Reads what a study says of its plans in compact form. Everything has to be there, nothing else may be, and
 * its parts have to fit each other.
 */
export function readCompact(raw: unknown): ReadCompact {
  const read = schema.safeParse(raw)
  if (!read.success) return { ok: false, problems: explainIssues(read.error.issues, raw, schema) }
  const problems = partProblems(read.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policies: read.data }
}

/** Reads the text of a file that `study policies --compact` wrote. Never throws. */
export function readCompactText(text: string): ReadCompact {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [{ path: '(file)', message: `expected JSON: ${reason}` }] }
  }
  return readCompact(raw)
}

function partProblems({ aims, plans, futures, against, states, worlds, known }: CompactPolicies) {
  const problems: Problem[] = []
  const tell = (path: string, message: string) => problems.push({ path, message })
  const names = plans.map((one) => one.name)
  if (!names.includes(against)) tell('against', unknownKey(against, names, 'plan'))
  if (worlds !== states * futures.length)
    tell(
      'worlds',
      `expected ${states} states times ${futures.length} futures, ${states * futures.length}, got ${worlds}`,
    )
  for (const [kind, all] of Object.entries({ plans, aims, futures }))
    for (const [at, one] of all.entries())
      if (all.findIndex((other) => other.name === one.name) !== at)
        tell(`${kind}[${at}].name`, `expected a name of its own, got "${one.name}" again`)
  const parts = futures.length > 1 ? futures.length : 0
  for (const [at, one] of plans.entries()) {
    if (one.aims.length !== aims.length)
      tell(`plans[${at}].aims`, `expected ${aims.length} aims, got ${one.aims.length}`)
    for (const [place, { futures: each }] of one.aims.entries())
      if (each.length !== parts)
        tell(`plans[${at}].aims[${place}].futures`, `expected ${parts} futures, got ${each.length}`)
  }
  const told = [...aims.map((one) => one.name), 'together']
  for (const [at, row] of known.entries())
    if (!told.includes(row.aim)) tell(`known[${at}].aim`, unknownKey(row.aim, told, 'aim'))
  return problems
}
