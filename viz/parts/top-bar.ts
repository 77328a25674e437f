import { html, nothing, type TemplateResult } from 'lit'
import { EXPORT, HISTORY, KEYBOARD, OPEN, REDO, SETTINGS, SHRINK, UNDO } from '../element/icons.ts'
import type { Page } from '../element/page.ts'
import { addressOf } from '../state/address.ts'
import { isAside, MOTIONS, type Motion, ROUTES, THEMES, type Theme } from '../state/state.ts'
import { type Language, languages, type Words } from '../words/index.ts'

/** What the bar asks of the page beside changes of state. */
type TopBarActions = Readonly<
  Record<'showHistory' | 'showKeys' | 'showExport' | 'showFiles', () => void>
>

/** The way to every screen, undo and redo, history, settings, keys. */
export function topBar(page: Page, actions: TopBarActions): TemplateResult {
  const { state, store } = page
  const { words } = page.say
  const tool = (name: string, icon: unknown, act: () => void, off = false) =>
    html`<button
        type="button"
        aria-label=${name}
        title=${name}
        ?disabled=${off}
        @click=${act}>${icon}</button>`
  return html`<header class="top">
    <a
      class="brand"
      href=${addressOf(state, 'start')}
      aria-current=${state.route === 'start' ? 'page' : nothing}>${words.title}</a>
    <nav aria-label=${words.screens}>${ROUTES.filter(
      (route) => route !== 'start' && !isAside(route),
    ).map(
      (route) =>
        html`<a href=${addressOf(state, route)} aria-current=${state.route === route ? 'page' : nothing}>${words.route[route]}</a>`,
    )}</nav>
    <div class="tools">
      ${tool(words.undo, UNDO, () => store.undo(), !store.canUndo)}
      ${tool(words.redo, REDO, () => store.redo(), !store.canRedo)}
      ${tool(words.history, HISTORY, actions.showHistory)}
      ${tool(words.deliver.files.title, OPEN, actions.showFiles)}
      ${tool(words.deliver.export.title, EXPORT, actions.showExport)}
      ${tool(words.shortcuts, KEYBOARD, actions.showKeys)}
      ${settings(page)}
    </div>
  </header>`
}

/** On a projector the bar is one button; over a story, whose words have all the wall, it is its sign alone. */
export function leaveWall({ state, store, say: { words } }: Page): TemplateResult {
  const name = `${words.projectorOff} (P)`
  const low = state.route === 'story'
  return html`<button
      class=${low ? 'leave low' : 'leave'}
      type="button"
      aria-label=${name}
      title=${name}
      @click=${() => store.change({ projector: false })}>${low ? SHRINK : name}</button>`
}

function settings({ state, store, say: { words } }: Page): TemplateResult {
  return html`<button
      type="button"
      popovertarget="settings"
      aria-label=${words.settings}
      title=${words.settings}>${SETTINGS}</button>
    <div id="settings" popover>
      <label>${words.language}<select id="language" @change=${(event: Event) => store.change({ language: chosen(event) as Language })}>
        ${languages().map(
          ({ key, name, tag }) =>
            html`<option value=${key} lang=${tag} .selected=${key === state.language}>${name}</option>`,
        )}</select></label>
      <label>${words.theme}<select id="theme" @change=${(event: Event) => store.change({ theme: chosen(event) as Theme })}>
        ${options(THEMES, themeWords(words), state.theme)}</select></label>
      <label>${words.motion}<select id="motion" @change=${(event: Event) => store.change({ motion: chosen(event) as Motion })}>
        ${options(MOTIONS, motionWords(words), state.motion)}</select></label>
      <button type="button" @click=${() => store.change({ projector: true })}>${words.projector} (P)</button>
    </div>`
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value
}

function options<T extends string>(keys: readonly T[], names: Record<T, string>, now: T) {
  return keys.map(
    (key) => html`<option value=${key} .selected=${key === now}>${names[key]}</option>`,
  )
}

function themeWords(words: Words): Record<Theme, string> {
  return { system: words.themeSystem, light: words.themeLight, dark: words.themeDark }
}

function motionWords(words: Words): Record<Motion, string> {
  return { system: words.motionSystem, full: words.motionFull, still: words.motionStill }
}
