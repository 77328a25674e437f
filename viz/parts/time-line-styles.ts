import { css } from 'lit'

/** Looks of the time line: lanes, marks, notches, playhead. */
export const timeLineStyles = css`
  :host {
    position: relative;
    touch-action: none;
    user-select: none;
  }
  svg {
    display: block;
    width: 100%;
    cursor: ew-resize;
  }
  .stressed {
    fill: var(--soft);
  }
  text {
    font-size: var(--type-tiny);
    fill: var(--muted);
  }
  .lane,
  .year {
    stroke: var(--line);
  }
  .marker path {
    fill: var(--muted);
  }
  .marker {
    cursor: pointer;
  }
  .marker .break {
    fill: none;
    stroke: var(--muted);
    stroke-width: max(1.5px, var(--least));
  }
  .marker.off path {
    fill: var(--panel);
    stroke: var(--text);
    stroke-width: 1.4;
  }
  .marker:focus-visible {
    outline: none;
  }
  .marker:focus-visible path {
    stroke: var(--focus);
    stroke-width: 4;
    paint-order: stroke;
  }
  .named text {
    font-size: var(--type-small);
    fill: var(--text);
    paint-order: stroke;
    stroke: var(--ground);
    stroke-width: 4;
  }
  .named circle {
    fill: var(--text);
  }
  .named:focus-visible circle {
    stroke: var(--focus);
    stroke-width: 4;
    paint-order: stroke;
  }
  .stalk {
    stroke: var(--muted);
  }
  .axis {
    stroke: var(--neutral);
    stroke-opacity: 0.5;
  }
  .curve {
    fill: none;
    stroke: var(--text);
    stroke-width: max(1.8px, var(--least));
    stroke-linejoin: round;
  }
  .curve-1 {
    stroke-dasharray: 7 4;
  }
  .curve-2 {
    stroke-dasharray: 1.5 4;
    stroke-linecap: round;
  }
  .unknown {
    fill: var(--soft);
  }
  .way {
    fill: none;
    stroke: var(--muted);
    stroke-width: 1.6;
    stroke-dasharray: 1.6 6;
    stroke-linecap: round;
    opacity: 0.8;
  }
  .ask {
    font-size: clamp(17px, 2vw, 26px);
    font-weight: 700;
    fill: var(--text);
    paint-order: stroke;
    stroke: var(--soft);
    stroke-width: 24;
    stroke-linejoin: round;
  }
  .now {
    fill: var(--ground);
    stroke: var(--text);
    stroke-width: 2;
  }
  .end,
  .what {
    fill: var(--text);
    font-weight: 600;
  }
  .head {
    stroke: var(--text);
    stroke-width: calc(2px * var(--stroke));
  }
  .knob {
    fill: var(--text);
  }
  .notches:focus-visible {
    outline: none;
  }
  .notches .frame {
    fill: none;
  }
  .notches:focus-visible .frame {
    stroke: var(--focus);
    stroke-width: 2;
  }
  .friction {
    fill: var(--friction);
  }
  .thanks {
    fill: var(--administration);
    stroke: var(--text);
    stroke-width: 0.4;
  }
  .over {
    fill: var(--text);
    opacity: 0.25;
  }
  .soft {
    fill: url('#soft');
  }
  stop {
    stop-color: var(--text);
  }
  .tip {
    position: absolute;
    z-index: 3;
    max-width: min(340px, 92%);
    margin: 0;
    padding: 5px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--panel);
    color: var(--text);
    font-size: var(--type-small);
    line-height: 1.35;
    pointer-events: none;
  }
`
