import { drawingElement } from '../../../figures/drawing.ts'
import { escaped } from '../../../figures/style.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './page-style.ts'
import { LANGUAGES, type Language, type Say, sayIn } from './say.ts'
import type { Block, Figure, Reported, ReportTable, Section } from './section.ts'

/** A section with what it says in one language. */
export type Said = { readonly section: Section; readonly blocks: readonly Block[] }

/** All that the report says in one language. */
export type Edition = { readonly say: Say; readonly sections: readonly Said[] }

/** What the sections say in each language; those that say nothing are left out. */
export function editionsOf(reported: Reported, sections: readonly Section[]): readonly Edition[] {
  return LANGUAGES.map((language) => {
    const say = sayIn(language)
    const said = sections.map((section) => ({ section, blocks: section.blocks(reported, say) }))
    return { say, sections: said.filter(({ blocks }) => blocks.length > 0) }
  })
}

/** Path of the drawing of a figure in a language, from the folder of the report. */
export function drawingPath(name: string, language: Language): string {
  return `figures/${name}${language === LANGUAGES[0] ? '' : `.${language}`}.svg`
}

/** Path of the numbers of a figure. */
export function numbersPath(name: string): string {
  return `figures/${name}.csv`
}

/** The report as one file that needs no other: all languages, styles and drawings are in it. */
export function reportPage({ open }: Reported, editions: readonly Edition[]): string {
  const { title } = open.study
  const [first] = LANGUAGES
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(documentTitle(title, sayIn(first)))}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
${editions.map((edition) => editionHtml(title, edition)).join('\n')}
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

function documentTitle(title: string, { words }: Say): string {
  return `${title} · ${words.report}`
}

function editionHtml(title: string, { say, sections }: Edition): string {
  const { words, language } = say
  const hidden = language === LANGUAGES[0] ? '' : ' hidden'
  const switches = LANGUAGES.map(
    (other) =>
      `<button type="button" data-show="${other}" lang="${other}" aria-pressed="${other === language}">${sayIn(other).words.language}</button>`,
  )
  const links = sections.map(
    ({ section }) =>
      `<li><a href="#${language}-${section.id}">${escaped(section.title(say))}</a></li>`,
  )
  return `<div lang="${language}" data-language="${language}" data-title="${escaped(documentTitle(title, say))}" id="${language}"${hidden}>
<header>
<div class="bar"><p>${escaped(words.report)}</p>${switches.join('')}<button type="button" data-act="theme">${escaped(words.theme)}</button><button type="button" data-act="print">${escaped(words.print)}</button></div>
<h1>${escaped(title)}</h1>
<p class="note">${escaped(words.noteLong)}</p>
<nav aria-label="${escaped(words.contents)}"><ul>${links.join('')}</ul></nav>
</header>
<main>
${sections.map((said) => sectionHtml(said, say)).join('\n')}
</main>
<footer>${escaped(words.note)}. ${escaped(words.files)}</footer>
</div>`
}

function sectionHtml({ section, blocks }: Said, say: Say): string {
  const id = `${say.language}-${section.id}`
  const parts: string[] = []
  let figures: Figure[] = []
  const close = () => {
    if (figures.length > 0) parts.push(gridHtml(figures, say))
    figures = []
  }
  for (const block of blocks) {
    if (block.kind === 'figure') {
      figures.push(block)
      continue
    }
    close()
    parts.push(blockHtml(block))
  }
  close()
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escaped(section.title(say))}</h2>
${parts.join('\n')}</section>`
}

function blockHtml(block: Exclude<Block, { kind: 'figure' }>): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'group':
      return `<p class="group">${escaped(block.text)}</p>`
    case 'quote':
      return `<blockquote>${escaped(block.text)}</blockquote>`
    case 'code':
      return `<pre>${escaped(block.text)}</pre>`
    case 'missing':
      return `<p class="missing">${escaped(block.text)}</p>`
    case 'table':
      return tableHtml(block)
  }
}

/** Figures beside each other; how to read several of them stands once above. */
function gridHtml(figures: readonly Figure[], say: Say): string {
  const said = figures.map(({ told }) => told)
  const shared = new Set(said.filter((told, at) => said.indexOf(told) !== at))
  const lead = [...shared].map((told) => `<p class="reading">${escaped(told)}</p>`)
  const drawn = figures.map((figure) => figureHtml(figure, say, !shared.has(figure.told)))
  return `${lead.join('')}<div class="figures">${drawn.join('\n')}</div>`
}

function figureHtml(
  { name, title, told, drawing }: Figure,
  { words, language }: Say,
  own: boolean,
): string {
  return `<figure>
<figcaption><h3>${escaped(title)}</h3></figcaption>
${drawingElement(drawing, `${title}. ${told}`)}
${own ? `<p>${escaped(told)}</p>\n` : ''}<p class="links"><span>${escaped(words.note)}</span><a href="${numbersPath(name)}" download>${escaped(words.numbers)}</a><a href="${drawingPath(name, language)}" download>${escaped(words.picture)}</a></p>
</figure>`
}

/** Cells with more characters begin a line of their own on a phone. */
const LONG = 48

function tableHtml({ title, head, rows, right = [] }: ReportTable): string {
  const look = (column: number, text = '') => {
    if (right.includes(column)) return ' class="right"'
    return text.length > LONG ? ' class="long"' : ''
  }
  const heads = head.map(
    (text, at) => `<th scope="col" role="columnheader"${look(at)}>${escaped(text)}</th>`,
  )
  // On a phone cells stand below each other: the roles keep it a table for who hears it.
  const lines = rows.map(
    (row) =>
      `<tr role="row">${row.map((text, at) => `<td role="cell" data-head="${escaped(head[at] ?? '')}"${look(at, text)}>${escaped(text)}</td>`).join('')}</tr>`,
  )
  const heading = title === '' ? '' : `<h3>${escaped(title)}</h3>`
  return `<div class="table">${heading}<table role="table"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${lines.join('')}</tbody></table></div>`
}
