import { css } from 'lit'

/** Looks of circles and of the ties on their rims. */
export const rimStyles = css`
  .ring,
  .arc,
  .stub {
    stroke-width: calc(1px * var(--width));
  }
  /* For a projector no line is thin, and thick rims are still told from others. */
  :host([large]) :is(.ring, .arc, .stub) {
    stroke-width: max(2.5px, calc(1.6px + 1px * var(--width)));
  }
  .ring {
    fill: var(--fill);
    stroke: var(--ring);
  }
  .ring.dormant {
    fill: none;
    stroke: var(--dead);
    --width: 1.4;
    stroke-dasharray: 1.5 4;
    stroke-linecap: round;
  }
  .arc {
    fill: none;
    stroke: var(--administration);
  }
  .stub {
    fill: none;
    stroke: var(--bridging);
  }
`
