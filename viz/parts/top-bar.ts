import { html, nothing, type TemplateResult } from 'lit'
import { SHRINK } from '../element/icons.ts'
import type { Page } from '../element/page.ts'
import { addressOf } from '../state/address.ts'
import type { AsideName, RouteName } from '../state/state.ts'
import { type MenuActs, pageMenu } from './page-menu.ts'

type Way = Exclude<RouteName, AsideName | 'start'>

/** The place of every screen: in the order in which a newcomer meets them. */
const PLACES: Readonly<Record<Way, number>> = {
  stage: 1,
  story: 2,
  own: 3,
  compare: 4,
  lab: 5,
  method: 6,
  facilitate: 7,
  seminar: 8,
}
const WAYS = (Object.keys(PLACES) as Way[]).sort((a, b) => PLACES[a] - PLACES[b])

/** The way to every screen, and the menu of all else; a small screen has the way in the menu. */
export function topBar(page: Page, acts: MenuActs): TemplateResult {
  const { state } = page
  const { words } = page.say
  const screens = html`<nav aria-label=${words.screens}>${WAYS.map(
    (route) =>
      html`<a href=${addressOf(state, route)} aria-current=${state.route === route ? 'page' : nothing}>${words.route[route]}</a>`,
  )}</nav>`
  return html`<header class="top">
    <a
      class="brand"
      href=${addressOf(state, 'start')}
      aria-current=${state.route === 'start' ? 'page' : nothing}>${words.title}</a>
    ${screens}
    ${pageMenu(page, acts, screens)}
  </header>`
}

/** Screens that have words where the way out of large text would stand. */
const FULL: readonly RouteName[] = ['story', 'facilitate']

/** On a projector the bar is one button; where words have all the wall it is its sign alone, below them. */
export function leaveWall({ state, store, say: { words } }: Page): TemplateResult {
  const name = `${words.projectorOff} (P)`
  const low = FULL.includes(state.route)
  return html`<button
      class=${low ? 'leave low' : 'leave'}
      type="button"
      aria-label=${name}
      title=${name}
      @click=${() => store.change({ projector: false })}>${low ? SHRINK : name}</button>`
}
