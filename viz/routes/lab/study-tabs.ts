import { html, type TemplateResult } from 'lit'
import { until } from 'lit/directives/until.js'
import type { Page } from '../../element/page.ts'
import type { Towns } from '../../replay/towns.ts'
import { STUDIES, type State } from '../../state/state.ts'

type StudyName = NonNullable<State['study']>

/** The code of a study is loaded when it is first opened. */
const LOADED: Readonly<Record<StudyName, () => Promise<unknown>>> = {
  sensitivity: () => import('../../research/sensitivity-view.ts'),
  contest: () => import('../../research/contest-view.ts'),
  backwards: () => import('../../research/backwards-view.ts'),
  calibration: () => import('../../research/calibration-view.ts'),
  studies: () => import('../../studies/studies-view.ts'),
}

/** Courses, or one of the studies. */
export function studyTabs({ state, store, say }: Page): TemplateResult {
  const { research } = say.words
  const tab = (study: State['study'], word: string) =>
    html`<button
        type="button"
        aria-pressed=${state.study === study}
        @click=${() => store.change({ study })}>${word}</button>`
  return html`<div class="row tabs" role="group" aria-label=${research.views}>${tab(undefined, research.courses)}
    ${STUDIES.map((study) => tab(study, research[study]))}</div>`
}

/** A study of the three towns; a word when its code cannot be loaded. */
export function study(page: Page, towns: Towns, name: StudyName): TemplateResult {
  const { words } = page.say
  const failed = LOADED[name]().then(
    () => '',
    (error: unknown) => `${words.screenFailed} ${error instanceof Error ? error.message : error}`,
  )
  return html`<p class="muted" role="status">${until(failed, '')}</p>${element(page, towns, name)}`
}

function element(page: Page, towns: Towns, name: StudyName): TemplateResult {
  switch (name) {
    case 'sensitivity':
      return html`<sensitivity-view .page=${page} .towns=${towns}></sensitivity-view>`
    case 'contest':
      return html`<contest-view .page=${page}></contest-view>`
    case 'backwards':
      return html`<backwards-view .page=${page}></backwards-view>`
    case 'calibration':
      return html`<calibration-view .page=${page} .towns=${towns}></calibration-view>`
    case 'studies':
      return html`<studies-view .page=${page}></studies-view>`
  }
}
