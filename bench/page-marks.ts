declare global {
  /** When something was seen, in milliseconds since the address was opened. */
  var seen: Record<string, number>
  /** Begin and length of every task of the page over 50 ms. */
  var tasks: [number, number][]
}

/** Runs in the page before all else: writes down when what is there. */
export function watch(): void {
  globalThis.seen = {}
  globalThis.tasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.tasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  let framed = false
  // A function with a name would need a helper that the page does not have.
  setInterval(() => {
    const app = document.querySelector('helper-circles')
    const root = app?.shadowRoot
    const panels = root?.querySelector('stage-screen')?.shadowRoot?.querySelectorAll('town-panel')
    const drawn = [...(panels ?? [])].filter((panel) => {
      const canvas = panel.shadowRoot?.querySelector('canvas')
      return canvas && canvas.width > 300
    }).length
    if (root?.querySelector('nav a')) globalThis.seen.bar ??= performance.now()
    if (drawn > 0) globalThis.seen.first ??= performance.now()
    if (drawn === 3 && !framed) {
      framed = true
      // The frame that shows them is behind the page when the timer after it fires.
      requestAnimationFrame(() =>
        setTimeout(() => {
          globalThis.seen.painted = performance.now()
        }),
      )
    }
    const named = [...(panels ?? [])].filter((panel) => panel.shadowRoot?.querySelector('.name'))
    const line = root?.querySelector('stage-screen')?.shadowRoot?.querySelector('time-line')
    if (named.length === 3 && line?.shadowRoot?.querySelector('.marker'))
      globalThis.seen.words ??= performance.now()
    if (drawn === 3 && app?.hasAttribute('data-ready')) globalThis.seen.all ??= performance.now()
  }, 16)
}

/** What is pressed in a visit: play, the levers, the way to another screen. */
export const PRESSES = ['play', 'levers', 'screen'] as const

/**
 * Runs in the page before all else, beside `watch`: presses one thing as soon as the stage is
 * painted and writes down when the answer was painted too, and for the levers, whose code comes
 * when asked for, when they were open.
 */
export function press(what: (typeof PRESSES)[number]): void {
  let name: string | null | undefined
  const timer = setInterval(() => {
    const { painted, answered } = globalThis.seen
    if (painted === undefined) return
    const root = document.querySelector('helper-circles')!.shadowRoot!
    const stage = root.querySelector('stage-screen')?.shadowRoot
    const play = stage?.querySelector('control-bar')?.shadowRoot?.querySelector('button')
    const levers = stage?.querySelector<HTMLElement>('.bar > button[aria-pressed]')
    const screen = root.querySelector<HTMLElement>('nav a[href*="/compare"]')
    if (name === undefined) {
      name = play?.ariaLabel
      ;({ play, levers, screen })[what]?.click()
    } else if (answered === undefined) {
      const done = {
        play: play?.ariaLabel !== name,
        levers: levers?.ariaPressed === 'true',
        screen: screen?.ariaCurrent === 'page',
      }
      if (!done[what]) return
      requestAnimationFrame(() =>
        setTimeout(() => {
          globalThis.seen.answered ??= performance.now()
        }),
      )
    } else if (
      what !== 'levers' ||
      stage?.querySelector('lever-panel')?.shadowRoot?.querySelector('lever-row')
    ) {
      globalThis.seen.open = performance.now()
      clearInterval(timer)
    }
  }, 16)
}
