import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const markdownIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name))
const documents = ['.', 'docs', 'docs/odd', 'docs/decisions', 'docs/gallery', 'scenarios/inflow']
  .concat('scenarios/observed', 'scenarios/targets')
  .flatMap(markdownIn)

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '')
/** The name that a heading has in an address, as hosts of repositories make it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (file: string) =>
  [...withoutCode(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading))

/** Links of a document that lead to no file, or to no heading of it. */
function deadLinks(file: string, text: string): readonly string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', heading] = link.split('#')
    const target = path ? posix.join(posix.dirname(file), path) : file
    if (!existsSync(join(ROOT, target))) return true
    return heading !== undefined && !anchorsOf(target).includes(heading)
  })
}

test.each(documents)('every link of %s leads to a file, and to a heading of it', (file) => {
  expect(deadLinks(file, read(file))).toEqual([])
})

test('a link that leads nowhere is found', () => {
  const text = '[a](docs/odd.md) [b](docs/nowhere.md) [c](docs/odd.md#nothing) [d](https://e.org/f)'
  expect(deadLinks('README.md', text)).toEqual(['docs/nowhere.md', 'docs/odd.md#nothing'])
  expect(documents.length).toBeGreaterThan(30)
})
