import { dsvFormat } from 'd3-dsv'
import type { Problem } from './problem.ts'

/** A line of a table with its number in the file. */
export type Line = { readonly number: number; readonly cells: readonly string[] }

/** Lines that are neither empty nor a `#` comment, which spreadsheets quote; with their number in the file. */
export function dataLines(lines: readonly string[]): readonly Line[] {
  const kept: { number: number; text: string }[] = []
  for (const [index, text] of lines.entries())
    if (text.trim() !== '' && !/^\s*"?#/.test(text)) kept.push({ number: index + 1, text })
  const format = dsvFormat(separatorOf(kept[0]?.text ?? ''))
  return kept.map(({ number, text }) => ({
    number,
    cells: (format.parseRows(text)[0] ?? []).map((cell) => cell.trim()),
  }))
}

/** What stands between the cells: that by which the header has the most columns. */
function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
}

/** What a comment such as `# scope: local` says of a table; cells of a spreadsheet may follow it. */
export function readComment<Choice extends string>(
  lines: readonly string[],
  name: string,
  choices: readonly Choice[],
  problems: Problem[],
): Choice | undefined {
  const comment = new RegExp(`^[\\s"]*#\\s*${name}\\s*:\\s*([^\\s",;]*)`, 'i')
  let said: Choice | undefined
  for (const [index, text] of lines.entries()) {
    const word = comment.exec(text)?.[1]
    if (word === undefined) continue
    const choice = choices.find((known) => known === word.toLowerCase())
    const path = `line ${index + 1}`
    if (choice === undefined)
      problems.push({ path, message: `expected ${name} ${choices.join(' or ')}, got "${word}"` })
    else if (said !== undefined && said !== choice)
      problems.push({ path, message: `the ${name} is ${said} and ${choice}` })
    said = choice ?? said
  }
  return said
}
