import type { Command } from './parts/control-bar.ts'

/** What a key asks of the page. */
export type KeyAction =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'by'; readonly weeks: number }
  | { readonly kind: 'end'; readonly end: boolean }

/** Reads a key; undefined where the key belongs to the focused control or to the browser. */
export function keyAction(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined
  const target = event.composedPath()[0]
  const control =
    target instanceof Element
      ? target.closest('select, input, textarea, button, [role="region"]')
      : null
  if (control && (control.tagName !== 'BUTTON' || event.key === ' ')) return undefined
  const weeks = event.shiftKey ? 4 : 1
  switch (event.key) {
    case ' ':
      return { kind: 'command', command: 'toggle' }
    case 'ArrowLeft':
      return { kind: 'by', weeks: -weeks }
    case 'ArrowRight':
      return { kind: 'by', weeks }
    case 'Home':
      return { kind: 'end', end: false }
    case 'End':
      return { kind: 'end', end: true }
    case 'PageUp':
      return { kind: 'command', command: 'previous' }
    case 'PageDown':
      return { kind: 'command', command: 'next' }
    default:
      return undefined
  }
}
