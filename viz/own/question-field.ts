import { html, nothing, type TemplateResult } from 'lit'
import {
  type Answers,
  CHOICES,
  type ChoiceKey,
  INHABITANTS,
  QUESTION_KEYS,
  type QuestionKey,
} from '../../sim/index.ts'
import { CLAIMS, type ClaimKey } from '../understand/evidence/claims.ts'
import { quote } from '../understand/quote.ts'
import type { Speech } from '../words/index.ts'
import { ownWords } from '../words/own/index.ts'
import { settingRows, sourcesOf } from './setting-rows.ts'

/** Numbers of inhabitants that are offered. */
const SIZES = [10_000, 30_000, 100_000, 250_000] as const
/** Stands for no answer in the list of choices. */
const UNKNOWN = 'unknown'

/** What a field of a question is given. */
type Asked = {
  readonly answers: Answers
  readonly say: Speech
  /** Takes another answer in. */
  readonly answer: (change: Partial<Answers>, question: QuestionKey) => void
}

/** A question, its choices as one row of buttons, and what the answer sets. Needs `questionStyles`. */
export function questionField(
  question: QuestionKey,
  asked: Asked,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { answers, say } = asked
  const words = ownWords(say)
  const number = QUESTION_KEYS.indexOf(question) + 1
  const note = question === 'budget' ? html` <span class="note">${words.money}</span>` : nothing
  return html`<fieldset data-question=${question}>
      <legend><span class="number" aria-hidden="true">${number}</span>${words.questions[question]}${note}</legend>
      <div class="choices">${question === 'inhabitants' ? sizes(asked) : choices(question, asked)}</div>
      ${more}
      ${settings(question, answers, say)}
    </fieldset>`
}

function choices(question: ChoiceKey, { answers, say, answer }: Asked): TemplateResult[] {
  const names: Readonly<Record<string, string>> = ownWords(say).choices[question]
  const known: readonly string[] = CHOICES[question]
  return [UNKNOWN, ...known].map((choice) =>
    option(question, names[choice] ?? choice, (answers[question] ?? UNKNOWN) === choice, () =>
      // The choice is one of those of its question, or none.
      answer({ [question]: choice === UNKNOWN ? undefined : choice }, question),
    ),
  )
}

function sizes({ answers, say, answer }: Asked): TemplateResult[] {
  const { choices: names } = ownWords(say)
  const take = (inhabitants: number | undefined) => answer({ inhabitants }, 'inhabitants')
  return [
    option('inhabitants', names.experience.unknown, answers.inhabitants === undefined, () =>
      take(undefined),
    ),
    ...SIZES.map((size) =>
      option('inhabitants', say.whole(size), answers.inhabitants === size, () => take(size)),
    ),
  ]
}

function option(name: string, text: string, chosen: boolean, choose: () => void): TemplateResult {
  return html`<label class=${chosen ? 'printed' : ''}><input type="radio" name=${name} .checked=${chosen} @change=${choose} /><span>${text}</span></label>`
}

/** The number in a text with dots or spaces between its digits; undefined where it is none for a town. */
export function inhabitantsIn(text: string): number | undefined {
  const digits = text.replaceAll(/[\s.,'’]/g, '')
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
  return value >= INHABITANTS.least && value <= INHABITANTS.most ? value : undefined
}

/** What the answer sets, folded: how many values and how sure in one line. */
function settings(question: QuestionKey, answers: Answers, say: Speech): TemplateResult {
  const words = ownWords(say)
  const rows = settingRows(question, answers, say)
  const sure = [...new Set(rows.map((row) => words.certainty[row.sure]))].join(', ')
  const claims = sourcesOf(question, answers).filter((key) => key in CLAIMS) as ClaimKey[]
  return html`<details>
      <summary>${words.sets(say.whole(rows.length), sure)}</summary>
      <div class="wide"><table><thead><tr><td></td><th scope="col">${words.value}</th><th scope="col">${words.range}</th><th scope="col">${words.sure}</th></tr></thead>
        <tbody>${rows.map(
          (row) =>
            html`<tr><th scope="row">${row.name}</th><td>${row.value}</td><td>${row.range ?? words.fixed}</td><td>${words.certainty[row.sure]}</td></tr>`,
        )}</tbody></table></div>
      ${claims.length === 0 ? nothing : html`<ul>${claims.map((key) => html`<li>${quote(key, say)}</li>`)}</ul>`}
    </details>`
}
