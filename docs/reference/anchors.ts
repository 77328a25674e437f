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
