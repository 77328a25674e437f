import { html, nothing, type TemplateResult } from 'lit'
import { ENLARGE, SHRINK } from '../element/icons.ts'
import { dispositionWords } from '../replay/marker-words.ts'
import { headIn, leversInForce, need, outcome } from '../replay/moments.ts'
import { circleViews, PHASE, type View } from '../replay/replay.ts'
import { signWords, townSign } from '../replay/town-sign.ts'
import type { Speech } from '../words/index.ts'
import { placeIn } from '../words/town-names.ts'
import { signGlyph } from './sign-glyph.ts'

/** What a panel is headed by beside the view. */
type HeadLook = {
  /** What the town is called. */
  readonly name: string
  /** The town in words, or the plan that makes it another one; empty for none. */
  readonly character: string
  readonly large: boolean
  readonly size: TemplateResult | typeof nothing
}

/**
 * Name of the town and who helps there, what kind of town it is and how much of the need is met,
 * what holds it together. A line opens to the levers in force, who heads the town and the three
 * capitals as numbers.
 */
export function panelHead(
  view: View,
  speech: Speech,
  { name, character, large, size }: HeadLook,
): TemplateResult {
  const { words, percent, whole } = speech
  const alive = circleViews(view).filter(({ phase }) => phase === PHASE.alive)
  const members = alive.reduce((sum, { active }) => sum + active, 0)
  const { share, hours, met } = need(view)
  const people = words.people(whole(members))
  // Where there is little room the circles are left out.
  const circles = words.peopleIn(whole(members), whole(alive.length)).replace(people, '')
  return html`<div class="heading">
      ${townHeading(view, name, speech)}${size}
      <p class="helping"><strong>${whole(members)}</strong> <span class="unit">${people}${large ? nothing : html`<span class="alive">${circles}</span>`}</span></p></div>
    ${
      large
        ? nothing
        : html`<div class="heading traits"><p class="character" title=${character}>${character}</p>
      ${levers(view, speech)}</div>`
    }
    <div class="sign">${signLine(view, speech)}${large ? html`<slot></slot>` : html`<p class="need" title=${words.needMeaning(whole(hours), whole(met))}>${words.needMet(percent(share))}</p>`}</div>`
}

/** A town by its name, and where it lies or that it is one of the reader. */
export function townHeading(view: View, name: string, { names }: Speech): TemplateResult {
  const title = view.replay.trajectory.scenario.title[names]
  return html`<h2 title=${title}>${name} <span class="place">${placeIn(title)}</span></h2>`
}

/** What holds the town together so far. */
function signLine(view: View, speech: Speech): TemplateResult {
  const town = townSign(view)
  const [what, when] = signWords(view, town, speech)
  return html`${signGlyph(town.kind)}<p class="what"><strong>${what}</strong><span>${when}</span></p>`
}

function levers(view: View, speech: Speech): TemplateResult {
  const { words, percent, whole } = speech
  const list = leversInForce(view).map(({ lever, level }) => {
    const much = lever === 'posts' ? speech.decimal(outcome(view, 'posts')) : percent(level)
    return words.capital(words.leverName[lever], much)
  })
  const capitals = [
    { key: 'bonding', name: words.bondingShort, meaning: words.bondingMeaning },
    { key: 'bridging', name: words.bridging, meaning: words.bridgingMeaning },
    { key: 'linking', name: words.linkingShort, meaning: words.linkingMeaning },
  ] as const
  const heads = dispositionWords(headIn(view), speech)
  return html`<details class="levers screen"><summary>${words.leversInForce(whole(list.length))}</summary>
      <ul>${(list.length > 0 ? list : [words.noLevers]).concat(heads).map((told) => html`<li>${told}</li>`)}
        <li class="capitals">${capitals.map(({ key, name, meaning }) => html`<span title=${meaning}>${words.capital(name, percent(outcome(view, key)))}</span> `)}</li></ul></details>`
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
