import { css } from 'lit'

/** Looks of the marks on the stage of a panel. */
export const markStyles = css`
  .forum {
    fill: var(--administration);
    stroke: var(--text);
    fill-rule: evenodd;
  }
  text {
    fill: var(--text);
  }
  .label {
    font-size: var(--type-tiny);
  }
  .office {
    fill: transparent;
  }
  .offices text {
    font-size: inherit;
  }
  .offices .leads {
    font-weight: 700;
  }
  .load-frame {
    fill: var(--track);
  }
  .load {
    fill: var(--administration);
  }
  .pipe,
  .bridge {
    fill: none;
    stroke-linejoin: round;
    stroke-width: max(calc(1px * var(--width)), var(--least));
  }
  .pipe {
    stroke: var(--administration);
  }
  .bridge {
    stroke: var(--bridging);
    stroke-dasharray: 9 5;
  }
  .lines.many {
    opacity: 0.6;
  }
  /* Names stand out from lines and stubs that run under them. */
  .name {
    paint-order: stroke;
    stroke: var(--ground);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .resting .name {
    fill: var(--muted);
  }
  .count {
    font-weight: 700;
  }
  .sign-glyph .office-mark {
    fill: var(--administration);
    stroke: none;
  }
  .person-mark {
    fill: var(--active);
  }
  .line-mark {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.6;
  }
  /* In a comparison people alone have colours. */
  :host([data-twin]) {
    --administration: var(--track);
    --bridging: var(--track);
    --ring: var(--dead);
    --fill: transparent;
  }
  :host([data-twin]) :is(.arc, .stub, .house) {
    display: none;
  }
  .circle,
  .look {
    cursor: pointer;
  }
  .look > :not([data-office]) {
    pointer-events: none;
  }
  .chosen .office,
  .office:focus-visible {
    outline: none;
    stroke: var(--focus);
    stroke-width: 2.5;
  }
  .chosen-ring {
    fill: none;
    stroke: var(--focus);
    stroke-width: 2.5;
    pointer-events: none;
  }
  .ego {
    fill: none;
    stroke: var(--text);
    stroke-width: max(1.3px, var(--least));
    pointer-events: none;
  }
  .target {
    fill: transparent;
  }
  .circle:focus-visible {
    outline: none;
  }
  .circle:focus-visible .target {
    stroke: var(--focus);
    stroke-width: 3;
  }
  .house {
    fill: var(--ground);
    stroke: var(--text);
    stroke-width: max(1.6px, var(--least));
  }
  .friction path {
    fill: none;
    stroke: var(--friction);
    stroke-width: max(1.9px, var(--least));
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .friction .back {
    stroke: var(--panel);
    stroke-width: 5;
  }
  .met {
    fill: none;
    stroke: var(--friction);
    stroke-width: max(2px, var(--least));
  }
  .halo {
    fill: var(--panel);
    stroke: var(--administration);
    stroke-width: max(1.5px, var(--least));
  }
  .happening .label {
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 4;
    stroke-linejoin: round;
  }
  @media (prefers-reduced-motion: no-preference) {
    .appear {
      animation: appear 0.6s ease-out;
    }
  }
  @keyframes appear {
    from {
      transform: scale(0.3);
    }
  }
  .star path {
    fill: var(--administration);
    stroke: var(--text);
    stroke-width: 1;
  }
  .star.hollow path {
    fill: none;
  }
`
