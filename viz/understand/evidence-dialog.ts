import { css, html, nothing, type TemplateResult } from 'lit'
import { OUTCOMES, PARAMETERS } from '../../sim/index.ts'
import { PageDialog } from '../parts/page-dialog.ts'
import { parameterWords } from '../plan/value-words.ts'
import { MECHANISMS, type Mechanism, type MechanismKey } from './evidence/mechanisms.ts'
import { oddParagraph } from './evidence/odd.ts'
import { PATHS } from './evidence/paths.ts'
import { RULES } from './evidence/rules.ts'
import { quote } from './quote.ts'

/** The way from an outcome to what it rests on; open while the state names an outcome. */
export class EvidenceDialog extends PageDialog {
  static override styles = [
    PageDialog.styles,
    css`
      dialog {
        width: min(680px, calc(100vw - 24px));
        overflow-wrap: anywhere;
        font-size: var(--type-label);
      }
      section {
        margin-top: 14px;
        padding-top: 8px;
        border-top: 1px solid var(--line);
      }
      h3 {
        margin-bottom: 2px;
      }
      summary {
        min-height: 32px;
        padding: 4px 0;
        cursor: pointer;
      }
      @media (pointer: coarse), (max-width: 900px) {
        summary {
          padding: 10px 0;
        }
      }
      ul {
        margin: 2px 0 6px;
        padding-left: 1.2em;
      }
      li {
        margin-bottom: 6px;
      }
      li small {
        display: block;
      }
      small,
      cite,
      .note {
        color: var(--muted);
        font-size: var(--type-small);
      }
      code {
        font-size: 0.9em;
      }
    `,
  ]

  get #outcome() {
    return OUTCOMES.find(({ key }) => key === this.page.state.evidence)
  }

  protected override get heading(): string {
    const { say } = this.page
    return this.#outcome
      ? say.words.understand.evidenceOf(say.words.outcomeName[this.#outcome.key])
      : ''
  }

  protected override content(): TemplateResult | typeof nothing {
    if (!this.#outcome) return nothing
    const { understand, modelOnly } = this.page.say.words
    return html`<p>${understand.evidenceHow}</p>
      <p class="note">${modelOnly}.</p>
      ${PATHS[this.#outcome.key].map((key) => this.#mechanism(key))}`
  }

  override updated(): void {
    if (this.page.state.evidence !== undefined) this.open()
    else this.close()
  }

  #mechanism(key: MechanismKey): TemplateResult {
    const { say } = this.page
    const { understand } = say.words
    const { parameters, levers, claims, odd }: Mechanism = MECHANISMS[key]
    const { name, rule } = RULES[say.texts][key]
    const names = levers.map((lever) => say.words.leverName[lever])
    return html`<section><h3>${name}</h3><p>${understand.evidenceRule}: ${rule}</p>
      ${names.length > 0 ? html`<p>${understand.evidenceLevers(names.join(', '))}</p>` : nothing}
      ${
        parameters.length === 0
          ? html`<p class="note">${understand.evidenceNoParameters}</p>`
          : html`<details><summary>${understand.evidenceParameters(say.whole(parameters.length))}</summary>
              <ul>${parameters.map((parameter) => this.#parameter(parameter))}</ul></details>`
      }
      <details open><summary>${understand.evidenceClaims}</summary><ul>${claims.map((claim) => html`<li>${quote(claim, say)}</li>`)}</ul></details>
      <details><summary>${understand.evidenceOdd(odd)}</summary><p lang="en">${oddParagraph(odd)}</p></details>
    </section>`
  }

  /** Name, value as the baseline has it, prior, status and source. */
  #parameter(key: string): TemplateResult {
    const { say } = this.page
    const row = PARAMETERS.find((each) => each.key === key)!
    const written = (value: number): string => parameterWords(row.unit, value, say)
    const [low, high] = row.prior
    return html`<li>${row[say.names]} <code>${key}</code>: ${say.words.understand.evidenceValue(written(row.default), written(low), written(high))}
      <small>${say.words.evidence[row.status]}: <span lang="en">${row.source}</span></small></li>`
  }

  protected override closed(): void {
    if (this.page.state.evidence !== undefined) this.page.store.change({ evidence: undefined })
  }
}

customElements.define('evidence-dialog', EvidenceDialog)
