/** The controls to which all keys belong while they have the focus. */
const OWNERS = 'select, input, textarea, [role="region"], dialog, [popover]'

/** Controls that know no undo of their own: with Ctrl a key is for the page. */
const PLAIN = 'select, input[type="radio"], input[type="range"], input[type="checkbox"]'

/**
 * A key press as text, as in `Shift+ArrowLeft`, `Ctrl+z`, `Space`, `?`. Shift is named only
 * where it does not already make another character. The command key counts as Ctrl.
 */
export function keyOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key
  const parts = []
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  if (event.shiftKey && (key.length > 1 || event.ctrlKey || event.metaKey)) parts.push('Shift')
  return [...parts, key.length === 1 && event.ctrlKey ? key.toLowerCase() : key].join('+')
}

/** Whether a key press belongs to the control that has the focus, and not to the page. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true
  const target = event.composedPath()[0]
  if (!(target instanceof Element)) return false
  if ((event.ctrlKey || event.metaKey) && target.matches(PLAIN)) return false
  if (target.closest(OWNERS)) return true
  return (
    (event.key === ' ' || event.key === 'Enter') &&
    target.closest('button, summary, a, [role="button"]') !== null
  )
}
