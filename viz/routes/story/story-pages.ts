import { html, nothing, type TemplateResult } from 'lit'
import { shownRun } from '../../crowd/shown-run.ts'
import type { Page } from '../../element/page.ts'
import { dayOf } from '../../words/day-of.ts'
import '../../stage/still-picture.ts'
import type { Towns } from '../../replay/towns.ts'
import { summaryAt } from '../../stage/summary.ts'
import { weekOfStep } from '../../story/figures.ts'
import type { Paired } from '../../story/paired.ts'
import type { Step, Story } from '../../story/parse.ts'
import { stepText } from '../../story/step-text.ts'
import { NUMERALS } from '../../words/names.ts'

/** Pictures on paper, in CSS pixels: one alone, or three side by side. */
const ALONE = { width: 620, height: 340 } as const
const BESIDE = { width: 205, height: 280 } as const

/** A story for paper: one page per step, each with the run of its own plan. */
export function storyPages(
  page: Page,
  story: Story,
  runOf: (step: Step) => Towns | undefined,
  pairOf: (step: Step) => (town: number) => Paired | undefined,
): TemplateResult {
  const { say } = page
  const { words } = say
  const runs = story.steps.map(runOf)
  return html`<div class="pages paper" aria-busy=${runs.includes(undefined)}>${story.steps.map(
    (step, index) => {
      const towns = runs[index]
      if (!towns) return nothing
      const week = weekOfStep(step, towns)
      const all = step.state.tale === 'across'
      const shown = all ? NUMERALS.map((_, town) => town) : [step.state.town]
      const { width, height } = all ? BESIDE : ALONE
      return html`<section class="page">
      <p class="muted">${story.title} · ${words.storyWords.stepOf(say.whole(index + 1), say.whole(story.steps.length))} · ${say.month(dayOf(week, towns.start))}</p>
      <h2>${step.title}</h2>
      ${stepText(page, step, towns, pairOf(step)).told}
      <div class="pictures">${shown.map(
        (town) => html`<figure>
          <still-picture
            .towns=${towns}
            .town=${town}
            .week=${week}
            .width=${width}
            .height=${height}></still-picture>
          <figcaption>${summaryAt(towns, town, week, say)}</figcaption></figure>`,
      )}</div>
      <p class="muted">${words.workshop.modelDates} ${words.modelOnly}, ${shownRun(page)}.</p>
    </section>`
    },
  )}</div>`
}
