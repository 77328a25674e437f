import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { partsOfWeek } from '../../bundle/engine/sources.ts'
import { EFFECTS } from '../../experiments/effects.ts'
import { ROOT, sourceFiles } from '../lint/rooms.ts'
import { KNOWN, NAMES } from './model-names.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const MADE = 'docs/odd/tables.md'
const documents = [
  'docs/odd.md',
  ...readdirSync(join(ROOT, 'docs/odd')).map((file) => `docs/odd/${file}`),
].filter((file) => file !== MADE)
/** What people wrote, and the tables that are made from the code. */
const written = documents.map(read).join('\n')
const made = [MADE, 'docs/data.md'].map(read).join('\n')

const BLOCK = /^```\n([\s\S]*?)^```$/gm
const formulasIn = (text: string) => [...text.matchAll(BLOCK)].map(([, block]) => block!)
const namesIn = (text: string) => text.match(/[A-Za-z_][\w.]*/g) ?? []
/** What is in code font within the lines, files aside. */
const inlineIn = (text: string) =>
  [...text.replaceAll(BLOCK, '').matchAll(/`([^`\n]+)`/g)].flatMap(([, inside = '']) =>
    inside.includes('/') ? [] : [inside],
  )

/** Words of formulas, and what a sentence beside a formula says. */
const WORDS = new Set(
  'min max exp log clamp sum mean draw if else and week tie fall same normal alone engaged held forced'.split(
    ' ',
  ),
)
/** First words of names, as section 7 tells them. */
const ROOTS = new Set(
  'town member helper circle official office field series start lever setting rate is entry head'.split(
    ' ',
  ),
)
/** What the formulas work out. */
const defined = new Set(
  formulasIn(written).flatMap((block) =>
    [...block.matchAll(/^(\w+) =/gm)].map(([, name]) => name!),
  ),
)
const exists = (name: string) => KNOWN.has(name) || defined.has(name) || WORDS.has(name)

/** Those of some names that a text has neither in a formula nor in code font. */
function missing(names: readonly string[], text: string): string[] {
  const there = new Set([...formulasIn(text).flatMap(namesIn), ...inlineIn(text)])
  return names.filter((name) => !there.has(name))
}

describe('the ODD description', () => {
  test('names the week in the order in which it runs', () => {
    const [, schedule = ''] = /^## 3\. .*$([\s\S]*?)^## /m.exec(written) ?? []
    const told = [...schedule.matchAll(/\*\*(\w+)\*\*/g)].map(([, name]) => name)
    expect(told).toEqual(partsOfWeek().map(({ name }) => name))
  })

  test('has a submodel for every mechanism, and names every act', () => {
    const mechanisms = sourceFiles().filter((file) => file.startsWith('sim/mechanisms/'))
    const heading = (file: string) => new RegExp(`^## .*\\(\`${file}\``, 'm')
    expect(mechanisms.filter((file) => !heading(file).test(written))).toEqual([])
    const acts = sourceFiles().filter((file) => file.startsWith('sim/acts/'))
    // How events are told is no rule.
    expect(acts.filter((file) => !written.includes(`\`${file}\``))).toEqual(['sim/acts/tell.ts'])
  })

  test.each([
    'parameters',
    'levers',
    'settings',
    'parts',
    'town',
    'startValues',
    'state',
    'roles',
  ] as const)('leaves out none of the %s', (kind) => {
    expect(NAMES[kind].length).toBeGreaterThan(5)
    expect(missing(NAMES[kind], written)).toEqual([])
  })

  test.each(['outcomes', 'fields'] as const)('leaves out none of the %s, with its tables', (kind) =>
    expect(missing(NAMES[kind], written + made)).toEqual([]),
  )

  test('leaves out no event and no cause that somebody tells', () => {
    const rows = [...made.matchAll(/^\| `(\w+\.\w+)` \| \d+ \| (.*) \|$/gm)]
    expect(missing(NAMES.causes, made)).toEqual([])
    expect(
      missing(
        NAMES.events.map((name) => name.replace('EVENT.', '')),
        made,
      ),
    ).toEqual([])
    const told = rows.flatMap(([, name = '', by]) => (by === 'nobody' ? [] : [name]))
    expect(told.length).toBeGreaterThan(25)
    expect(missing(told, written)).toEqual([])
  })

  test('leaves out no pattern and no effect', () => {
    const rows = [...written.matchAll(/^\| ([PE]\d+) \|/gm)].map(([, id]) => id)
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
    expect(rows).toEqual([...numbered('P', 18), ...numbered('E', EFFECTS.length)])
  })

  test.each(documents)('names nothing in code font that is not there: %s', (file) => {
    const text = read(file)
    expect(
      formulasIn(text)
        .flatMap(namesIn)
        .filter((name) => !exists(name)),
    ).toEqual([])
    const inline = inlineIn(text).filter((name) => !ROOTS.has(name) && !/^x \+?= /.test(name))
    expect(inline.length).toBeGreaterThan(10)
    expect(inline.filter((name) => !exists(name))).toEqual([])
  })
})
