import { css } from 'lit'

/** Looks of a panel: its head, the room for the stage, what is told under the pointer. */
export const panelStyles = css`
  :host {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-width: 0;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 8px 10px;
  }
  h2 {
    font-size: var(--type-body);
    line-height: 1.4;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .heading {
    display: flex;
    align-items: start;
    justify-content: space-between;
  }
  .size {
    min-width: 28px;
    min-height: 24px;
    padding: 0;
    border-color: transparent;
    background: none;
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
  }
  .capitals {
    display: flex;
    flex: none;
    gap: 0 10px;
    font-size: var(--type-small);
    white-space: nowrap;
  }
  /* Heads of all towns are as high, whatever they say: equal dots need equal room. */
  @container (max-width: 405px) {
    .capitals {
      display: grid;
      grid-template-columns: auto 1fr;
    }
  }
  @container (max-width: 262px) {
    .capitals {
      grid-template-columns: 1fr;
    }
  }
  :host([large]) h2 {
    line-height: 1.2;
  }
  @container (max-width: 350px) {
    :host([large]) .place {
      display: none;
    }
  }
  .levers,
  .capitals {
    color: var(--muted);
    font-size: var(--type-small);
    line-height: 19px;
  }
  .levers {
    position: relative;
  }
  summary {
    display: flex;
    align-items: center;
    min-height: 24px;
    cursor: pointer;
    list-style: none;
  }
  @media (pointer: coarse), (max-width: 900px) {
    .levers {
      min-height: 44px;
      align-content: center;
    }
    summary {
      min-height: 44px;
    }
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
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
  @media (pointer: coarse), (max-width: 600px) {
    summary {
      align-items: center;
      min-height: 44px;
    }
  }
  .levers ul {
    position: absolute;
    z-index: 4;
    left: 0;
    right: 0;
    margin: 2px 0 0;
    padding: 8px 12px 8px 28px;
    color: var(--text);
    background: var(--ground);
    border: 1px solid var(--neutral);
    border-radius: 6px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.2);
  }
  .capitals {
    margin-bottom: 4px;
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
`
