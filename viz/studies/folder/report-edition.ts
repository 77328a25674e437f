/** A report as it is shown within the page, and what it says of its figures. */
export type ReportEdition = {
  readonly html: string
  /** By the name of a figure. */
  readonly captions: ReadonlyMap<string, { readonly title: string; readonly told: string }>
}

/**
 * A report in one of its languages and looks. Where it is shown no script runs and no file can be
 * saved, so that its buttons and links to files go; what they did is done here or beside it.
 */
export function reportEdition(
  text: string,
  language: 'de' | 'en',
  theme: string | undefined,
): ReportEdition {
  const report = new DOMParser().parseFromString(text, 'text/html')
  const editions = [...report.querySelectorAll<HTMLElement>('[data-language]')]
  const shown = editions.find((edition) => edition.dataset.language === language) ?? editions[0]
  for (const edition of editions) {
    edition.hidden = edition !== shown
    if (edition !== shown) edition.remove()
  }
  const captions = captionsIn(shown ?? report.body)
  for (const gone of report.querySelectorAll('script, .bar button, .links a')) gone.remove()
  const root = report.documentElement
  root.lang = shown?.dataset.language ?? root.lang
  if (theme !== undefined) root.dataset.theme = theme
  return { html: `<!doctype html>\n${root.outerHTML}`, captions }
}

function captionsIn(edition: HTMLElement): ReportEdition['captions'] {
  return new Map(
    [...edition.querySelectorAll('figure')].flatMap((figure) => {
      const numbers = figure.querySelector('.links a[href$=".csv"]')?.getAttribute('href') ?? ''
      const [, name] = /^figures\/(.+)\.csv$/.exec(numbers) ?? []
      if (name === undefined) return []
      const title = figure.querySelector('figcaption')?.textContent?.trim() ?? name
      const own = figure.querySelector('p:not(.links)')?.textContent?.trim()
      return [[name, { title, told: own ?? sharedWords(figure) }] as const]
    }),
  )
}

/** What stands once above several figures, where it can only be meant for them all. */
function sharedWords(figure: Element): string {
  const found: string[] = []
  let before = figure.parentElement?.previousElementSibling
  for (; before?.matches('.reading'); before = before.previousElementSibling)
    found.push(before.textContent?.trim() ?? '')
  return found.length === 1 ? (found[0] ?? '') : ''
}
