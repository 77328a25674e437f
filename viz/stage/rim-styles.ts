import { css } from 'lit'

/** Looks of circles and of the ties on their rims. */
export const rimStyles = css`
  .ring {
    fill: var(--fill);
    stroke: var(--ring);
  }
  .ring.dormant {
    fill: none;
    stroke: var(--dead);
    stroke-width: 1.4;
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
