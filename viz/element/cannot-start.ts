/**
 * Says in the place of the page that it could not be started, in all of its languages, and offers
 * to load it again; where the page is there, nothing. `why` is what the browser said.
 * The head of the page takes the text over (`bundle/guard.ts`): it stands for itself.
 */
export const cannotStart = (why: string, reload: () => unknown): void => {
  if (customElements.get('helper-circles')) return
  // A file that was cut ends before the place of the page.
  const place = document.querySelector('helper-circles') ?? document.body
  const texts = [
    [
      'de',
      'Die Seite konnte nicht geladen werden.',
      'Ein Teil von ihr fehlt oder ist unvollständig angekommen. Bitte laden Sie die Seite neu. Bleibt es dabei, ist sie am Server unvollständig, oder der Browser sperrt ihre Skripte.',
    ],
    [
      'de',
      'In Leichter Sprache: Die Seite geht gerade nicht.',
      'Ein Teil fehlt. Bitte drücken Sie auf: Neu laden.',
    ],
    [
      'en',
      'The page could not be loaded.',
      'A part of it is missing or arrived incomplete. Please load it again. If that does not help, it is incomplete on the server, or the browser blocks its scripts.',
    ],
  ] as const
  const box = document.createElement('main')
  const told = document.createElement('div')
  told.setAttribute('role', 'alert')
  box.style.cssText =
    'max-width:40em;margin:8vh auto;padding:16px 20px;border:1px solid;border-radius:8px;font:17px/1.5 system-ui,sans-serif'
  texts.forEach(([language, title, text], index) => {
    const heading = document.createElement(index === 0 ? 'h1' : 'h2')
    const paragraph = document.createElement('p')
    heading.textContent = title
    heading.lang = paragraph.lang = language
    heading.style.cssText = 'margin:14px 0 0;font-size:17px'
    paragraph.style.cssText = 'margin:0 0 14px'
    paragraph.textContent = text
    told.append(heading, paragraph)
  })
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Neu laden · Load again'
  button.style.cssText = 'min-height:44px;padding:6px 16px;font:inherit;font-weight:600'
  button.addEventListener('click', () => void reload())
  const small = document.createElement('p')
  small.lang = 'en'
  small.style.cssText = 'margin:12px 0 0;font-size:13px;overflow-wrap:anywhere'
  small.textContent = why
  box.append(told, button, small)
  place.replaceChildren(box)
}
