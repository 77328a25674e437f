import { css } from 'lit'

/** Looks of the drawer: beside the town that is looked at, from below where it is narrow. */
export const drawerStyles = css`
  .drawer {
    position: fixed;
    z-index: 4;
    inset: 64px 12px 12px auto;
    width: var(--drawer-width, min(440px, 44vw));
    padding: 12px 16px 20px;
    overflow-y: auto;
    background: var(--ground);
    border: 1px solid var(--neutral);
    border-radius: 10px;
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.28);
    font-size: var(--type-label);
    overflow-wrap: anywhere;
  }
  :host([data-left]) .drawer {
    inset: 64px auto 12px 12px;
  }
  .top {
    position: sticky;
    top: -12px;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin: -12px -16px 0;
    padding: 12px 16px 8px;
    background: var(--ground);
  }
  .top button {
    flex: none;
  }
  h2 {
    font-size: var(--type-title);
    line-height: 1.2;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 16px 0 4px;
    font-size: var(--type-body);
  }
  p {
    margin: 4px 0;
  }
  .note,
  small,
  .key {
    color: var(--muted);
    font-size: var(--type-small);
  }
  .honest {
    padding-left: 10px;
    border-left: 3px solid var(--administration);
  }
  .story {
    margin: 4px 0;
    padding-left: 1.3em;
  }
  .story li {
    margin-bottom: 4px;
  }
  .walk,
  .tos,
  .key,
  .tabs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }
  .to {
    min-height: 36px;
    font-size: var(--type-small);
  }
  .key {
    gap: 2px 12px;
    margin: 2px 0 4px;
    padding: 0;
    list-style: none;
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .swatch {
    width: 16px;
    height: 10px;
    border: 1px solid var(--text);
  }
  .sample {
    width: 14px;
    height: 14px;
  }
  .drawing {
    display: block;
    width: 100%;
    margin: 4px 0;
  }
  .drawing text {
    font-size: 11px;
    fill: var(--muted);
  }
  .axis {
    stroke: var(--line);
  }
  .now {
    stroke: var(--text);
    stroke-dasharray: 2 2;
  }
  .limit {
    stroke: var(--neutral);
    stroke-dasharray: 5 3;
  }
  .span.independent,
  .swatch.independent {
    fill: var(--ring);
    background: var(--ring);
  }
  .span.member,
  .swatch.member {
    fill: var(--active);
    background: var(--active);
  }
  .span.organiser,
  .swatch.organiser {
    fill: var(--text);
    background: var(--text);
  }
  .span.mentor,
  .swatch.mentor {
    fill: var(--bridging);
    background: var(--bridging);
  }
  .swatch.left {
    background: var(--line);
    border-color: var(--neutral);
  }
  .mark {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.6;
  }
  .mark.friction {
    stroke: var(--friction);
  }
  .mark.linked,
  .mark.thanks {
    fill: var(--administration);
    stroke: none;
  }
  .mark.tired {
    stroke: var(--tired);
  }
  .curve {
    fill: none;
    stroke-width: 1.8;
  }
  .curve.left {
    stroke: var(--neutral);
    stroke-dasharray: 3 2;
  }
  .curve.active {
    stroke: var(--active);
  }
  .curve.load {
    stroke: var(--administration);
  }
  .tabs {
    margin: 6px 0;
  }
  .tabs [aria-selected='true'] {
    border: 2px solid var(--focus);
    font-weight: 600;
  }
  .cause summary {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 8px;
    padding: 6px 0;
    cursor: pointer;
  }
  .cause-name::before {
    content: '+ ';
    color: var(--muted);
  }
  .cause[open] .cause-name::before {
    content: '− ';
  }
  .bar {
    grid-column: 1 / -1;
    height: 10px;
    background: var(--panel);
    border: 1px solid var(--line);
  }
  .bar i {
    display: block;
    height: 100%;
    background: var(--neutral);
  }
  details > summary {
    min-height: 32px;
    cursor: pointer;
  }
  .officials {
    margin: 4px 0;
    padding-left: 1.2em;
    font-size: var(--type-small);
  }
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--type-small);
    overflow-wrap: normal;
  }
  caption {
    text-align: left;
    font-weight: 600;
  }
  th,
  td {
    padding: 4px 6px 4px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  th:first-child {
    width: 44%;
  }
  small {
    display: block;
    font-weight: 400;
  }
  .reading {
    margin-top: 12px;
    padding: 2px 12px 8px;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .reading h3 {
    margin-top: 6px;
  }
  .quote {
    display: block;
  }
  .quote q {
    color: var(--text);
  }
  /* The clock below the towns stays in reach. */
  @media (min-width: 901px) and (min-height: 700px) {
    .drawer,
    :host([data-left]) .drawer {
      bottom: var(--drawer-bottom, 190px);
    }
  }
  @media (max-width: 900px) {
    .drawer,
    :host([data-left]) .drawer {
      inset: auto 0 0;
      width: auto;
      max-height: 68dvh;
      border-radius: 12px 12px 0 0;
    }
    h2 {
      font-size: var(--type-body);
    }
    .to,
    details > summary {
      min-height: 44px;
    }
  }
  /* On paper it follows what it tells of. */
  @media print {
    .drawer,
    :host([data-left]) .drawer {
      position: static;
      width: auto;
      max-height: none;
      margin: 12px 0;
      padding: 12px 0 0;
      overflow: visible;
      border-width: 1px 0 0;
      border-radius: 0;
      box-shadow: none;
    }
    .top {
      position: static;
      margin: 0;
      padding: 0;
    }
    .cause-name::before {
      content: none !important;
    }
  }
`
