/** Acts when the next picture of the page is on the screen: it is when the one after it begins. */
export function afterPainting(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)))
}
