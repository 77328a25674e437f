import type { Speech } from '../../words/index.ts'

/** What is for the screen alone, and would do nothing in a file. */
const LEFT_OUT = 'style, script, button, select, .screen'

/** Looks of the file; it has to do without the page. */
const LOOKS = `body{max-width:180mm;margin:2rem auto;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;color:#1b2430}
h1{font-size:1.4rem}h2{font-size:1.05rem;margin:1.2rem 0 .3rem}ul{margin:.3rem 0;padding-left:1.2em}
label{display:block}svg{width:34mm;height:34mm}.muted,.note,footer{color:#4f5661;font-size:.9em}.address{overflow-wrap:anywhere;font-size:.75em}`

/** The minutes as a file of their own, from what is seen of them: what was filled in stands there as text. */
export function minutesFile(sheet: ParentNode, title: string, { names }: Speech): string {
  const body = document.createElement('main')
  for (const child of sheet.children) {
    if (!child.matches(LEFT_OUT)) body.append(filledIn(child))
  }
  const page = document.implementation.createHTMLDocument(title)
  page.documentElement.lang = names
  const looks = page.createElement('style')
  looks.textContent = LOOKS
  const letters = page.createElement('meta')
  letters.setAttribute('charset', 'utf-8')
  page.head.prepend(letters)
  page.head.append(looks)
  page.body.append(page.adoptNode(body))
  // What the page marks its own places with.
  return `<!doctype html>\n${page.documentElement.outerHTML.replaceAll(/<!--.*?-->/gs, '')}`
}

/** A copy without what does nothing in a file; each field is what was written into it. */
function filledIn(part: Element): Node {
  const copy = part.cloneNode(true) as Element
  const fields = part.querySelectorAll('input')
  copy.querySelectorAll('input').forEach((input, at) => {
    input.replaceWith(`: ${fields[at]?.value ?? ''}`)
  })
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove()
  return copy
}
