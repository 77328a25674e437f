import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { type Trajectory, valueAt } from '../../sim/index.ts'
import { DOWNWARDS, SIDEWAYS, stepsOf, TO_ENDS, within } from '../element/step-keys.ts'
import { shared } from '../element/styles.ts'
import type { Fate } from '../replay/fates.ts'
import { type Language, speech } from '../words/index.ts'
import { stepWords } from './step-words.ts'

/** Rows while the clock runs: a thousand and more would take every frame for themselves. */
const NEWEST = 40

const KEYS = { ...SIDEWAYS, ...DOWNWARDS, ...TO_ENDS }

/**
 * Everybody who stays in one run and leaves in the other, with their last step in either. Fires `look` with a person
 * that is chosen and `point` with the one under the pointer or the focus. One stop of Tab;
 * arrow keys go from person to person.
 */
export class FateList extends LitElement {
  static override properties = {
    fates: { attribute: false },
    runs: { attribute: false },
    language: {},
    chosen: { type: Number },
    pointed: { type: Number },
    running: { type: Boolean },
  }
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr));
        gap: 0 16px;
        max-height: 268px;
        margin: 4px 0 12px;
        padding: 4px 8px;
        overflow-y: auto;
        list-style: none;
        border: 1px solid var(--line);
        border-radius: 8px;
        font-size: var(--type-small);
      }
      .few {
        margin: 4px 0 0;
        font-size: var(--type-small);
        color: var(--muted);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 8px;
        align-items: start;
        padding: 3px 4px;
        border-radius: 6px;
        line-height: 1.3;
        content-visibility: auto;
        contain-intrinsic-size: auto 50px;
      }
      li[data-near] {
        background: var(--administration-soft);
      }
      button {
        min-width: 7.2em;
        font-size: var(--type-small);
      }
      button[aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      b {
        font-weight: 600;
      }
      @media print {
        ul {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          max-height: none;
          padding: 0;
          border: 0;
        }
        li {
          content-visibility: visible;
        }
      }
    `,
  ]

  declare fates: readonly Fate[]
  /** The runs A and B that the steps stand in. */
  declare runs: readonly [Trajectory, Trajectory]
  declare language: Language
  /** Person who is looked at. */
  declare chosen: number | undefined
  /** Person under the pointer, here or on a stage. */
  declare pointed: number | undefined
  /** The clock runs: only those who parted last are listed. */
  declare running: boolean

  override render(): TemplateResult {
    const { ways } = speech(this.language).words.comparison
    const stop = this.#stop()
    const few = this.running && this.fates.length > NEWEST
    return html`${few ? html`<p class="few">${ways.newest(String(NEWEST))}</p>` : nothing}<ul
        aria-label=${ways.list}
        @keydown=${this.#key}
        @pointerleave=${this.#leave}
        @focusout=${this.#leave}>${repeat(
          this.#listed,
          ({ person }) => person,
          (fate) => {
            const { person } = fate
            const marks = [
              person === this.chosen,
              person === this.pointed,
              person === stop,
            ] as const
            return guard([fate, ...this.runs, this.language, ...marks], () =>
              this.#row(fate, ...marks),
            )
          },
        )}</ul>`
  }

  #row({ person, a, b }: Fate, chosen: boolean, near: boolean, stop: boolean): TemplateResult {
    const say = speech(this.language)
    const { ways } = say.words.comparison
    const [left, right] = this.runs
    const point = () => this.#tell('point', person)
    return html`<li
        ?data-near=${near || chosen}
        data-person=${person}
        @pointerenter=${point}
        @focusin=${point}>
      <button
        type="button"
        class="printed"
        tabindex=${stop ? 0 : -1}
        aria-pressed=${chosen}
        @click=${() => this.#tell('look', person)}>${say.words.person(String(person))}</button>
      <span><b>${ways.whyA}:</b> ${stepWords(left, a, say)} · <b>${ways.whyB}:</b> ${stepWords(right, b, say)}</span></li>`
  }

  /** Who is chosen comes into sight, whoever chose. */
  override updated(changed: PropertyValues): void {
    if (!changed.has('chosen') || this.chosen === undefined) return
    const list = this.renderRoot.querySelector('ul')!
    const row = list.querySelector<HTMLElement>(`[data-person='${this.chosen}']`)
    if (!row) return
    const top = row.offsetTop - list.offsetTop
    if (top < list.scrollTop || top + row.offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top - list.clientHeight / 3
  }

  get #listed(): readonly Fate[] {
    return this.running ? this.fates.slice(-NEWEST) : this.fates
  }

  /** The one person that Tab reaches. */
  #stop(): number | undefined {
    const listed = this.#listed
    const known = listed.find(({ person }) => person === (this.pointed ?? this.chosen))
    return (known ?? listed[0])?.person
  }

  #tell(what: 'look' | 'point', person: number | undefined): void {
    this.dispatchEvent(new CustomEvent(what, { detail: person }))
  }

  #leave = (): void => this.#tell('point', undefined)

  #key = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll('button')]
    const here = buttons.indexOf(event.target as HTMLButtonElement)
    const steps = here < 0 ? undefined : stepsOf(event, KEYS)
    if (steps !== undefined) valueAt(buttons, within(0, here + steps, buttons.length - 1)).focus()
  }
}

customElements.define('fate-list', FateList)
