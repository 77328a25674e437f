import { css, html, type TemplateResult } from 'lit'
import { shared } from '../../element/styles.ts'
import { readClass } from '../../seminar/class-book.ts'
import { addressOf } from '../../state/address.ts'
import { tasksOf } from '../../state/lesson.ts'
import { lessonWords } from '../../words/lesson/index.ts'
import { Screen } from '../screen.ts'
import './class-link.ts'
import './class-table.ts'
import './take-in.ts'

/** For those who teach: a link for the class, the key, and what was handed in. */
export class TeacherScreen extends Screen {
  static override styles = [
    shared,
    css`
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      h2 {
        margin-top: 6px;
        font-size: var(--type-body);
      }
      section {
        margin: 18px 0;
      }
      p,
      dl {
        max-width: 70ch;
      }
      dt {
        margin-top: 8px;
        font-weight: 600;
      }
      dd {
        margin: 0;
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
    const { say, state } = this.page
    const { teacher, key: answers } = lessonWords(say)
    const { list } = say.words.workshop.tasks
    // One thing stands out: to hand the link out, and once somebody has handed in to take in.
    const handed = readClass(this.page.keeper).length > 0
    return html`<h1>${say.words.route.teacher}</h1><p class="screen">${teacher.intro}</p>
      <section class="screen"><class-link .page=${this.page} ?due=${!handed}></class-link></section>
      <section class="screen"><p><a href=${addressOf(state, 'lesson')}>${teacher.sheet}</a></p>
        <details><summary>${teacher.key}</summary><p class="muted">${teacher.keyIntro}</p>
        <dl>${tasksOf(state.lesson).map((key) => html`<dt>${list[key].title}</dt><dd>${answers[key]}</dd>`)}</dl></details></section>
      <section><h2>${teacher.handIns}</h2>
        <take-in class="screen" .page=${this.page} ?due=${handed} @taken=${() => this.requestUpdate()}></take-in>
        <class-table .page=${this.page}></class-table></section>`
  }

  /** The table reads what is kept, which is no property of it. */
  override updated(): void {
    this.renderRoot
      .querySelector<HTMLElement & { requestUpdate(): void }>('class-table')
      ?.requestUpdate()
  }
}

customElements.define('teacher-screen', TeacherScreen)
