import { css } from 'lit'

/** Looks of a panel: its head, the room for the stage, what is told under the pointer. */
export const panelStyles = css`
  :host {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  h2 {
    font-size: var(--type-title);
    line-height: 1.25;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .place {
    margin-left: 0.15em;
    font-size: var(--type-small);
    font-weight: 400;
    color: var(--muted);
  }
  .heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px;
  }
  .heading p {
    margin: 0;
    white-space: nowrap;
  }
  .helping,
  .need {
    margin-left: auto !important;
    font-size: var(--type-small);
    color: var(--muted);
  }
  /* Beside a long name the unit of the number goes down to a line that is not seen. */
  :host(:not([large])) .helping {
    display: flex;
    flex: 0 99 auto;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: flex-end;
    gap: 0 0.3em;
    min-width: 60px;
    height: calc(1.3 * var(--type-title));
    line-height: calc(1.3 * var(--type-title));
    overflow: hidden;
  }
  .helping strong {
    font-size: var(--type-title);
    color: var(--text);
  }
  .character {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: var(--type-label);
  }
  .sign {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 38px;
    font-size: var(--type-small);
    line-height: 1.3;
  }
  .sign p {
    margin: 0;
  }
  .sign .what {
    flex: 1;
    min-width: 0;
  }
  .sign .need {
    max-width: 8em;
    text-align: right;
    text-wrap: balance;
  }
  .sign strong,
  .sign span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sign span {
    color: var(--muted);
  }
  .sign-glyph {
    position: static;
    flex: none;
    width: 34px;
    height: 34px;
  }
  .capitals span {
    margin-right: 0.8em;
  }
  .size {
    min-width: 28px;
    min-height: 24px;
    padding: 0;
    border-color: transparent;
    background: none;
  }
  @media (pointer: coarse) {
    .size {
      flex: none;
      min-width: 44px;
      min-height: 44px;
      margin: -10px -4px;
    }
  }
  .size svg {
    position: static;
    width: 20px;
    height: 20px;
  }
  @media (max-width: 900px) {
    .size {
      display: none;
    }
    .character {
      white-space: normal !important;
    }
    /* Above the words of a story: the name, the number, and the picture. */
    :host([data-brief]:not([large])) :is(.traits, .sign) {
      display: none;
    }
  }
  @container (max-width: 365px) {
    .place {
      display: none;
    }
  }
  /* Three towns on a small laptop: what holds a town together has a line for itself. */
  @media (min-width: 901px) {
    @container (min-width: 331px) and (max-width: 350px) {
      :host(:not([large], [data-twin], [data-alone])) .character {
        font-size: var(--type-small);
      }
      :host(:not([large], [data-twin], [data-alone])) .sign {
        display: grid;
        grid-template-columns: 34px minmax(0, 1fr) auto;
        gap: 0 10px;
      }
      :host(:not([large], [data-twin], [data-alone])) .what {
        display: contents;
      }
      :host(:not([large], [data-twin], [data-alone])) .sign-glyph {
        grid-area: 1 / 1 / span 2;
      }
      :host(:not([large], [data-twin], [data-alone])) .sign strong {
        grid-area: 1 / 2 / auto / -1;
      }
      :host(:not([large], [data-twin], [data-alone])) :is(.sign span, .need) {
        grid-row: 2;
        max-width: none;
        font-size: var(--type-tiny);
        white-space: nowrap;
      }
    }
  }
  /* Three towns beside a story: each word keeps a line of its own, and what is short shares one. */
  @media (min-width: 901px) {
    @container (max-width: 330px) {
      :host(:not([large], [data-twin])) .top {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        column-gap: 10px;
      }
      :host(:not([large], [data-twin])) :is(.traits, .sign) {
        display: contents;
      }
      :host(:not([large], [data-twin])) .top > .heading:first-child,
      .character {
        grid-column: 1 / -1;
      }
      :host(:not([large], [data-twin])) .sign-glyph {
        grid-area: 3 / 1;
      }
      :host(:not([large], [data-twin])) .what {
        grid-area: 3 / 2;
        font-size: var(--type-small);
        line-height: 1.3;
      }
      :host(:not([large], [data-twin])) .heading:has(.size) .alive {
        display: none;
      }
      :host(:not([large], [data-twin])) .levers {
        grid-area: 4 / 1 / auto / -1;
        justify-self: start;
      }
      :host(:not([large], [data-twin])) .levers ul {
        right: auto;
        left: 0;
      }
      :host(:not([large], [data-twin])) .need {
        grid-area: 4 / 1 / auto / -1;
        max-width: none;
      }
    }
  }
  :host([large]) h2 {
    line-height: 1.2;
  }
  :host([large]) :is(.place, .size, .sign span) {
    display: none;
  }
  :host([large]) .sign .what {
    flex: 1 1 auto;
  }
  /* What holds a town together keeps all its words, in rooms of one height. */
  :host([large]) .sign {
    min-height: 2.1em;
    line-height: 1.05;
  }
  :host([large]) .sign strong {
    white-space: normal;
  }
  @container (max-width: 350px) {
    :host([large]) .sign {
      min-height: 3.15em;
    }
  }
  /* Three towns beside a story on a wall: the number is told, its unit is read aloud only. */
  @container (max-width: 290px) {
    :host([large]) h2 {
      overflow: visible;
    }
    :host([large]) .unit {
      position: absolute;
      width: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :host([large]) .sign {
      min-height: 2.4em;
      gap: 6px;
      line-height: 1.2;
    }
  }
  .levers {
    position: relative;
    flex: none;
    color: var(--muted);
  }
  summary {
    display: flex;
    align-items: center;
    min-height: 24px;
    font-size: var(--type-small);
    cursor: pointer;
    list-style: none;
    white-space: nowrap;
  }
  @media (pointer: coarse), (max-width: 900px) {
    summary {
      min-height: 44px;
    }
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    align-self: center;
    margin-left: 6px;
    border: 5px solid transparent;
    border-top-color: var(--muted);
    border-bottom: 0;
  }
  details[open] summary::after {
    transform: rotate(180deg);
  }
  .levers ul {
    position: absolute;
    z-index: 4;
    right: 0;
    width: max-content;
    max-width: 300px;
    margin: 2px 0 0;
    padding: 8px 12px 8px 28px;
    color: var(--text);
    background: var(--ground);
    border: 1px solid var(--neutral);
    border-radius: 6px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.2);
  }
  .top {
    flex: none;
    min-width: 0;
  }
  /* One town has the whole height: what is told of it stands beside the picture. */
  @media (min-width: 901px) {
    :host([data-alone]) {
      flex-direction: row;
      gap: 20px;
    }
    :host([data-alone]) .top {
      width: 230px;
    }
    /* To the left of the drawer that tells of what is chosen. */
    :host([data-alone]) .stage {
      max-width: 500px;
    }
    :host([data-alone]) .top .heading,
    :host([data-alone]) .top .sign {
      flex-wrap: wrap;
      margin-bottom: 10px;
    }
    :host([data-alone]) .character {
      white-space: normal;
    }
    :host([data-alone]) .need,
    :host([data-alone]) .helping {
      margin-left: 0 !important;
      max-width: none;
      text-align: left;
    }
    :host([data-alone]) .sign :is(strong, span) {
      white-space: normal;
    }
    :host([data-alone]) .need {
      flex-basis: 100%;
    }
  }
  .stage {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  canvas,
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  canvas {
    pointer-events: none;
    object-fit: contain;
    object-position: top;
  }
  .tip {
    position: absolute;
    z-index: 3;
    max-width: 290px;
    padding: 6px 9px;
    font-size: var(--type-small);
    line-height: 1.35;
    color: var(--text);
    background: var(--ground);
    border: 1px solid var(--neutral);
    border-radius: 6px;
    pointer-events: none;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.2);
  }
  .over {
    max-width: 34ch;
    margin: 12px auto;
    padding: 10px 12px;
    color: var(--text);
    background: var(--panel);
    border: 1px dashed var(--neutral);
    border-radius: 8px;
    font-size: var(--type-label);
    line-height: 1.4;
  }
  @media print {
    :host {
      height: auto !important;
      break-inside: avoid;
    }
    .stage {
      flex: none;
      height: var(--paper-stage, 365px);
    }
    :host([data-alone]) {
      flex-direction: column;
    }
    :host([data-alone]) .stage {
      --paper-stage: 540px;
      max-width: none;
    }
    .character,
    .sign :is(strong, span) {
      white-space: normal;
    }
  }
`
