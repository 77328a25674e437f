import { html, type TemplateResult } from 'lit'
import { evidenceButton } from '../parts/evidence-button.ts'
import { type Look, lookButton, monthOf } from './look.ts'
import { officeView, type Post } from './office.ts'
import { smallLines } from './strip.ts'

/** An office: people with limited time, their load, who came and went, which circles know them. */
export function officePanel(look: Look): TemplateResult {
  const { page, view, selection } = look
  const { words, whole, decimal } = page.say
  const { understand } = words
  const { officeLoad, offices, start, weeks } = view.replay.trajectory
  const office = officeView(view, selection.id)
  const loads = Float32Array.from(
    { length: weeks },
    (_, week) => officeLoad[week * offices.length + selection.id] ?? 0,
  )
  const load = understand.officeLoad(decimal(office.load))
  const filled = office.posts.filter(({ until }) => until === undefined)
  return html`<p class="honest">${understand.officeWords}</p>
    <h3>${understand.officeLine} ${evidenceButton(load, page.say, () => page.store.change({ evidence: 'load' }))}</h3>
    ${smallLines([{ name: 'load', values: loads }], Math.max(1.2, ...loads), start, view.week, load, 1)}
    <p>${load}. ${understand.officePeak(decimal(office.peak.load), monthOf(look, office.peak.week))}.</p>
    <p>${understand.officeFriction(whole(office.friction))}</p>
    <h3>${understand.officials}</h3>
    <p>${understand.officePosts(whole(filled.length))}. ${understand.officeGone(whole(office.gone))}</p>
    <ul class="officials">${office.posts.map((post) => html`<li>${postWords(look, post)}</li>`)}</ul>
    <h3>${understand.officeCircles}</h3>
    ${
      office.circles.length === 0
        ? html`<p>${understand.officeNoCircles}</p>`
        : html`<p class="tos">${office.circles.map(({ circle }) => lookButton(look, 'circle', circle))}</p>`
    }`
}

function postWords(look: Look, { official, role, from, until }: Post): string {
  const { understand } = look.page.say.words
  const roles: Readonly<Record<string, string>> = understand.officialRole
  const since = monthOf(look, from)
  const span =
    until === undefined
      ? understand.officialSince(since)
      : understand.officialSpan(since, monthOf(look, until))
  return `${understand.official(String(official))}, ${roles[role] ?? role}, ${span}`
}
