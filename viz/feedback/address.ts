const MAIL = /^mailto:[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/

/** Where feedback may go: a mailbox as `mailto:`, or a page as `https:`. */
export function isFeedbackAddress(text: string): boolean {
  if (MAIL.test(text)) return true
  if (!/^https:\/\/[^\s]+$/.test(text)) return false
  try {
    return new URL(text).hostname.includes('.')
  } catch {
    return false
  }
}

/** The address that those who run this page have put into it; undefined where there is none. */
export function feedbackAddress(page: ParentNode): string | undefined {
  const text = page.querySelector('meta[name="feedback"]')?.getAttribute('content') ?? ''
  return isFeedbackAddress(text) ? text : undefined
}
