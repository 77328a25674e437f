import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBrowserBar } from '../../viz/state/browser-bar.ts'
import { SPEEDS } from '../../viz/state/state.ts'

/** What Safari allows. */
const MOST = 100
const SPAN = 30_000
const WEEK = 100 / Math.max(...SPEEDS)

let calls: { readonly time: number; readonly how: 'push' | 'replace'; readonly address: string }[]

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
  const write = (how: 'push' | 'replace') => (_: unknown, __: string, address: string) => {
    const time = performance.now()
    const recent = calls.filter((call) => time - call.time < SPAN)
    if (recent.length >= MOST) throw new DOMException('too often', 'SecurityError')
    calls.push({ time, how, address })
  }
  const window = { addEventListener() {}, removeEventListener() {}, parent: undefined as unknown }
  window.parent = window
  vi.stubGlobal('window', window)
  vi.stubGlobal('location', { hash: '', pathname: '/', search: '' })
  vi.stubGlobal('history', { pushState: write('push'), replaceState: write('replace') })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Most calls in any 30 seconds. */
function densest(): number {
  return Math.max(
    ...calls.map(
      ({ time }) => calls.filter((each) => each.time >= time && each.time < time + SPAN).length,
    ),
  )
}

test('play at full speed with an act each second stays under the limit of Safari, and ends at the last address', () => {
  const bar = createBrowserBar()
  for (let week = 0; week * WEEK < 2 * SPAN; week++) {
    bar.replace(`#${week}`)
    if (week % 80 === 79) bar.push(`#act-${week}`)
    vi.advanceTimersByTime(WEEK)
  }
  bar.replace('#end')
  vi.advanceTimersByTime(SPAN)
  expect(calls.length).toBeGreaterThan(100)
  expect(densest()).toBeLessThan(MOST)
  expect(calls.at(-1)!.address).toBe('#end')
})

test('a link that somebody put into the bar is not written over before the page is told of it', () => {
  const bar = createBrowserBar()
  bar.replace('#1')
  bar.replace('#2')
  vi.stubGlobal('location', { hash: '#pasted', pathname: '/', search: '' })
  vi.advanceTimersByTime(SPAN)
  expect(calls.map(({ address }) => address)).toEqual(['#1'])
})

test('acts that come too often wait, and the last of them is written', () => {
  const bar = createBrowserBar()
  for (let act = 0; act < 400; act++) {
    bar.push(`#${act}`)
    vi.advanceTimersByTime(30)
  }
  expect(densest()).toBeLessThan(MOST)
  vi.advanceTimersByTime(SPAN)
  expect(calls.at(-1)!.address).toBe('#399')
  bar.push('#later')
  expect(calls.at(-1)).toMatchObject({ how: 'push', address: '#later' })
})

test('an address that the browser refused is written when it takes it again', () => {
  const bar = createBrowserBar()
  let refusing = true
  const { pushState, replaceState } = history
  const unless =
    (write: typeof pushState): typeof pushState =>
    (...all) => {
      if (refusing) throw new DOMException('too often', 'SecurityError')
      write(...all)
    }
  vi.stubGlobal('history', { pushState: unless(pushState), replaceState: unless(replaceState) })
  bar.push('#one')
  vi.advanceTimersByTime(2000)
  expect(calls).toEqual([])
  refusing = false
  vi.advanceTimersByTime(2000)
  expect(calls.map(({ address }) => address)).toEqual(['#one'])
})
