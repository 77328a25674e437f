/** A row of the table of patterns, as the document prints it. */
export type Pattern = {
  readonly id: string
  readonly name: string
  readonly band: string
  readonly median: string
  readonly verdict: string
}

const ROW = /^(P\d+)\s{2,}(\S.*?)\s{2,}(\S.*?)\s{2,}(\S.*?)\s{2,}(\S.*)$/

/** Reads the rows of the table from the document; throws when there are none, as then it was changed. */
export function readPatterns(document: string): Pattern[] {
  const rows = document.split('\n').flatMap((line) => {
    const [, id, name, band, median, verdict] = ROW.exec(line) ?? []
    if (!id || !name || !band || !median || !verdict) return []
    return [{ id, name, band, median, verdict: verdict.trim() }]
  })
  if (rows.length === 0) throw new Error('docs/patterns.md holds no table of patterns')
  return rows
}
