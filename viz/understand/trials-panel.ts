import { html, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { KNOCK_OUT_KEYS, KNOCK_OUTS, type KnockOutKey } from './knock-outs.ts'
import type { Look } from './look.ts'
import { PAIRS, type Trial, type TrialBook, type Trials } from './trials.ts'

/** The town with and without each reason: runs of the model, started by hand. */
export function trialsPanel(look: Look, book: TrialBook): TemplateResult {
  const { page, selection } = look
  const { whole } = page.say
  const { understand } = page.say.words
  const scenario = valueAt(page.session.scenariosOf(page.state.a), selection.town)
  const trials = book.of(scenario)
  return html`<p>${understand.trials(whole(PAIRS))} ${page.say.words.comparison.crowd.source}</p>
    <p class="honest">${understand.trialsHonest}</p>
    ${control(look, trials, book)}
    ${trials.results.size === 0 ? nothing : table(look, trials)}`
}

function control(look: Look, { done, failed, results }: Trials, book: TrialBook) {
  const { page, selection } = look
  const { percent, words } = page.say
  const { understand } = words
  if (done !== undefined)
    return html`<p class="walk" role="status"><progress max="1" value=${done} aria-label=${understand.tabWithout}></progress>
      <button type="button" @click=${() => book.cancel()}>${understand.trialsCancel}</button> <span>${understand.trialsDone(percent(done))}</span></p>`
  if (results.size === KNOCK_OUT_KEYS.length) return nothing
  const start = (): void =>
    void book.start(valueAt(page.session.scenariosOf(page.state.a), selection.town))
  return html`${failed === undefined ? nothing : html`<p role="alert">${failed}</p>`}
    <p><button type="button" @click=${start}>${results.size === 0 ? understand.trialsStart : understand.trialsMore}</button></p>`
}

function table(look: Look, { results }: Trials): TemplateResult {
  const { whole, decimal, words } = look.page.say
  const { understand } = words
  const { trialColumn } = understand
  const all = whole(PAIRS)
  const range = ([low, high]: readonly [number, number]): string =>
    understand.trialRange(whole(low), whole(high))
  const row = (key: KnockOutKey, trial: Trial): TemplateResult => {
    const { cause, rest } = KNOCK_OUTS[key]
    return html`<tr><th scope="row">${words.exit[cause]}<small>${understand.knockOut[key]}${rest ? ` (${understand.trialRest})` : ''}</small></th>
      <td>${whole(trial.members.without)}<small>${range(trial.range.without)}</small></td>
      <td>${decimal(Math.round(trial.circles.without * 10) / 10)}<small>${understand.trialLasting(whole(trial.lasting.without), all)}</small></td>
      <td>${understand.trialPairs(whole(trial.more), all)}</td></tr>`
  }
  const known = KNOCK_OUT_KEYS.flatMap((key) => {
    const trial = results.get(key)
    return trial ? [{ key, trial }] : []
  })
  const now = valueAt(known, 0).trial
  return html`<div
      class="wide"
      role="region"
      tabindex="0"
      aria-label=${understand.trialsTable}><table><caption>${understand.trialsTable}</caption>
    <thead><tr><th scope="col">${trialColumn.without}</th><th scope="col">${trialColumn.members}</th><th scope="col">${trialColumn.circles}</th><th scope="col">${trialColumn.pairs}</th></tr></thead>
    <tbody><tr><th scope="row">${understand.trialNow}</th><td>${whole(now.members.with)}<small>${range(now.range.with)}</small></td>
      <td>${decimal(Math.round(now.circles.with * 10) / 10)}<small>${understand.trialLasting(whole(now.lasting.with), all)}</small></td><td>–</td></tr>
      ${known.map(({ key, trial }) => row(key, trial))}</tbody></table></div>`
}
