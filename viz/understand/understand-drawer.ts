import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { eventIndex, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { SIDEWAYS } from '../element/step-keys.ts'
import { shared } from '../element/styles.ts'
import { evidenceButtonStyles } from '../parts/evidence-button.ts'
import { type View, view } from '../replay/replay.ts'
import type { Towns } from '../replay/towns.ts'
import type { Selection } from '../state/state.ts'
import { NUMERALS } from '../words/names.ts'
import { circlePanel } from './circle-panel.ts'
import { drawerStyles } from './drawer-styles.ts'
import { type Look, monthOf, nameOf } from './look.ts'
import { isMeeting } from './meeting.ts'
import { meetingPanel } from './meeting-panel.ts'
import { officePanel } from './office-panel.ts'
import { personPanel, step } from './person-panel.ts'
import { bookOf } from './trials.ts'

/** What is looked at closely, beside the stage. Escape closes, the side arrows go from seat to seat. */
export class UnderstandDrawer extends LitElement {
  static override properties = { page: { attribute: false }, towns: { attribute: false } }
  static override styles = [shared, evidenceButtonStyles, drawerStyles]

  declare page: Page
  declare towns: Towns

  #shown = ''
  /** What had the focus before the drawer opened. */
  #before: HTMLElement | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#before = deepFocus()
    window.addEventListener('keydown', this.#escape)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#escape)
    bookOf(this.page.session.crowd).cancel()
    this.#shown = ''
    if (this.#before?.isConnected) this.#before.focus()
  }

  override render(): TemplateResult {
    const selection = this.page.state.selection!
    const { say } = this.page
    const { understand, modelOnly } = say.words
    const of = this.#view(selection)
    const look: Look = { page: this.page, view: of, selection }
    const known = exists(of, selection)
    const name = known ? nameOf(of, selection.kind, selection.id, say) : understand.gone
    const { route } = this.page.state
    // It lies over what is looked at least: another town, or the levers of a comparison.
    const left = selection.town === NUMERALS.length - 1 || route === 'compare'
    this.toggleAttribute('data-left', left)
    return html`<div class="drawer" role="dialog" aria-label=${name} @keydown=${this.#key}>
      <div class="top"><h2 tabindex="-1">${name}</h2><button type="button" @click=${this.#close}>${understand.close}</button></div>
      <p class="note">${say.town(selection.town)} · ${understand.shownWeek(monthOf(look, of.week))} · ${modelOnly}</p>
      <slot></slot>
      ${known ? this.#content(look) : ''}
    </div>`
  }

  #content(look: Look): TemplateResult {
    const { kind } = look.selection
    if (kind === 'person') return personPanel(look)
    if (kind === 'office') return officePanel(look)
    if (kind === 'meeting') return meetingPanel(look)
    const book = bookOf(look.page.session.crowd)
    book.changed = () => this.requestUpdate()
    return circlePanel(look, book)
  }

  /** A new selection is read from its top; the heading takes the focus, so that keys belong to the drawer. */
  override updated(_changed: PropertyValues): void {
    const { kind, town, id } = this.page.state.selection!
    const shown = `${kind} ${town} ${id}`
    if (shown === this.#shown) return
    this.#shown = shown
    const heading = this.renderRoot.querySelector('h2')!
    this.renderRoot.querySelector('.drawer')!.scrollTop = 0
    for (const open of this.renderRoot.querySelectorAll('details[open]'))
      open.removeAttribute('open')
    heading.focus({ preventScroll: true })
  }

  #view({ town }: Selection): View {
    return view(
      valueAt(this.towns.replays, town),
      this.page.week + valueAt(this.towns.offsets, town),
    )
  }

  #close = (): void => {
    this.page.store.change({ selection: undefined })
  }

  #escape = (event: KeyboardEvent): void => {
    const inside = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('dialog, [popover]'))
    if (event.key === 'Escape' && !event.defaultPrevented && !inside) this.#close()
  }

  #key = (event: KeyboardEvent): void => {
    const steps = SIDEWAYS[event.key]
    if (steps === undefined) return
    const selection = this.page.state.selection!
    const look = { page: this.page, view: this.#view(selection), selection }
    if (!step(look, steps)) return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** Whether the run has what a link names. */
function exists({ replay }: View, { kind, id }: Selection): boolean {
  const { trajectory } = replay
  if (kind === 'circle') return id < replay.circles.length
  if (kind === 'office') return id < trajectory.offices.length
  if (kind === 'meeting') return isMeeting(replay, id)
  return eventIndex(trajectory).ofPerson(id).length > 0
}

/** The element that has the focus, inside of shadow roots, too. */
function deepFocus(): HTMLElement | undefined {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement || active instanceof SVGElement
    ? (active as HTMLElement)
    : undefined
}

customElements.define('understand-drawer', UnderstandDrawer)
