import { css, html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import './control-bar.ts'
import type { Command } from './control-bar.ts'
import { runCommand } from './run-command.ts'

/** What a screen has in the bar beside the clock, and whether its table is open; undefined where there is none. */
type BarParts = {
  readonly date: string
  readonly beside?: TemplateResult
  readonly table?: boolean
}

/** The clock of a screen, to stand in its `controls`: what stays in sight on a small screen, then the rest. */
export function clockBar(page: Page, { date, beside, table }: BarParts): TemplateResult {
  const { state, store, playing, still } = page
  const command = ({ detail }: CustomEvent<Command>): void => runCommand(page, detail)
  return html`<div class="bar">
      <control-bar
        ?playing=${playing}
        ?still=${still}
        ?stills=${state.stills}
        .language=${state.language}
        .date=${date}
        @command=${command}></control-bar>
      ${beside ?? nothing}
    </div>
    <control-bar
      rest
      .speed=${state.speed}
      .table=${table}
      .language=${state.language}
      @command=${command}
      @speed=${({ detail }: CustomEvent<number>) => store.change({ speed: detail })}></control-bar>`
}

/** The bar of the clock: a line among others; where the picture has no room beside words it stays at the lower edge, whatever is scrolled. */
export const clockBarStyles = css`
  .controls {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .controls > .bar {
    display: contents;
  }
  @media screen and (max-width: 1150px) {
    .controls > .bar {
      position: fixed;
      z-index: 4;
      inset: auto 0 0;
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 6px 10px max(6px, env(safe-area-inset-bottom));
      background: var(--ground);
      border-top: 1px solid var(--line);
    }
    .bar control-bar {
      flex: 1 0 auto;
    }
    .bar > button {
      flex: 0 1 auto;
      padding: 0 4px;
      font-size: var(--type-small);
      line-height: 1.15;
    }
    .bar > button svg {
      display: none;
    }
    /* What comes last is not hidden behind the bar. */
    :host {
      padding-bottom: 62px;
    }
  }
`
