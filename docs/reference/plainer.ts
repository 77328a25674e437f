import { MADE } from '../table.ts'

/** Characters of a signature that stands on one line. */
const LINE = 90
/** Parts of a symbol, which are no places to link to. */
const PARTS =
  'Parameters|Returns|Throws|Example|Extends|Properties|Type Declaration|Index Signature'

/**
 * The Markdown of TypeDoc as these documents have it. Headings are what somebody looks for, so
 * parts of a symbol are none; what says nothing is left out, and a document that a comment names
 * is linked.
 */
export function plainer(markdown: string): string {
  return markdown
    .replace(/^# .*\n/, (title) => `${title}\n${MADE}\n`)
    .replace('\n## Type Aliases\n', '\n## Types\n')
    .replace('\n## Variables\n', '\n## Constants\n')
    .replaceAll(/^#{4,6} (?:Constructors|Methods|Accessors|Get Signature)\n\n/gm, '')
    .replaceAll(new RegExp(`^#{4,6} (${PARTS})$`, 'gm'), '**$1**')
    .replaceAll('**Type Declaration**', '**Properties**')
    .replaceAll(/^##### /gm, '#### ')
    .replaceAll(/^\*\*\*\n\n/gm, '')
    .replaceAll(/\*\*Returns\*\*\n\n`void`\n\n?/g, '')
    .replaceAll(/\*\*(Returns|Throws|Extends)\*\*\n\n(?:- )?(?=[^\n|])/g, '**$1** ')
    .replaceAll(/(?<=^```ts\n)[^`]*?(?=\n```$)/gm, onOneLine)
    .replaceAll(/\| - (?=\|)/g, '| ')
    .replaceAll(/`docs\/([\w/-]+\.md)`/g, '[docs/$1](../$1)')
}

/** A signature whose parameters stand on lines of their own, on one line where it is short; objects of a union on one each. */
function onOneLine(code: string): string {
  const lined = code
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(
      /\{\n((?: +[^{}\n]*;\n)+)\}/g,
      (_, inside: string) => `{ ${inside.trim().replaceAll(/\n +/g, ' ').slice(0, -1)} }`,
    )
  const short = lined.replace(
    /\(\n {3}([^()]*)\n\)/,
    (_, inside: string) => `(${inside.replaceAll(/\n {3}/g, ' ')})`,
  )
  return short.includes('\n') || short.length > LINE ? lined : short
}
