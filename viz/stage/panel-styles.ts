import { css } from 'lit'

/** Looks of the marks in a panel. */
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
  .forum {
    fill: var(--administration);
    stroke: var(--text);
    fill-rule: evenodd;
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
  :host([large]) .alliance,
  :host([large]) .office,
  :host([large]) .need-frame,
  :host([large]) .met {
    stroke-width: 2.5px;
  }
  :host([large]) .friction path {
    stroke-width: 3px;
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
`
