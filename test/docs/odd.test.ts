import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { partsOfWeek } from '../../bundle/engine/sources.ts'
import { LEVERS, OUTCOMES, PARAMETERS, PART_KEYS, scenarioJsonSchema } from '../../sim/index.ts'
import { ANSWER, ENTRY, EVENT, EXIT, JOIN, ROUTE } from '../../sim/terms/events.ts'
import { FIELDS } from '../../sim/terms/fields.ts'
import { SETTING } from '../../sim/terms/levers.ts'
import { BELONGS, FORM, ORIGIN, ROLE } from '../../sim/terms/roles.ts'
import { SHAPES } from '../../sim/terms/scenario.ts'
import { TOWN_FIELDS } from '../../sim/terms/town.ts'
import { FLAG_FIELDS, RATE_FIELDS, START_FIELDS, TABLES } from '../../sim/world/given.ts'
import { GROUPS } from '../../sim/world/layout.ts'
import { ROOT, sourceFiles } from '../lint/rooms.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const main = read('docs/odd.md')
const byHand = ['state', ...submodels()].map((name) => read(`docs/odd/${name}.md`))
/** What people wrote, and the tables that are made from the code. */
const written = [main, ...byHand].join('\n')
const made = [read('docs/odd/tables.md'), read('docs/outcomes.md')].join('\n')

function submodels(): string[] {
  const names = readdirSync(join(ROOT, 'docs/odd')).map((file) => file.replace('.md', ''))
  return names.filter((name) => name !== 'state' && name !== 'tables')
}

const prefixed = (kind: string, names: readonly string[]) => names.map((name) => `${kind}.${name}`)
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key)
const CAUSES = { ENTRY, JOIN, EXIT, ROUTE, ANSWER }

/** Columns of a group, without those that only link rows, repeat others or hold nothing. */
function lasting(group: keyof typeof GROUPS): string[] {
  const columns = Object.entries(GROUPS[group]) as [string, readonly [unknown, number, string?]][]
  return columns.flatMap(([name, [, , leftOut]]) =>
    leftOut || /Next|Previous|^nextIn/.test(name) ? [] : [`${group}.${name}`],
  )
}
const STATE = (
  ['helper', 'member', 'circle', 'official', 'office', 'place', 'lever', 'policy', 'week'] as const
).flatMap(lasting)

type Property = { readonly properties?: Readonly<Record<string, Property>> } & Readonly<
  Record<string, unknown>
>
const schema = scenarioJsonSchema() as Property
const SECTIONS = ['place', 'administration', 'leadership', 'society', 'arrivals', 'structure']
const startValues = SECTIONS.flatMap((section) =>
  prefixed(section, Object.keys(schema.properties?.[section]?.properties ?? {})),
)

/** Names of all properties of a schema, however deep. */
function propertiesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'properties' ? Object.keys(inner as object) : []),
    ...propertiesOf(inner),
  ])
}

/** All that a name in code font may mean. */
const KNOWN: ReadonlySet<string> = new Set([
  ...keys(PARAMETERS),
  ...keys(LEVERS),
  ...keys(OUTCOMES),
  ...keys(FIELDS),
  ...PART_KEYS,
  ...SHAPES,
  ...propertiesOf(schema),
  ...startValues,
  ...Object.entries(GROUPS).flatMap(([group, row]) => prefixed(group, Object.keys(row))),
  ...Object.entries(TABLES).flatMap(([name, row]) => prefixed(name, Object.keys(row))),
  ...prefixed('town', TOWN_FIELDS),
  ...prefixed('start', START_FIELDS),
  ...prefixed('rate', RATE_FIELDS),
  ...prefixed('is', FLAG_FIELDS),
  ...prefixed('lever', keys(LEVERS)),
  ...prefixed('setting', Object.keys(SETTING)),
  ...prefixed('EVENT', Object.keys(EVENT)),
  ...Object.entries(CAUSES).flatMap(([kind, row]) => prefixed(kind, Object.keys(row))),
  ...Object.entries({ ROLE, BELONGS, FORM, ORIGIN }).flatMap(([kind, row]) =>
    prefixed(kind, Object.keys(row)),
  ),
])

/** Words that formulas may use besides names. */
const WORDS = new Set(
  'min max exp log clamp sum mean draw normal if else alone engaged forced held'.split(' '),
)
/** The first words by which names lead to something. */
const ROOTS = new Set(
  'town member helper circle official office field series week start lever setting rate is entry head structure'.split(
    ' ',
  ),
)

const namesIn = (text: string) =>
  [...text.matchAll(/[A-Za-z_][\w.]*\w|[A-Za-z_]/g)].map(([name]) => name)
const formulasIn = (text: string) =>
  [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, block]) => block!)
/** What is in code font within the lines. */
const inlineIn = (text: string) =>
  [...text.replaceAll(/^```\n[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, inside]) => inside!,
  )
/** Names that the formulas of a text work out. */
const defined = (text: string) =>
  new Set(
    formulasIn(text).flatMap((block) => [...block.matchAll(/^(\w+) =/gm)].map(([, name]) => name!)),
  )
/** Names that stand in no formula of their own, with the sentence that says what they are. */
const SAID = new Set(
  'tie same found fall forced found per decay shift m x S t normal past work weeks people'.split(
    ' ',
  ),
)

/** Mechanisms are the headings of section 7. */
const headings = byHand.flatMap((text) =>
  [...text.matchAll(/^## (.*)$/gm)].map(([, line]) => line!),
)

describe('the ODD description', () => {
  test('names the week in the order in which it runs', () => {
    const schedule = main.split(/^## 3\. .*$/m)[1]!.split(/^## /m)[0]!
    const told = [...schedule.matchAll(/\*\*(\w+)\*\*/g)].map(([, name]) => name)
    expect(told).toEqual(partsOfWeek().map(({ name }) => name))
  })

  test('has a submodel for every mechanism, and names every act', () => {
    const mechanisms = sourceFiles().filter((file) => file.startsWith('sim/mechanisms/'))
    expect(
      mechanisms.filter((file) => !headings.some((line) => line.includes(`(\`${file}\``))),
    ).toEqual([])
    const acts = sourceFiles().filter((file) => file.startsWith('sim/acts/'))
    // How events are told is no rule.
    expect(acts.filter((file) => !written.includes(`\`${file}\``))).toEqual(['sim/acts/tell.ts'])
  })

  test.each([
    ['parameter', keys(PARAMETERS), written + made],
    ['lever', keys(LEVERS), written],
    ['setting of a lever', prefixed('setting', Object.keys(SETTING)), written],
    ['part', PART_KEYS, written],
    ['outcome', keys(OUTCOMES), written + made],
    ['number of the town', prefixed('town', TOWN_FIELDS), written],
    ['start value', startValues.filter((path) => path !== 'structure.without'), written],
    ['state variable', STATE, written],
    ['event', Object.keys(EVENT), made],
    [
      'form',
      [...prefixed('FORM', Object.keys(FORM)), ...prefixed('BELONGS', Object.keys(BELONGS))],
      written,
    ],
    ['field of work', keys(FIELDS), made],
    [
      'pattern or effect',
      [...numbered('P', 18), ...numbered('E', 17)],
      main.replaceAll(/\| ([PE]\d+) \|/g, '`$1`'),
    ],
  ])('leaves out no %s', (_, names, text) => {
    expect(names.length).toBeGreaterThan(1)
    expect(
      names.filter(
        (name) => !new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?![\\w])`).test(text),
      ),
    ).toEqual([])
  })

  test('explains every cause that somebody tells', () => {
    const told = [...made.matchAll(/^\| `(\w+\.\w+)` \| \d+ \| (.*) \|$/gm)]
    const causes = told.filter(([, , by]) => by !== 'nobody').map(([, name]) => name!)
    expect(causes.length).toBeGreaterThan(25)
    expect(causes.filter((name) => !written.includes(`\`${name}\``))).toEqual([])
  })

  test.each([
    ['odd', main],
    ...[...['state', ...submodels()]].map((name, index) => [name, byHand[index]!]),
  ])('names in code font nothing that is not there: %s', (_, text) => {
    const here = defined(text!)
    const everywhere = defined(written)
    const isName = (name: string) =>
      KNOWN.has(name) || here.has(name) || everywhere.has(name) || SAID.has(name)
    const inFormulas = formulasIn(text!).flatMap(namesIn)
    expect(inFormulas.filter((name) => !isName(name) && !WORDS.has(name))).toEqual([])
    const inLines = inlineIn(text!).filter(
      (inside) => !inside.includes('/') && !ROOTS.has(inside) && !/^x \+?= /.test(inside),
    )
    expect(inLines.filter((name) => !isName(name))).toEqual([])
  })
})

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
}
