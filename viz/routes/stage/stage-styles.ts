import { css } from 'lit'

/** Layout of the stage: wide screens show three towns and all controls at once, narrow ones a town at a time. */
export const stageStyles = css`
  .first {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) auto auto;
    gap: 6px 14px;
    height: calc(100dvh - 64px);
    min-height: 560px;
    max-height: 1300px;
  }
  .first.with-levers {
    grid-template-columns: minmax(0, 1fr) 330px;
  }
  .first > * {
    grid-column: 1;
  }
  .first > lever-panel {
    grid-column: 2;
    grid-row: 1 / span 3;
    min-height: 0;
    overflow-y: auto;
  }
  .back-to-story {
    display: inline-block;
    line-height: 32px;
    color: var(--focus);
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0;
    min-height: 0;
  }
  .panels > * {
    padding: 0 12px;
    border-left: 1px solid var(--line);
  }
  .panels > :first-child,
  .panels.alone > * {
    padding-left: 0;
    border-left: 0;
  }
  .panels > :last-child {
    padding-right: 0;
  }
  .panels.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .panels.alone town-panel:not([data-shown]) {
    display: none;
  }
  .aside {
    min-height: 0;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 14px;
  }
  @media (min-width: 1151px) and (max-height: 800px) {
    .legend li {
      grid-auto-flow: column;
      align-items: center;
      line-height: 1.2;
    }
    .legend ul {
      gap: 4px;
    }
  }
  .one-town .tabs {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
  }
  /* Beside one town are the tabs as well: they and the signs share the height that ties leave, each word beside its sign. */
  @media screen and (min-width: 1151px) {
    .one-town.first {
      min-height: 620px;
    }
    .one-town .picture {
      grid-template-columns: 230px minmax(0, 1fr);
    }
    .one-town .aside {
      justify-content: flex-start;
      gap: 8px;
    }
    .one-town .tabs button {
      padding: 0 2px;
      font-size: var(--type-label);
    }
    .one-town .legend {
      gap: 4px;
    }
    .one-town .legend ul {
      gap: 4px;
    }
    .one-town .legend li {
      grid-template-columns: 44px minmax(0, 1fr);
      gap: 8px;
      align-items: center;
      line-height: 1.2;
    }
    .one-town .legend svg {
      margin: 0;
    }
  }
  .controls button {
    border-color: transparent;
    background: none;
  }
  .controls button:hover {
    background: var(--soft);
  }
  .controls button[aria-pressed='true'] {
    background: var(--soft);
    font-weight: 600;
  }
  /* The bar keeps to one line in every language. */
  @media (min-width: 901px) and (max-width: 1300px) {
    .controls {
      gap: 0;
    }
    .controls > button {
      padding: 0 8px;
      font-size: var(--type-label);
    }
  }
  .under-way {
    position: absolute;
    inset: -5px 0 auto;
    width: 100%;
    height: 4px;
  }
  .latest {
    flex: 1;
    min-width: 8em;
    font-size: var(--type-tiny);
    line-height: 1.3;
    color: var(--muted);
  }
  .first.large {
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100dvh;
    min-height: 0;
    max-height: none;
    gap: 2px;
    padding: 50px 0 2px;
  }
  .large .picture {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .large .panels {
    flex: 1;
  }
  .large .aside {
    display: contents;
  }
  .large .legend {
    order: 2;
    flex-direction: row;
  }
  .large .legend ul,
  .large .legend li {
    display: flex;
    align-items: center;
    gap: 4px 28px;
  }
  .large .legend li {
    gap: 8px;
    white-space: nowrap;
  }
  /* What has no room before the button is left out whole; the model is named first. */
  .date {
    position: absolute;
    top: 6px;
    right: 250px;
    left: 20px;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    height: 1.4em;
    overflow: hidden;
    font-size: var(--type-title);
    font-weight: 700;
  }
  .date small {
    margin-left: 18px;
    white-space: nowrap;
    font-size: var(--type-small);
    font-weight: 400;
    color: var(--muted);
  }
  .date small + small {
    margin-left: 0.4em;
  }
  .picture {
    display: grid;
    grid-template-columns: 132px minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    gap: 2px 14px;
    min-height: 0;
  }
  .ranges {
    grid-column: 2;
    min-height: 45px;
  }
  @media (min-width: 901px) and (max-height: 800px) {
    .ranges {
      min-height: 16px;
    }
    /* People and their names keep their room; what last happened stands in the log below. */
    .first:not(.large) {
      height: calc(100dvh - 57px);
    }
    .latest {
      display: none;
    }
  }
  .legend {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 10px;
    font-size: var(--type-small);
    line-height: 1.3;
  }
  .legend ul {
    display: grid;
    gap: 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: grid;
    justify-items: start;
    gap: 2px;
  }
  .legend svg {
    margin-left: -8px;
  }
  /* What is asked for lies over the picture, so that nothing moves. */
  .legend details {
    position: relative;
  }
  .legend summary {
    line-height: 44px;
    cursor: pointer;
    color: var(--focus);
  }
  .legend details ul {
    position: absolute;
    z-index: 3;
    left: 0;
    bottom: 44px;
    width: 300px;
    padding: 12px;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 10px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }
  .legend details li {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    align-items: center;
    gap: 10px;
  }
  .legend details svg {
    margin: 0;
  }
  .legend .note {
    margin: 0;
    color: var(--muted);
  }
  /* Where there is no room beside the picture the signs stand in one line below it. */
  @media (max-width: 1150px) {
    .picture {
      display: flex;
      flex-direction: column;
    }
    .panels {
      flex: 1;
    }
    .aside {
      display: contents;
    }
    .legend {
      order: 2;
      display: flex;
      flex-flow: row wrap;
      align-items: center;
      justify-content: flex-start;
      gap: 2px 16px;
    }
    /* On a wall there is no bar to keep room for. */
    .first.large {
      margin-bottom: -62px;
    }
    .legend ul {
      display: flex;
      flex-flow: row wrap;
      gap: 2px 16px;
    }
    .first:not(.large) .legend > ul {
      display: contents;
    }
    .legend li {
      display: inline-flex;
      align-items: center;
    }
    /* The picture has what room its width asks for; what stands below it is scrolled to. */
    .first:not(.large) {
      display: flex;
      flex-direction: column;
      height: auto;
      min-height: 0;
      max-height: none;
    }
    .first:not(.large) town-panel,
    .coming {
      height: max(480px, min(33vw + 240px, 100svh - 150px));
    }
  }
  h2 {
    font-size: var(--type-title);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 14px;
    margin-top: 14px;
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr));
    gap: 14px 26px;
    margin: 8px 0 20px;
  }
  .lead {
    color: var(--muted);
    font-size: var(--type-label);
  }
  @media (max-width: 900px) {
    .panels {
      display: block;
      touch-action: pan-y;
    }
    .panels > * {
      padding: 0;
      border: 0;
    }
    .first.large {
      display: flex;
      flex-direction: column;
      height: auto;
    }
    .first town-panel,
    .first:not(.large) town-panel,
    .coming {
      height: max(580px, min(125vw + 190px, 100svh - 260px));
    }
    town-panel:not([data-shown]),
    .coming:not([data-shown]) {
      display: none;
    }
  }
  @media print {
    .first {
      display: block !important;
      height: auto !important;
      max-height: none;
    }
    /* All towns are in sight, two beside each other; what the signs mean stands in the place that is left. */
    .picture {
      display: grid;
      grid-template: none / repeat(2, minmax(0, 1fr));
      gap: 12px 28px;
    }
    .panels:not(.alone) {
      display: contents;
    }
    .panels.alone,
    flip-book,
    .ranges {
      grid-column: 1 / -1;
    }
    .panels > town-panel {
      padding: 0;
      border: 0;
    }
    .panels:not(.alone) > town-panel {
      display: flex;
    }
    .legend {
      order: 1;
      break-inside: avoid;
      display: grid;
      align-content: center;
      gap: 4px;
    }
    .legend ul,
    .legend details ul {
      position: static;
      display: grid;
      gap: 4px;
      width: auto;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .legend li,
    .legend details li {
      display: grid;
      grid-template-columns: 44px minmax(0, 1fr);
      align-items: center;
      gap: 10px;
    }
    .legend svg {
      margin: 0;
    }
    .ranges {
      order: 2;
    }
    .one-town .legend {
      grid-column: 1 / -1;
    }
    .one-town .legend ul,
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .charts {
      gap: 8px 26px;
      margin-bottom: 8px;
    }
  }
`
