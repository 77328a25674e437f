/** The page stands inside a page of somebody else. */
export function isFramed(): boolean {
  return window.parent !== window
}
