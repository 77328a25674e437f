import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chapter, CONTENTS, DECISIONS, FURTHER, LEFT_OUT } from './contents.ts'

export const DOCS = join(import.meta.dirname, '..')

/** All documents of the site, as paths below `docs/`. */
export function documents(): string[] {
  return readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !LEFT_OUT.includes(file.split('/')[0] ?? ''))
    .sort()
}

/** The contents with every document: what no chapter names stands at the end, under its own title. */
export function chapters(): Chapter[] {
  const there = documents()
  const named = CONTENTS.map(({ title, pages }) => ({
    title,
    pages: pages.filter(([file]) => there.includes(file)),
  }))
  const known = new Set(named.flatMap(({ pages }) => pages.map(([file]) => file)))
  const rest = there
    .filter((file) => !known.has(file))
    .map((file) => [file, titleOf(file)] as const)
  const decided = rest.filter(([file]) => file.startsWith(`${DECISIONS}/`))
  return [
    ...named,
    { title: FURTHER, pages: rest.filter((page) => !decided.includes(page)) },
    { title: 'Decisions', pages: decided },
  ].filter(({ pages }) => pages.length > 0)
}

function titleOf(file: string): string {
  return /^# (.*)$/m.exec(readFileSync(join(DOCS, file), 'utf8'))?.[1] ?? file
}

/** Where the page of a document lies below the site. */
export function pageOf(file: string): string {
  return file.replace(/(?:^|(?<=\/))README\.md$/, 'index.md').replace(/\.md$/, '.html')
}

/** The document that Eleventy calls by its path from the root, as a path below `docs/`. */
export function documentAt(inputPath: string): string {
  return inputPath.replace(/^(?:\.\/)?docs\//, '')
}
