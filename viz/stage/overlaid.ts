import { css } from 'lit'

/** People on a canvas lie over their circles, and both fill their place. */
export const overlaid = css`
  svg,
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
`
