import { DARK, LIGHT, type Token } from '../../../figures/colours.ts'
import { markStyle } from '../../../figures/style.ts'

function tokens(colours: Readonly<Record<Token, string>>): string {
  return Object.entries(colours)
    .map(([token, colour]) => `--${token}: ${colour};`)
    .join(' ')
}

/** Looks of the report: by day and night, on a phone, on the wall and on paper. */
export const PAGE_STYLE = `
:root { ${tokens(LIGHT)} color-scheme: light; }
@media screen {
  :root[data-theme="dark"] { ${tokens(DARK)} color-scheme: dark; }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) { ${tokens(DARK)} color-scheme: dark; }
}
* { box-sizing: border-box; }
html {
  background: var(--ground); color: var(--text);
  font: 17px / 1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; scroll-padding-top: 16px;
}
body { margin: 0 auto; max-width: 1240px; padding: 0 20px 48px; }
[hidden] { display: none; }
header { padding: 28px 0 8px; }
header .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
header .bar p { margin: 0 auto 0 0; color: var(--muted); font-size: 15px; }
button {
  font: inherit; font-size: 15px; min-height: 44px; padding: 0 14px; color: var(--text);
  background: var(--panel); border: 1px solid var(--muted); border-radius: 6px; cursor: pointer;
}
button[aria-pressed="true"] { background: var(--text); color: var(--ground); border-color: var(--text); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
h1 { font-size: clamp(26px, 4.5vw, 40px); line-height: 1.15; margin: 18px 0 6px; overflow-wrap: anywhere; }
h2 { font-size: 25px; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
h3 { font-size: 17px; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
p { max-width: 70ch; margin: 8px 0; overflow-wrap: anywhere; }
.lead { font-size: 19px; color: var(--muted); margin-top: 0; }
.note { display: inline-block; margin: 10px 0 0; padding: 6px 12px; border-left: 4px solid var(--administration); background: var(--panel); font-size: 15px; }
a { color: var(--active); text-underline-offset: 3px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 18px; margin: 18px 0 0; padding: 8px 0; list-style: none; border-block: 1px solid var(--line); }
nav a { display: inline-block; padding: 10px 0; font-size: 15px; }
section { margin-top: 44px; }
blockquote { margin: 10px 0; padding: 4px 0 4px 16px; border-left: 4px solid var(--active); font-size: 19px; max-width: 62ch; overflow-wrap: anywhere; }
pre { margin: 8px 0; padding: 10px 14px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; font-size: 14px; white-space: pre-wrap; overflow-wrap: anywhere; }
.missing { border-left: 4px solid var(--friction); padding-left: 12px; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 350px), 1fr)); gap: 18px; margin: 18px 0; align-items: start; }
figure { margin: 0; padding: 14px 14px 10px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; max-width: 560px; }
figure { --ground: var(--panel); }
figcaption { margin-bottom: 8px; }
.drawing { display: block; width: 100%; height: auto; }
figure p { font-size: 14.5px; line-height: 1.45; color: var(--muted); margin: 8px 0 0; }
figure .links { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 14px; font-size: 14px; border-top: 1px solid var(--line); margin-top: 10px; padding-top: 4px; }
figure .links span { margin-right: auto; }
figure .links a { padding: 6px 0; }
.table { margin: 18px 0; }
.table h3 { margin-bottom: 6px; }
table { border-collapse: collapse; width: 100%; font-size: 15px; }
th, td { text-align: left; vertical-align: top; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 600; overflow-wrap: normal; hyphens: auto; }
td:first-child { overflow-wrap: break-word; }
.group { margin: 26px 0 0; font-size: 19px; font-weight: 600; }
.reading { color: var(--muted); font-size: 15.5px; }
.right { text-align: right; white-space: nowrap; }
.right + td:not(.right), .right + th:not(.right) { padding-left: 18px; }
th.right { white-space: normal; }
footer { margin-top: 56px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--muted); font-size: 15px; }
@media (max-width: 620px) {
  header .bar p { flex-basis: 100%; }
  body { padding: 0 14px 32px; }
  figure { padding: 12px 8px 8px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  td { display: flex; gap: 14px; justify-content: space-between; border: 0; padding: 3px 0; text-align: right; }
  td:first-child { font-weight: 600; text-align: left; }
  td:first-child::before { content: none; }
  td::before { content: attr(data-head); color: var(--muted); text-align: left; flex: 0 1 45%; font-weight: 400; overflow-wrap: normal; }
  td.long:not(:first-child) { display: block; text-align: left; }
  td.long::before { display: block; }
  .right { white-space: normal; }
  .right + td:not(.right) { padding-left: 0; }
}
@media screen and (min-width: 1700px) { body { zoom: 1.35; } }
@page { size: A4; margin: 14mm 15mm; }
@media print {
  :root { --ground: #fff; --panel: #fff; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  .bar button, nav, .links a { display: none; }
  section { margin-top: 22px; }
  h1 { font-size: 22pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 9.5pt; }
  h2, h3, .reading { break-after: avoid; }
  p, .lead, .reading, .note { font-size: 9.5pt; }
  blockquote { font-size: 12pt; }
  figure .links { font-size: 8pt; }
  figure, tr { break-inside: avoid; }
  figure { border-color: #bbb; padding: 8px; }
  figure p { font-size: 8.5pt; }
  .figures { grid-template-columns: 1fr 1fr; gap: 10px; }
  table { font-size: 9pt; }
}
${markStyle((token) => `var(--${token})`)}
`

/** Switches language and theme; without it the report stands in its first language. */
export const PAGE_SCRIPT = `
const root = document.documentElement
const show = (language) => {
  root.lang = language
  for (const part of document.querySelectorAll('[data-language]')) part.hidden = part.dataset.language !== language
  for (const button of document.querySelectorAll('[data-show]')) button.setAttribute('aria-pressed', String(button.dataset.show === language))
  document.title = document.querySelector('[data-language="' + language + '"]').dataset.title
}
const named = () => { const [, language] = /^#(\\w\\w)(-|$)/.exec(location.hash) ?? []; return document.querySelector('[data-language="' + language + '"]') && language }
const follow = () => { const language = named(); if (language && language !== root.lang) { show(language); document.getElementById(location.hash.slice(1))?.scrollIntoView() } }
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  if (!button) return
  if (button.dataset.show) { history.replaceState(null, '', '#' + button.dataset.show); show(button.dataset.show) }
  if (button.dataset.act === 'print') print()
  if (button.dataset.act === 'theme') {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = dark ? 'light' : 'dark'
  }
})
addEventListener('hashchange', follow)
follow()
`
