import { css } from 'lit'
import { paperSheet } from './styles.ts'

/**
 * What stands on paper. Not what can only be pressed, chosen or filled in, nor what leads to
 * another screen or is of use on a screen alone (`screen`); but what is for paper alone (`paper`),
 * and, as plain words, what says something although it can be pressed (`printed`). What is folded
 * is open but for long documents of their own (`folded`); nothing scrolls.
 */
const paper = css`
  @media print {
    :is(
        button,
        select,
        input,
        textarea,
        label,
        progress,
        dialog,
        [role='tablist'],
        a[href^='#'],
        a[download],
        .screen
      ):not(.printed) {
      display: none !important;
    }
    :host(.screen),
    header.top,
    .strip,
    .notice {
      display: none !important;
    }
    .paper {
      display: revert !important;
    }
    /* The page itself. */
    :host([data-ready]) {
      padding: 0;
    }
    footer:not(blockquote > footer) {
      margin-top: 10px !important;
      padding: 8px 0 0 !important;
      font-size: var(--type-tiny) !important;
      break-inside: avoid;
    }
    :is(button, a, input, select, textarea, summary).printed,
    a,
    summary {
      min-width: 0 !important;
      min-height: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      background: none !important;
      color: inherit !important;
      line-height: inherit !important;
      text-align: start;
      text-decoration: none !important;
    }
    /* A head that is repeated on every page holds words alone. */
    th button.printed {
      display: contents !important;
    }
    select.printed {
      appearance: none;
    }
    textarea.printed {
      field-sizing: content;
      resize: none;
    }
    details:not(.folded)::details-content {
      display: block;
      height: auto;
      content-visibility: visible;
    }
    summary {
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::before,
    summary::after {
      content: none !important;
    }
    th,
    td {
      white-space: normal !important;
    }
    h1,
    h2,
    h3,
    h4,
    summary,
    legend,
    caption,
    .head,
    .head + p {
      break-after: avoid;
    }
    p,
    li,
    dt,
    tr,
    svg,
    figure,
    blockquote,
    fieldset,
    line-chart,
    town-panel {
      break-inside: avoid;
    }
    p {
      orphans: 3;
      widows: 3;
    }
    :focus-visible {
      outline: none !important;
    }
    .charts {
      break-before: avoid;
    }
    .wide {
      overflow: visible !important;
    }
  }
`

paperSheet.replaceSync(paper.cssText)
