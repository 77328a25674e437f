import { html, type nothing, type TemplateResult } from 'lit'
import { ENLARGE, SHRINK } from '../element/icons.ts'
import { dispositionWords } from '../replay/marker-words.ts'
import { headIn, leversInForce, outcome } from '../replay/moments.ts'
import type { View } from '../replay/replay.ts'
import { targetName } from '../state/describe.ts'
import type { Speech } from '../words/index.ts'

/** Stands between a town and its place in titles. */
const PLACE = ' · '

/** Name of the town, the levers in force (the line opens to the whole list, and to who heads the town) and the three capitals as numbers; for a projector only who helps. */
export function panelHead(
  view: View,
  speech: Speech,
  large: boolean,
  size: TemplateResult | typeof nothing,
): TemplateResult {
  const { words, percent, names, whole } = speech
  const title = view.replay.trajectory.scenario.title[names]
  const [town, ...place] = title.split(PLACE)
  const heading = html`<h2 title=${title}>${town}<span class="place">${place.map((part) => `${PLACE}${part}`)}</span></h2>`
  if (large)
    return html`${heading}
    <p>${words.members(whole(outcome(view, 'members')))}</p>`
  const levers = leversInForce(view).map(({ lever, level }) => {
    const name = targetName(lever, speech)
    const posts = lever === 'posts'
    const much = posts ? speech.decimal(outcome(view, 'posts')) : percent(level)
    return { name, told: words.capital(name, much) }
  })
  const capitals = [
    { key: 'bonding', name: words.bondingShort, meaning: words.bondingMeaning },
    { key: 'bridging', name: words.bridging, meaning: words.bridgingMeaning },
    { key: 'linking', name: words.linkingShort, meaning: words.linkingMeaning },
  ] as const
  return html`<div class="heading">${heading}${size}</div>
    <details class="levers"><summary><span>${words.leversInForce(whole(levers.length))}: ${levers.map(({ name }) => name).join(', ') || words.noLevers}</span></summary>
        <ul>${[...levers.map(({ told }) => told), ...dispositionWords(headIn(view), speech)].map((told) => html`<li>${told}</li>`)}</ul></details>
    <p class="capitals">${capitals.map(({ key, name, meaning }) => html`<span title=${meaning}>${words.capital(name, percent(outcome(view, key)))}</span> `)}</p>`
}

/** The button that gives one town all the room, or gives it back. */
export function sizeButton(
  town: string,
  alone: boolean,
  { words }: Speech,
  act: () => void,
): TemplateResult {
  const name = alone ? words.allThree : words.enlarge(town)
  return html`<button
      type="button"
      class="size"
      aria-label=${name}
      title=${name}
      @click=${act}>${alone ? SHRINK : ENLARGE}</button>`
}
