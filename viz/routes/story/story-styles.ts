import { css } from 'lit'
import '../../element/paper.ts'

/** Text on the left, the live stage on the right; on paper one page per step. */
export const storyStyles = css`
  .story {
    display: grid;
    grid-template-columns: minmax(300px, 34%) minmax(0, 1fr);
    gap: 24px;
  }
  article,
  .words,
  .asked {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-width: 0;
  }
  h1,
  .page h2 {
    margin: 2px 0;
    font-size: var(--type-title);
    line-height: 1.25;
    text-wrap: balance;
  }
  .told {
    display: grid;
    gap: 12px;
    max-width: 62ch;
  }
  blockquote {
    margin: 0;
    padding-left: 14px;
    border-left: 3px solid var(--neutral);
  }
  blockquote footer,
  .muted {
    color: var(--muted);
    font-size: var(--type-small);
  }
  .numbers {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .numbers li {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: var(--type-label);
  }
  .numbers svg {
    flex: none;
  }
  .numbers .full {
    fill: var(--active);
  }
  .numbers .empty {
    fill: none;
    stroke: var(--neutral);
    stroke-width: 1.5;
  }
  .large .numbers {
    display: none;
  }
  .idea {
    font-weight: 600;
  }
  .question {
    padding: 10px 12px;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  a {
    line-height: 44px;
    color: var(--focus);
  }
  .tales button[aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--focus);
    font-weight: 600;
  }
  .dots {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dots li {
    flex: 0 1 44px;
  }
  .dots button {
    width: 100%;
    min-width: 24px;
    padding: 0;
    border: 0;
    background: none;
  }
  @media (pointer: coarse), (max-width: 900px) {
    .dots {
      flex-wrap: wrap;
    }
    .dots button {
      min-width: 44px;
    }
  }
  .dots button::before {
    content: '';
    width: 12px;
    height: 12px;
    border: 2px solid var(--focus);
    border-radius: 50%;
  }
  .dots .seen::before {
    background: var(--ring);
  }
  .dots [aria-current]::before {
    width: 18px;
    height: 18px;
    background: var(--focus);
  }
  .shown {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 10px;
  }
  .panels {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    height: max(430px, calc(100dvh - 420px));
  }
  .panels.three {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .large .shown {
    padding-top: 8px;
  }
  .story.large {
    grid-template-columns: minmax(300px, 40%) minmax(0, 1fr);
  }
  .large article {
    padding-top: 6px;
  }
  .large .chrome {
    display: none;
  }
  /* On the wall a step is one screen: a long text scrolls, its buttons and the stage stay. */
  @media (min-width: 901px) {
    .story.large {
      grid-template-rows: minmax(0, 1fr);
      height: 100dvh;
    }
    .large article,
    .large .words,
    .large .shown,
    .large .panels {
      min-height: 0;
    }
    .large .words {
      flex: 1 1 auto;
    }
    .large article,
    .large .shown {
      padding-bottom: 8px;
    }
    .large .told {
      flex: 1 1 auto;
      align-content: start;
      min-height: 0;
      overflow-y: auto;
      font-size: calc(var(--type-body) * var(--fit, 1));
    }
    /* What has to scroll fades out, so that it is seen to go on. */
    .large .told[data-cut] {
      mask-image: linear-gradient(#000 calc(100% - 34px), transparent);
    }
    .large .told[data-spare] blockquote {
      display: none;
    }
    .large .kept {
      display: grid;
      flex: none;
      gap: 8px;
      line-height: 1.25;
    }
    /* Where one is in the story takes little of the room of its text. */
    .large .dots button {
      min-height: 24px;
    }
    .large .shown {
      grid-template-rows: minmax(0, 1fr) auto;
      align-content: stretch;
    }
    .large .panels {
      height: auto;
    }
    /* The number of one town does not read on into the name of the next. */
    .large .panels.three {
      column-gap: 32px;
    }
    .large .guessing,
    .large .curve {
      grid-template-rows: auto;
      align-content: center;
    }
    .large .shown .evidence,
    .large .guessing .panels,
    .curve .panels {
      display: none;
    }
  }
  /* Two thirds of the wall for three towns, the words in a band below. */
  @media (min-width: 901px) {
    .story.above {
      grid-template: minmax(0, 67fr) minmax(0, 33fr) / minmax(0, 1fr);
      gap: 8px;
    }
    .above[data-wordy] {
      grid-template-rows: minmax(0, 58fr) minmax(0, 42fr);
    }
    .above .asked a {
      display: none;
    }
    .above .shown {
      order: -1;
      padding: 8px 0 0;
    }
    .above article {
      display: grid;
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
      gap: 0 36px;
      margin: 0 -20px;
      padding: 8px 20px 10px;
      color: var(--text);
      background: var(--soft);
      border-top: 1px solid var(--line);
    }
    .above .words,
    .above .asked {
      gap: 4px;
    }
    .above .asked {
      justify-content: space-between;
    }
    .above h1 {
      font-size: calc(var(--type-title) * 0.9);
      line-height: 1.15;
    }
    .above .told {
      gap: 6px;
      max-width: none;
      line-height: 1.28;
    }
    .above .question {
      padding: 0;
      font-weight: 600;
      background: none;
      border: 0;
    }
    .above .idea {
      font-weight: 400;
    }
    .above .question,
    .above .idea {
      margin: 0;
    }
  }
  .charts {
    display: grid;
  }
  @media (max-width: 1380px) {
    .story {
      grid-template-columns: minmax(300px, 30%) minmax(0, 1fr);
    }
  }
  @media (max-width: 900px) {
    .story,
    .story.large {
      display: flex;
      flex-direction: column;
      gap: 10px;
      padding-bottom: 72px;
    }
    /* The picture first, then the words, both on the first screen; then courses, last the other stories. The way on stays in sight. */
    article,
    .asked,
    .shown {
      display: contents;
    }
    .tabs {
      order: -3;
    }
    .panels {
      order: -2;
    }
    .words,
    .kept {
      order: -1;
    }
    .words [role='note'] {
      order: 1;
    }
    /* The row of stories says which one it is. */
    .words .chrome {
      display: none;
    }
    .dots,
    .asked > .muted {
      order: 1;
    }
    .tales {
      order: 2;
    }
    .way {
      position: fixed;
      z-index: 4;
      inset: auto 0 0;
      flex-wrap: nowrap;
      padding: 6px 10px max(6px, env(safe-area-inset-bottom));
      background: var(--ground);
      border-top: 1px solid var(--line);
    }
    .way .chrome {
      display: none;
    }
    .way a {
      display: flex;
      align-items: center;
      min-height: 44px;
      line-height: 1.2;
    }
    .way .primary {
      order: 1;
      margin-left: auto;
    }
    .panels,
    .panels.three {
      display: block;
      height: auto;
    }
    .panels town-panel {
      height: max(300px, 46svh);
    }
    .panels town-panel:not([data-shown]) {
      display: none;
    }
  }
  /* Where a phone lies on its side, the words stand beside the picture. */
  @media (max-width: 900px) and (max-height: 600px) and (orientation: landscape) {
    .story,
    .story.large {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
      gap: 10px 16px;
    }
    .story > *,
    article > *,
    .asked > *,
    .shown > * {
      grid-column: 1 / -1;
    }
    .story .panels,
    .story .words {
      grid-column: auto;
    }
  }
  @media print {
    .story {
      display: none;
    }
    .page {
      break-after: page;
      display: grid;
      gap: 10px;
    }
    .page:last-child {
      break-after: auto;
    }
    /* Room for an answer by hand. */
    .page .question {
      padding-bottom: 34mm;
    }
    .pictures {
      display: flex;
      gap: 10px;
    }
    figure {
      margin: 0;
    }
    figcaption {
      font-size: var(--type-small);
    }
  }
`
