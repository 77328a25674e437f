import { css } from 'lit'

/** Looks of the marks on the stage of a panel. */
export const markStyles = css`
  .forum {
    fill: var(--administration);
    stroke: var(--text);
    fill-rule: evenodd;
  }
  text {
    font-size: var(--type-tiny);
    fill: var(--text);
  }
  svg .people text,
  svg .need text {
    font-size: var(--type-tiny);
  }
  svg .people .scale,
  svg .arrivals text {
    font-size: var(--type-tiny);
    fill: var(--muted);
  }
  .office {
    fill: var(--administration-soft);
    stroke: var(--administration);
    stroke-width: max(1.5px, var(--least));
  }
  .office.inner {
    fill: none;
    stroke-width: 1;
  }
  .offices text {
    font-size: inherit;
  }
  .load-frame {
    fill: var(--panel);
    stroke: var(--administration);
    stroke-width: 0.75;
  }
  .load {
    fill: var(--administration);
  }
  .load-mark {
    stroke: var(--text);
    stroke-width: max(1px, var(--least));
  }
  .pipe,
  .bridge,
  .ring {
    stroke-width: calc(1px * var(--width));
  }
  :host([large]) .pipe,
  :host([large]) .bridge,
  :host([large]) .ring {
    stroke-width: max(2.5px, calc(2px + 0.5px * var(--width)));
  }
  .pipe,
  .bridge {
    fill: none;
    stroke-linejoin: round;
  }
  .pipe {
    stroke: var(--administration);
  }
  .bridge {
    stroke: var(--bridging);
    stroke-dasharray: 5 3.5;
  }
  .ring {
    fill: var(--panel);
    stroke: var(--ring);
  }
  .ring.dormant {
    stroke-dasharray: 3 3;
    fill: var(--panel);
  }
  .alliance {
    fill: none;
    stroke: var(--ring);
    stroke-width: max(1px, var(--least));
  }
  /* In a comparison people alone have colours. */
  :host([data-twin]) {
    --administration: var(--line);
    --administration-soft: transparent;
    --bridging: var(--line);
    --ring: var(--line);
  }
  :host([data-twin]) .load,
  :host([data-twin]) .load-frame {
    fill: var(--line);
    stroke: none;
  }
  .circle,
  .look {
    cursor: pointer;
  }
  .look > :not([data-office]) {
    pointer-events: none;
  }
  .chosen .office:first-of-type {
    stroke: var(--focus);
    stroke-width: 3;
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
  .count {
    font-size: var(--type-tiny);
  }
  .house {
    fill: var(--panel);
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
  .independents,
  .arrivals path {
    fill: var(--neutral);
  }
  .mentors {
    fill: none;
    stroke: var(--neutral);
    stroke-width: 1;
  }
  .gauge {
    fill: none;
    stroke: var(--line);
  }
  .need-track {
    fill: none;
    stroke: var(--line);
  }
  .need-met {
    fill: var(--bridging);
  }
  .need-frame {
    fill: none;
    stroke: var(--text);
    stroke-width: max(1.2px, var(--least));
  }
`
