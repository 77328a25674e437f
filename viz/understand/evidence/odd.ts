/** The submodels; tables are for whoever writes the model again. */
const documents = import.meta.glob<string>(['../../../docs/odd/*.md', '!**/{state,tables}.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const text = Object.values(documents).join('\n')

/** The rule of a mechanism in words, from the ODD description, without its marks. Throws when there is none. */
export function oddParagraph(heading: string): string {
  const start = text.indexOf(`\n## ${heading} (`)
  if (start < 0) throw new RangeError(`docs/odd has no paragraph "${heading}"`)
  const [, paragraph = ''] = text.slice(start + 1).split('\n\n')
  return paragraph.replaceAll(/\*\*|`/g, '')
}
