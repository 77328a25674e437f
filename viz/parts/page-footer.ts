import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import { addressOf } from '../state/address.ts'
import type { Speech } from '../words/index.ts'

/** Where the page says who can use it, and takes what does not work. */
export function accessLink({ state, say }: Page): TemplateResult {
  return html`<p><a href=${addressOf({ ...state, part: 'access' }, 'method')}>${say.words.deliver.feedback.linkText}</a></p>`
}

/** What makes the picture citable: the plan in words, and scenario, seed, model version and fingerprint of each town; these `folded` where nobody has asked for them yet. */
export function pageFooter(
  towns: Towns,
  plan: string,
  say: Speech,
  mark: TemplateResult | typeof nothing = nothing,
  access: TemplateResult | typeof nothing = nothing,
  folded = false,
): TemplateResult {
  const { words, names } = say
  const runs = html`<ul>${towns.replays.map(({ trajectory }, town) => {
    const { fingerprint, scenario, seed, version } = trajectory
    return html`<li>${say.town(town)}: ${words.scenario} ${scenario.title[names]} (${scenario.id}) · ${words.seed} ${seed} · ${words.version} ${version} ·
        ${words.fingerprint} <code data-fingerprint=${fingerprint} title=${fingerprint}>${fingerprint.slice(0, 12)}</code></li>`
  })}</ul>`
  return html`<footer>
    <p><strong>${words.modelOnly}</strong> · ${words.deliver.export.plan}: ${plan} · ${words.modelPersons}${mark}</p>
    ${folded ? html`<details><summary>${words.runsShown}</summary>${runs}</details>` : runs}${access}
  </footer>`
}
