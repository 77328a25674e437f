import { css } from 'lit'

/** Layout of the embedded stage. Heights depend on the width alone: the frame takes its height from here. */
export const embedStyles = css`
  :host {
    min-height: 480px;
  }
  .embed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 10px;
  }
  .panels.one {
    display: block;
  }
  town-panel {
    height: clamp(440px, 62vw, 600px);
  }
  .panels:not(.one) town-panel {
    height: clamp(440px, 40vw, 600px);
  }
  @media (min-width: 860px) {
    flip-book.all {
      height: 560px;
    }
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 16px;
  }
  .about {
    font-size: var(--type-small);
    color: var(--muted);
  }
  .about strong {
    color: var(--text);
  }
  a {
    line-height: 44px;
    color: var(--focus);
    font-size: var(--type-label);
  }
  @media (max-width: 600px) {
    town-panel {
      height: 560px;
    }
  }
  @media screen and (max-width: 900px) {
    .panels:not(.one) {
      display: block;
      touch-action: pan-y;
    }
    .panels:not(.one) town-panel {
      height: 600px;
    }
    .panels:not(.one) town-panel:not([data-shown]) {
      display: none;
    }
  }
  @media print {
    .one {
      --paper-stage: 560px;
    }
    .panels:not(.one) {
      --paper-stage: 310px;
    }
    .panels:not(.one) {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px 28px;
    }
  }
`
