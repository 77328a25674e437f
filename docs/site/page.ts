import { posix } from 'node:path'
import { chapters, pageOf } from './documents.ts'

/** What the site may load: itself, and the module of its search. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'"

/** A page of the site around the text of a document; `version` is that of the model. */
export function sitePage(file: string, body: string, version: string): string {
  const own = pageOf(file)
  const way = (target: string) => posix.relative(posix.dirname(own), target) || target
  const title = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? 'Helferkreise')
  const chapterOf = chapters()
    .map(({ title, pages }) => {
      const items = pages.map(([page, name]) => {
        const here = page === file ? ' aria-current="page"' : ''
        return `<li><a href="${way(pageOf(page))}"${here}>${plain(name)}</a></li>`
      })
      return `<h2>${title}</h2><ul>${items.join('')}</ul>`
    })
    .join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Helferkreise ${version}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${way('theme.css')}">
<link rel="stylesheet" href="${way('search/pagefind-ui.css')}">
<link rel="stylesheet" href="${way('site.css')}">
<script src="${way('search/pagefind-ui.js')}" defer></script>
<script src="${way('site.js')}" defer></script>
</head>
<body>
<a class="skip" href="#text">To the text</a>
<header>
<a class="name" href="${way('index.html')}">Helferkreise</a>
<span class="version">Version ${version} · model, not a prediction</span>
<a class="page" href="${way('../index.html')}">To the page</a>
</header>
<div class="columns">
<nav aria-label="Contents">
<div id="search"></div>
<details open><summary>Contents</summary>
<div class="list">
${chapterOf}
</div>
</details>
</nav>
<main id="text" data-pagefind-body>
${body}
</main>
${onThisPage(body)}
</div>
</body>
</html>
`
}

/** Second headings of a document that has several. */
function onThisPage(body: string): string {
  const headings = [...body.matchAll(/<h2 id="([^"]+)">([\s\S]*?)<\/h2>/g)]
  if (headings.length < 2) return ''
  const items = headings.map(([, id, text = '']) => `<li><a href="#${id}">${plain(text)}</a></li>`)
  return `<aside class="list" aria-label="On this page"><h2>On this page</h2><ul>${items.join('')}</ul></aside>`
}

/** Words without tags. */
function plain(text: string): string {
  return text.replace(/<[^>]+>/g, '').trim()
}
