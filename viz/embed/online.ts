/** Whether a text is the address of a page that others can open. */
export function isOnline(text: string): boolean {
  if (!/^https:\/\/[^\s#]+$/.test(text)) return false
  try {
    return new URL(text).hostname.includes('.')
  } catch {
    return false
  }
}
