import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../../sim/index.ts'
import { twinsOf } from '../../compare/twins.ts'
import type { Page } from '../../element/page.ts'
import type { Towns } from '../../replay/towns.ts'
import type { DrawnTask } from '../../session/drawn-task.ts'
import { contentKey } from '../../session/task-key.ts'
import { wantedOf } from '../../session/wanted.ts'
import '../../stage/field-picture.ts'
import type { Side, State } from '../../state/state.ts'
import { Later } from '../../story/later.ts'
import { FIRST_TALE } from '../../story/stories.ts'
import { agendaWords } from '../../words/agenda/index.ts'
import { NUMERALS } from '../../words/names.ts'

/** A small picture on the desk: a town, in the runs of plan A or plan B. */
type Field = { readonly name: string; readonly town: number; readonly side: Side }

/** Runs of three towns, and a key that is equal for equal runs. */
type Asked = { readonly tasks: readonly DrawnTask[]; readonly key: string }

/** The towns as the second window shows them, small; nothing where it shows something else, and black where it is. */
export class WallPicture extends LitElement {
  static override properties = { page: { attribute: false } }
  static override styles = css`
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(90px, 1fr));
      gap: 8px;
      max-width: 480px;
      padding: 8px;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--ground);
    }
    /* One town does not become larger than one of three. */
    figure {
      max-width: 150px;
      margin: 0;
    }
    figcaption {
      font-size: var(--type-small);
      font-weight: 600;
    }
    .black {
      min-height: 120px;
      background: #000;
    }
  `

  declare page: Page

  #made = new Later<Towns>(() => this.requestUpdate())
  #fields: readonly Field[] = []
  #asked: Partial<Record<Side, Asked>> = {}
  #known: readonly unknown[] = []

  override willUpdate(): void {
    const { desk, session, say } = this.page
    const of = [desk.shown, session.scenarios, say]
    if (of.every((each, at) => each === this.#known[at])) return
    this.#known = of
    this.#fields = desk.shown ? fieldsOf(desk.shown, (at) => say.town(at)) : []
    this.#asked = {}
    if (this.#fields.length === 0 || !desk.shown || session.scenarios.length === 0) return
    const wanted = wantedOf(desk.shown, session.scenarios)
    for (const { side } of this.#fields)
      this.#asked[side] ??= { tasks: wanted[side], key: wanted[side].map(contentKey).join() }
  }

  override render(): TemplateResult | typeof nothing {
    const { desk, say } = this.page
    if (!desk.shown) return nothing
    if (desk.blank)
      return html`<div class="fields black" role="img" aria-label=${agendaWords(say).wall.black}></div>`
    if (this.#fields.length === 0) return nothing
    const shown = this.#shown
    return html`<div class="fields">${this.#fields.map((field) => this.#field(field, shown[field.side]))}</div>`
  }

  /** The runs of either plan; two that are compared share their chairs, as on the wall. */
  get #shown(): Readonly<Record<Side, Towns | undefined>> {
    const [a, b] = [this.#towns('a'), this.#towns('b')]
    return a && b ? twinsOf(a, b, valueAt(this.#fields, 0).town) : { a, b }
  }

  #field({ name, town }: Field, towns: Towns | undefined): TemplateResult {
    const { week, colours } = this.page
    return html`<figure>${
      towns
        ? html`<field-picture .towns=${towns} .town=${town} .week=${week} .colours=${colours}></field-picture>`
        : nothing
    }<figcaption>${name}</figcaption></figure>`
  }

  #towns(side: Side): Towns | undefined {
    const asked = this.#asked[side]
    return asked && this.#made.get(asked.key, () => this.page.session.townsOf(asked.tasks))
  }
}

/** The fields of circles on a screen, in their order there. */
function fieldsOf(
  { route, tale, alone, town, guess, chart }: State,
  name: (town: number) => string,
): readonly Field[] {
  if (route === 'compare')
    return [
      { name: 'A', town, side: 'a' },
      { name: 'B', town, side: 'b' },
    ]
  // Where a line is guessed, its board has all the room.
  const guessed = route === 'story' && guess && chart !== undefined
  if (guessed || (route !== 'story' && route !== 'stage')) return []
  const one = route === 'story' ? (tale ?? FIRST_TALE) !== 'across' : alone
  const towns = one ? [town] : NUMERALS.map((_, at) => at)
  return towns.map((at) => ({ name: name(at), town: at, side: 'a' }))
}

customElements.define('wall-picture', WallPicture)
