import { css } from 'lit'

/** Looks of the view that is shown while the towns are computed for the first time. */
export const loadingStyles = css`
  .loading {
    max-width: 40em;
    margin: 6vh auto;
  }
  .loading ul {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 10px;
  }
  progress {
    display: block;
    width: 100%;
    height: 10px;
    accent-color: var(--bridging);
  }
  .loading h1 {
    font-size: var(--type-title);
  }
  .loading p {
    margin: 10px 0;
  }
  pre {
    white-space: pre-wrap;
    font-size: var(--type-small);
  }
`
