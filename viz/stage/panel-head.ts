import { html, nothing, svg, type TemplateResult } from 'lit'
import { GLYPH } from '../icons.ts'
import { leverName } from '../marker-words.ts'
import { type Moments, outcome } from '../moments.ts'
import type { View } from '../replay.ts'
import type { Speech } from '../words/index.ts'

/** Name of the town, what is going on, the levers in force and the three capitals as numbers. */
export function panelHead(view: View, moments: Moments, speech: Speech): TemplateResult {
  const { words, percent, whole, language } = speech
  const levers = moments.policy.map((entry) => leverName(view.replay, entry, language))
  const friction = [...moments.friction.values()].reduce((sum, count) => sum + count, 0)
  const capitals = [
    { key: 'bonding', name: words.bondingShort, meaning: words.bondingMeaning },
    { key: 'bridging', name: words.bridging, meaning: words.bridgingMeaning },
    { key: 'linking', name: words.linkingShort, meaning: words.linkingMeaning },
  ] as const
  const glyph = (mark: unknown) =>
    html`<svg class="glyph" width="18" height="16" viewBox="-9 -8 18 16" aria-hidden="true">${mark}</svg>`
  return html`<header>
      <h2>${view.replay.trajectory.scenario.title[language]}</h2>
      <span class="now">
        ${
          moments.appreciation
            ? html`<span title=${words.thanksReach(percent(moments.appreciation.reach), moments.appreciation.backed)}>
                ${glyph(svg`<g class=${moments.appreciation.backed ? 'star' : 'star hollow'}><path d=${GLYPH.star}></path></g>`)}${words.thanks}</span>`
            : nothing
        }
        ${moments.forum ? html`<span>${glyph(svg`<path class="forum" d=${GLYPH.forum}></path>`)}${words.forumNow}</span>` : nothing}
        ${
          friction > 0
            ? html`<span title=${words.frictionMeaning(whole(friction))}>${glyph(svg`<g class="friction"><path d=${GLYPH.zigzag}></path></g>`)}${words.frictionCount(whole(friction))}</span>`
            : nothing
        }
      </span>
    </header>
    <p class="levers" title=${levers.join(', ')}>${words.levers}: ${levers.length ? levers.join(', ') : words.noLevers}</p>
    <p class="capitals">${capitals.map(({ key, name, meaning }) => html`<span title=${meaning}>${words.capital(name, percent(outcome(view, key)))}</span> `)}</p>`
}
