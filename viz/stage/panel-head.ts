import { html, type TemplateResult } from 'lit'
import { leverName } from '../marker-words.ts'
import { outcome, policyInForce } from '../moments.ts'
import type { View } from '../replay.ts'
import type { Speech } from '../words/index.ts'

/** Name of the town, the levers in force (the line opens to the whole list) and the three capitals as numbers; for a projector only who helps. */
export function panelHead(view: View, speech: Speech, large: boolean): TemplateResult {
  const { words, percent, names, whole } = speech
  if (large)
    return html`<h2>${view.replay.trajectory.scenario.title[names]}</h2>
    <p>${words.members(whole(outcome(view, 'members')))}</p>`
  const levers = policyInForce(view).map((entry) => leverName(view.replay, entry, speech))
  const capitals = [
    { key: 'bonding', name: words.bondingShort, meaning: words.bondingMeaning },
    { key: 'bridging', name: words.bridging, meaning: words.bridgingMeaning },
    { key: 'linking', name: words.linkingShort, meaning: words.linkingMeaning },
  ] as const
  return html`<h2>${view.replay.trajectory.scenario.title[names]}</h2>
    ${
      levers.length === 0
        ? html`<p class="levers">${words.levers}: ${words.noLevers}</p>`
        : html`<details class="levers"><summary><span>${words.leversInForce(whole(levers.length))}: ${levers.join(', ')}</span></summary>
            <ul>${levers.map((name) => html`<li>${name}</li>`)}</ul></details>`
    }
    <p class="capitals">${capitals.map(({ key, name, meaning }) => html`<span title=${meaning}>${words.capital(name, percent(outcome(view, key)))}</span> `)}</p>`
}
