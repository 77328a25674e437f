/** A row of the table of patterns, as the document prints it. */
export type Pattern = {
  readonly id: string
  readonly name: string
  readonly band: string
  readonly median: string
  readonly verdict: string
}

/** Cells of a row of a Markdown table: id (empty where it is that of the row above), what, band, median, signs, verdict. */
const ROW =
  /^\|\s*([PE]\d+|)\s*\|\s*(\S.*?)\s*\|\s*(\S.*?)\s*\|\s*(\S.*?)\s*\|[^|]*\|\s*(\S.*?)\s*\|$/

/** Reads the tables of patterns and effects from the document; throws when there are none, as then it was changed. */
export function readPatterns(document: string): Pattern[] {
  const rows = ['Patterns', 'Effects'].flatMap((title) => rowsUnder(document, title))
  if (rows.length === 0) throw new Error('docs/patterns.md holds no table of patterns')
  return rows
}

function rowsUnder(document: string, title: string): Pattern[] {
  const [, section = ''] = document.split(`\n## ${title}\n`)
  const [table = ''] = section.split('\n## ')
  const plain = (text: string) => text.replaceAll('*', '')
  let last = ''
  return table.split('\n').flatMap((line) => {
    const [, id, name, band, median, verdict] = ROW.exec(line) ?? []
    if (id) last = id
    if (!last || !name || !band || !median || !verdict) return []
    return [{ id: last, name: plain(name), band, median, verdict: plain(verdict) }]
  })
}
