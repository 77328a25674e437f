import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENTS } from '../../docs/site/contents.ts'
import { chapters, documents, pageOf } from '../../docs/site/documents.ts'
import { anchorOf, linkFrom } from '../../docs/site/markdown.ts'
import { ROOT } from '../lint/rooms.ts'

const files = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...documents().map((file) => `docs/${file}`),
]
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const withoutCode = (text: string) =>
  text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')

/** Targets of links and pictures of a document that are not on another host. */
function linksOf(file: string): string[] {
  const links = [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
  return links.flatMap(([, link = '']) => (/^(?:https?|mailto):/.test(link) ? [] : [link]))
}

/** Anchors of the headings of a document. */
function anchorsOf(file: string): string[] {
  const headings = read(file)
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .matchAll(/^#+ (.*)$/gm)
  return [...headings].map(([, text = '']) => anchorOf(text.replaceAll('`', '')))
}

test('every link of a document leads to a file that is there, and to a heading in it', () => {
  const broken = files.flatMap((file) =>
    linksOf(file)
      .filter((link) => {
        const [path = '', anchor] = link.split('#')
        const target = path === '' ? file : posix.join(posix.dirname(file), path)
        if (!existsSync(join(ROOT, target))) return true
        return anchor !== undefined && !anchorsOf(target).includes(anchor)
      })
      .map((link) => `${file}: ${link}`),
  )
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap(linksOf).length).toBeGreaterThan(100)
  expect(broken).toEqual([])
})

test('every document that the contents name is there, and all documents stand in them once', () => {
  const named = CONTENTS.flatMap(({ pages }) => pages.map(([file]) => file))
  expect(named.filter((file) => !documents().includes(file))).toEqual([])
  const shown = chapters().flatMap(({ pages }) => pages.map(([file]) => file))
  expect([...shown].sort()).toEqual(documents())
})

test('headings get the anchors that hosts of repositories give them', () => {
  expect(anchorOf('7. Submodels')).toBe('7-submodels')
  expect(anchorOf('Measure (sim/measure/measure.ts)')).toBe('measure-simmeasuremeasurets')
  expect(anchorOf('policy[].when')).toBe('policywhen')
  expect(anchorOf('Für wen?')).toBe('für-wen')
})

test('links lead from page to page, and not to what is no document', () => {
  expect(linkFrom('odd.md', 'odd/tables.md#levers')).toBe('odd/tables.html#levers')
  expect(linkFrom('odd/tables.md', '../evidence.md')).toBe('../evidence.html')
  expect(linkFrom('odd.md', 'README.md')).toBe('index.html')
  expect(linkFrom('odd.md', 'https://example.org/')).toBe('https://example.org/')
  expect(linkFrom('odd.md', '#7-submodels')).toBe('#7-submodels')
  expect(linkFrom('own-town.md', '../scenarios/inflow/koenigstein.csv')).toBeUndefined()
  expect(pageOf('odd/people.md')).toBe('odd/people.html')
})
