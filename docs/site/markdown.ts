import { posix } from 'node:path'
import type MarkdownIt from 'markdown-it'
import { documentAt, documents, pageOf } from './documents.ts'

/** The anchor of a heading, as hosts of repositories make it, so that links hold on both. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}

/**
 * Where a link in a document leads on the site: to the page of another document, to another
 * host as it stands, and nowhere (undefined) for files that are not part of the site.
 */
export function linkFrom(file: string, link: string): string | undefined {
  if (/^(?:https?:|mailto:|#)/.test(link)) return link
  const [path = '', anchor] = link.split('#')
  const target = posix.join(posix.dirname(file), path)
  if (!documents().includes(target)) return undefined
  const way = posix.relative(posix.dirname(pageOf(file)), pageOf(target))
  return anchor === undefined ? way : `${way}#${anchor}`
}

/** Headings get anchors, links lead within the site, and wide tables can be scrolled. */
export function forTheSite(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer
  rules.heading_open = (tokens, at, options, _, renderer) => {
    tokens[at]?.attrSet('id', anchorOf(textOf(tokens[at + 1]?.children ?? [])))
    return renderer.renderToken(tokens, at, options)
  }
  rules.table_open = () =>
    '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>\n'
  rules.table_close = () => '</table></div>\n'
  // The address of a document is known to the page that is made, not to the rules.
  rules.link_open = (tokens, at, options, page: unknown, renderer) => {
    const token = tokens[at]
    const way = linkFrom(fileOf(page), String(token?.attrGet('href') ?? ''))
    if (way === undefined) token?.attrs?.splice(0)
    else token?.attrSet('href', way)
    return renderer.renderToken(tokens, at, options)
  }
}

type Words = readonly { readonly type: string; readonly content: string }[]

/** Words of a heading, without their marks. */
function textOf(tokens: Words): string {
  return tokens
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('')
}

/** The document that a page is made of. */
function fileOf(data: unknown): string {
  return documentAt((data as { readonly page: { readonly inputPath: string } }).page.inputPath)
}
