import { html, type TemplateResult } from 'lit'
import type { Speech } from '../words/index.ts'
import { ARTICLE, CLAIMS, type ClaimKey, claimNumber } from './evidence/claims.ts'

/** Wording of the article, marked as such with its source; with its sense for those who read English. */
export function quote(key: ClaimKey, { language, words }: Speech): TemplateResult {
  const { phrase, gloss } = CLAIMS[key]
  return html`<span class="quote"><q lang="de">${phrase}</q>${language === 'en' ? ` (${gloss})` : ''}
    <cite>${ARTICLE}, ${words.understand.article} ${claimNumber(key)}</cite></span>`
}
