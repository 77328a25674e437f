import { html, nothing, type TemplateResult } from 'lit'
import { EXPORT, HISTORY, KEYBOARD, MENU, OPEN, REDO, UNDO, WALL } from '../element/icons.ts'
import type { Page } from '../element/page.ts'
import { MOTIONS, type Motion, THEMES, type Theme } from '../state/state.ts'
import { type Language, languages, type Words } from '../words/index.ts'

/** What the menu asks of the page beside changes of state. */
export type MenuActs = Readonly<
  Record<'showHistory' | 'showKeys' | 'showExport' | 'showFiles', () => void>
>

/** Closes the menu: the focus goes back to its button, so that a dialog that closes finds it. */
function close({ currentTarget }: Event): void {
  ;(currentTarget as Element).closest<HTMLElement>('[popover]')!.hidePopover()
}

/**
 * All that is not a screen, in words: undo, what was done, files, export, keys, how the page looks.
 * `screens` is the way to every screen, where the bar has no room for it.
 */
export function pageMenu(page: Page, acts: MenuActs, screens: TemplateResult): TemplateResult {
  const { store } = page
  const { words } = page.say
  const act = (name: string, icon: unknown, run: () => void, stays = false, off = false) =>
    html`<button
        type="button"
        ?disabled=${off}
        @click=${(event: Event) => {
          if (!stays) close(event)
          run()
        }}>${icon} ${name}</button>`
  return html`<button
      type="button"
      class="open-menu"
      popovertarget="menu">${MENU} ${words.menu}</button>
    <div id="menu" popover>
      <div class="screens" @click=${(event: Event) => {
        if ((event.target as Element).closest('a')) close(event)
      }}>${screens}</div>
      <div class="acts">
        ${act(words.undo, UNDO, () => store.undo(), true, !store.canUndo)}
        ${act(words.redo, REDO, () => store.redo(), true, !store.canRedo)}
        ${act(words.history, HISTORY, acts.showHistory)}
        ${act(words.deliver.files.title, OPEN, acts.showFiles)}
        ${act(words.deliver.export.title, EXPORT, acts.showExport)}
        ${act(words.shortcuts, KEYBOARD, acts.showKeys)}
        ${act(`${words.projector} (P)`, WALL, () => store.change({ projector: true }))}
      </div>
      ${settings(page)}
    </div>`
}

function settings({ state, store, say: { words } }: Page): TemplateResult {
  return html`<div class="settings" role="group" aria-label=${words.settings}>
      <label>${words.language}<select id="language" @change=${(event: Event) => store.change({ language: chosen(event) as Language })}>
        ${languages().map(
          ({ key, name, tag }) =>
            html`<option value=${key} lang=${tag ?? nothing} .selected=${key === state.language}>${name}</option>`,
        )}</select></label>
      <label>${words.theme}<select id="theme" @change=${(event: Event) => store.change({ theme: chosen(event) as Theme })}>
        ${options(THEMES, themeWords(words), state.theme)}</select></label>
      <label>${words.motion}<select id="motion" @change=${(event: Event) => store.change({ motion: chosen(event) as Motion })}>
        ${options(MOTIONS, motionWords(words), state.motion)}</select></label>
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
