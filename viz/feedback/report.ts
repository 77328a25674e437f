import { MODEL_VERSION } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'

/** Longest body of a mail that programs take from a link. */
const MOST = 1_800

/** What helps to mend a fault: what the reader writes, and what they had before them; nothing about the reader. */
export function reportText(
  { say, state }: Pick<Page, 'say' | 'state'>,
  told: string,
  seen: { readonly address: string; readonly browser: string; readonly size: string },
): string {
  const { words } = say
  const { feedback } = words.deliver
  const lines: readonly (readonly [string, string])[] = [
    [feedback.link, seen.address],
    [words.version, MODEL_VERSION],
    [feedback.browser, seen.browser],
    [feedback.size, seen.size],
    [words.theme, state.theme],
    [words.language, state.language],
  ]
  return [
    `${words.title}: ${feedback.title}`,
    '',
    told.trim() || feedback.nothing,
    '',
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
  ].join('\n')
}

/** The address with the report in it: of a mailbox as subject and body, of a page as it is. */
export function addressWith(address: string, subject: string, report: string): string {
  if (!address.startsWith('mailto:')) return address
  const body = report.length > MOST ? `${report.slice(0, MOST)} …` : report
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
