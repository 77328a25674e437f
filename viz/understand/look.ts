import { html, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import type { View } from '../replay/replay.ts'
import type { Selection } from '../state/state.ts'
import { circleNamed } from '../words/circle-named.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'

/** What every part of the drawer is given. */
export type Look = {
  readonly page: Page
  readonly view: View
  readonly selection: Selection
}

/** A button that leads on to somebody or something of the same town. */
export function lookButton(look: Look, kind: Selection['kind'], id: number): TemplateResult {
  const { page, view } = look
  const name = nameOf(view, kind, id, page.say)
  const open = (): boolean => show(look, { kind, town: look.selection.town, id })
  return html`<button
      type="button"
      class="to printed"
      aria-label=${page.say.words.understand.open(name)}
      @click=${open}>${name}</button>`
}

/** Looks at something else; steps through seats are one step of the history. */
export function show({ page }: Look, selection: Selection, gesture?: string): boolean {
  return page.store.change({ selection }, gesture === undefined ? {} : { gesture })
}

/** Name of what is looked at, as headings and buttons say it. */
export function nameOf({ replay }: View, kind: Selection['kind'], id: number, say: Speech): string {
  const { words, names } = say
  if (kind === 'person') return words.person(String(id))
  if (kind === 'circle') return circleNamed(replay.trajectory, id, say)
  if (kind === 'office') return replay.trajectory.offices[id]?.name[names] ?? ''
  return words.understand.meeting
}

/** Month of a week of the run. */
export function monthOf({ page, view }: Look, week: number): string {
  return page.say.month(dayOf(week, view.replay.trajectory.start))
}
