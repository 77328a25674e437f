import { css } from 'lit'

/** Looks of the board on which lines are guessed. Six dash patterns tell the groups apart without colour. */
export const guessStyles = css`
  h2 {
    font-size: var(--type-body);
  }
  svg {
    display: block;
    width: 100%;
    touch-action: none;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 6px;
    cursor: crosshair;
    user-select: none;
  }
  text {
    font-size: var(--type-tiny);
    fill: var(--muted);
  }
  .name {
    fill: var(--text);
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 4;
  }
  .grid {
    stroke: var(--line);
  }
  path {
    fill: none;
    stroke-linejoin: round;
  }
  .draft {
    stroke: var(--focus);
    stroke-width: calc(2.4px * var(--stroke));
  }
  .run {
    stroke: var(--text);
    stroke-width: calc(3.2px * var(--stroke));
  }
  .kept {
    stroke: var(--neutral);
    stroke-width: calc(1.6px * var(--stroke));
  }
  circle {
    fill: var(--panel);
    stroke: var(--focus);
    stroke-width: 2;
  }
  circle.chosen {
    fill: var(--focus);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin: 8px 0;
  }
  label {
    display: grid;
    font-size: var(--type-small);
  }
  label input {
    width: 9em;
  }
  ul {
    margin: 6px 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--type-label);
  }
  .brief {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .how {
    font-size: var(--type-small);
    color: var(--muted);
  }
`
