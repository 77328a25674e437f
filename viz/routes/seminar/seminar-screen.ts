import { css, html, type TemplateResult } from 'lit'
import { shared } from '../../element/styles.ts'
import { TASK_KEYS, TASKS, type TaskKey } from '../../seminar/tasks.ts'
import { addressOf } from '../../state/address.ts'
import { Screen } from '../screen.ts'

/** Five tasks that tick themselves, with hints and a key for those who teach. */
export class SeminarScreen extends Screen {
  static override styles = [
    shared,
    css`
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      p {
        max-width: 62ch;
      }
      ol {
        max-width: 900px;
        display: grid;
        gap: 10px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 44px minmax(0, 1fr);
        gap: 4px 12px;
        padding: 12px;
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      h2 {
        font-size: var(--type-body);
      }
      .tick {
        width: 34px;
        height: 34px;
        border: 2px solid var(--neutral);
        border-radius: 50%;
        fill: none;
        stroke: var(--ground);
        stroke-width: 3;
      }
      li:not(.done) path {
        display: none;
      }
      .done .tick {
        background: var(--bridging);
        border-color: var(--bridging);
      }
      summary {
        line-height: 44px;
        cursor: pointer;
      }
      a {
        color: var(--focus);
        line-height: 44px;
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-label);
      }
    `,
  ]

  override render(): TemplateResult {
    const { seminar, say } = this.page
    const { tasks, seminar: title } = say.words.workshop
    const begin = () => {
      seminar.begin()
      this.requestUpdate()
    }
    return html`<h1>${title}</h1><p>${tasks.intro}</p>
      <p role="status">${seminar.begun ? tasks.progress(say.whole(seminar.done.length), say.whole(TASK_KEYS.length)) : ''}</p>
      <button type="button" @click=${begin}>${seminar.begun ? tasks.again : tasks.begin}</button>
      <ol>${TASK_KEYS.map((key) => this.#task(key))}</ol>
      <details><summary>${tasks.teacher}</summary><ol>${TASK_KEYS.map(
        (key) =>
          html`<li><span></span><div><h2>${tasks.list[key].title}</h2><p>${tasks.insight}: ${tasks.list[key].insight}</p></div></li>`,
      )}</ol></details>`
  }

  #task(key: TaskKey): TemplateResult {
    const { state, seminar, say } = this.page
    const { tasks } = say.words.workshop
    const done = seminar.done.includes(key)
    const { title, hint } = tasks.list[key]
    return html`<li class=${done ? 'done' : ''} data-task=${key}>
      <svg
        class="tick"
        viewBox="0 0 24 24"
        role="img"
        aria-label=${done ? tasks.done : tasks.open}><path d="M6 12l4 5 8-10"></path></svg>
      <div><h2>${title}</h2><p class="muted">${done ? tasks.done : tasks.open}</p>
        <details><summary>${tasks.hint}</summary><p>${hint}</p></details>
        <a href=${addressOf(state, TASKS[key].route)}>${tasks.go(say.words.route[TASKS[key].route])}</a></div></li>`
  }
}

customElements.define('seminar-screen', SeminarScreen)
