import { anchorsOfHeadings } from '../site/markdown.ts'

export type Page = { readonly file: string; readonly text: string }

const HEADING = /(?:<a id="([^"]+)"><\/a>\n\n)?^(#+ .*)$/gm

/**
 * Pages whose links lead to the anchors that hosts and the site give to headings. TypeDoc counts
 * names that it says several times in its own way, and says before each heading what it calls it.
 */
export function withAnchorsOfHosts(pages: readonly Page[]): Page[] {
  const ours = new Map(pages.flatMap((page) => anchorsOf(page)))
  return pages.map(({ file, text }) => ({
    file,
    text: text
      .replaceAll(HEADING, '$2')
      .replaceAll(/\]\(([\w.]*)#([^)]+)\)/g, (link, target: string, anchor: string) => {
        const own = ours.get(`${target || file}#${anchor}`)
        return own === undefined ? link : `](${target}#${own})`
      }),
  }))
}

/** What TypeDoc calls a heading, with its page, and the anchor that it gets. */
function anchorsOf({ file, text }: Page): [named: string, anchor: string][] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  const headings = [...prose.matchAll(HEADING)]
  const anchors = anchorsOfHeadings(
    headings.map(([, , heading = '']) => heading.replaceAll(/^#+ |\\/g, '')),
  )
  return headings.flatMap(([, named], index) =>
    named === undefined ? [] : [[`${file}#${named}`, anchors[index] ?? '']],
  )
}

/** A page in which each group of symbols begins with links to all of them. */
export function withContents(text: string): string {
  const parts = text.split(/^(?=#+ )/m)
  const anchors = anchorsOfHeadings(parts.slice(1).map(nameOf))
  const linked = parts.map((part, index) => {
    if (!part.startsWith('## ')) return part
    const end = parts.findIndex((later, at) => at > index && later.startsWith('## '))
    const symbols = parts.slice(index + 1, end < 0 ? undefined : end)
    const links = symbols.flatMap((symbol, at) =>
      symbol.startsWith('### ')
        ? `[${nameOf(symbol).replace('()', '')}](#${anchors[index + at] ?? ''})`
        : [],
    )
    return links.length < FEW ? part : `${part}${links.join(' · ')}\n\n`
  })
  return linked.join('')
}

/** So many symbols are seen without a list. */
const FEW = 4

/** The words of the heading with which a part of a page begins. */
function nameOf(part: string): string {
  return (/^#+ (.*)/.exec(part)?.[1] ?? '').replaceAll('\\', '')
}
