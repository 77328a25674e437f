import { html, nothing, type TemplateResult } from 'lit'
import { NUMERALS, type Towns } from '../towns.ts'
import type { Speech } from '../words/index.ts'

/** What makes the picture citable: scenario, seed, model version and fingerprint of each town. */
export function pageFooter(
  towns: Towns,
  { words, names }: Speech,
  mark: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<footer>
    <p><strong>${words.modelOnly}</strong> · ${words.modelPersons}${mark}</p>
    <ul>${towns.replays.map(({ trajectory }, town) => {
      const { fingerprint, scenario, seed, version } = trajectory
      return html`<li>${words.town(NUMERALS[town]!)}: ${words.scenario} ${scenario.title[names]} (${scenario.id}) · ${words.seed} ${seed} · ${words.version} ${version} ·
        ${words.fingerprint} <code data-fingerprint=${fingerprint} title=${fingerprint}>${fingerprint.slice(0, 12)}</code></li>`
    })}</ul>
  </footer>`
}
