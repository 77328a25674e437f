/** Acts when the next picture of the page is on the screen. */
export function afterPainting(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}
