/** What an embedded page tells the page around it, whenever its height changes. */
export type HeightMessage = {
  readonly type: 'helferkreise:height'
  /** Of everything that is shown, in CSS pixels. */
  readonly height: number
}

/**
 * Tells the page around how high this one is, until the returned function is called. The
 * message holds nothing but a number, so that any page may hear it; nothing is listened to.
 */
export function tellHeight(): () => void {
  let told = 0
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
    if (height === told) return
    told = height
    const message: HeightMessage = { type: 'helferkreise:height', height }
    window.parent.postMessage(message, '*')
  })
  observer.observe(document.documentElement)
  return () => observer.disconnect()
}
