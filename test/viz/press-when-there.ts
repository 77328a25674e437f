/**
 * Runs in the page: presses a button with these words as soon as a screen is drawn with it, and
 * with something of `beside` where that is asked for. Nothing that is computed can end before.
 */
export function pressWhenThere(
  screen: Element,
  { words, beside }: { words: string; beside?: string },
): void {
  const root = screen.shadowRoot!
  const observer = new MutationObserver(() => {
    const button = [...root.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === words,
    )
    if (!button || (beside !== undefined && !root.querySelector(beside))) return
    observer.disconnect()
    button.click()
  })
  observer.observe(root, { subtree: true, childList: true })
}
