import { html, type TemplateResult } from 'lit'
import { MOTIONS, type Motion, type State, THEMES, type Theme } from '../state.ts'
import { CATALOGUES, type Language, speech } from '../words/index.ts'

/** Title of the page and the choice of language and colours. */
export function topBar(
  { language, theme, motion }: State,
  choose: (change: Partial<State>) => void,
): TemplateResult {
  const { words } = speech(language)
  const themes: Record<Theme, string> = {
    system: words.themeSystem,
    light: words.themeLight,
    dark: words.themeDark,
  }
  const motions: Record<Motion, string> = {
    system: words.motionSystem,
    full: words.motionFull,
    still: words.motionStill,
  }
  const chosen = (event: Event): string => (event.target as HTMLSelectElement).value
  return html`<header class="top">
    <h1>${words.title} – ${words.titleRest}</h1>
    <p class="lead">${words.lead}</p>
    <div class="choices">
      <label><span class="hidden">${words.language}</span>
        <select id="language" @change=${(event: Event) => choose({ language: chosen(event) as Language })}>
          ${Object.entries(CATALOGUES).map(
            ([key, catalogue]) =>
              html`<option value=${key} lang=${key} .selected=${key === language}>${catalogue.languageName}</option>`,
          )}</select></label>
      <label><span class="hidden">${words.theme}</span>
        <select id="theme" @change=${(event: Event) => choose({ theme: chosen(event) as Theme })}>
          ${THEMES.map((key) => html`<option value=${key} .selected=${key === theme}>${themes[key]}</option>`)}</select></label>
      <label><span class="hidden">${words.motion}</span>
        <select id="motion" @change=${(event: Event) => choose({ motion: chosen(event) as Motion })}>
          ${MOTIONS.map((key) => html`<option value=${key} .selected=${key === motion}>${words.motion}: ${motions[key]}</option>`)}</select></label>
    </div>
  </header>`
}
