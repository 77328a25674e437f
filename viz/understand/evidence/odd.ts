import odd from '../../../docs/odd.md?raw'

/** The paragraph of a mechanism in the ODD description, without its marks. Throws when there is none. */
export function oddParagraph(heading: string): string {
  const start = odd.indexOf(`\n**${heading}** (`)
  if (start < 0) throw new RangeError(`docs/odd.md has no paragraph "${heading}"`)
  const end = odd.indexOf('\n', start + 1)
  return odd.slice(start + 1, end).replaceAll(/\*\*|`/g, '')
}
