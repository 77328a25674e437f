import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { pieceOf } from '../state/address.ts'
import type { Words } from '../words/index.ts'

/** A plain message about a link or change that could not be followed as it was. */
export function notice({ store, say: { words } }: Page): TemplateResult | typeof nothing {
  const said = store.notice
  if (!said) return nothing
  const text = said.kind === 'tooLong' ? words.tooLong : words.badLink(linkParts(said.names, words))
  return html`<div class="notice" role="status"><span>${text}</span>
    <button type="button" @click=${() => store.dismiss()}>${words.close}</button></div>`
}

/** Names of an address in words, each once; what the page does not know stands as it was written. */
export function linkParts(
  names: readonly string[],
  { linkPart, linkVersion, quoted }: Words,
): string {
  const told = names.map((name) => {
    const piece = pieceOf(name)
    if (piece) return linkPart[piece]
    return name === 'v' ? linkVersion : quoted(name)
  })
  return [...new Set(told)].join(', ')
}

/** Says which files of the reader a link needs that are not here. */
export function missingFiles({ session, say: { words } }: Page): TemplateResult | typeof nothing {
  if (session.missing.length === 0) return nothing
  const names = session.missing.map(({ id }) => id).join(', ')
  return html`<div class="notice" role="status"><span>${words.deliver.files.missing(names)}</span></div>`
}
