import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { addressOf } from '../state/address.ts'

/** On every other screen of the window that leads: what is seen here can be sent to the wall, and the desk is one step away. Looks: `.strip` of the page. */
export function deskStrip({ desk, state, week, say }: Page): TemplateResult | typeof nothing {
  if (desk.role !== 'desk' || !desk.paired || state.projector || state.route === 'facilitate')
    return nothing
  const { words } = say
  const { lead } = words.workshop
  return html`<aside class="strip" aria-label=${lead.toWall}><span>${desk.shown ? lead.shows(words.route[desk.shown.route]) : nothing}</span>
    <button type="button" @click=${() => desk.show({ ...state, week })}>${lead.here}</button>
    <a href=${addressOf(state, 'facilitate')}>${lead.toDesk}</a></aside>`
}
