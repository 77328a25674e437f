import { describe, expect, test } from 'vitest'
import { FEEDBACK_VARIABLE, feedbackOf } from '../../bundle/feedback.ts'
import { feedbackAddress, isFeedbackAddress } from '../../viz/feedback/address.ts'
import { addressWith, reportText } from '../../viz/feedback/report.ts'
import { INITIAL } from '../../viz/state/state.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'

const pageWith = (content: string) =>
  ({ querySelector: () => ({ getAttribute: () => content }) }) as unknown as ParentNode

describe('the address for feedback', () => {
  test.each(['mailto:access@example.org', 'https://example.org/access?from=page'])(
    '%s is taken',
    (address) => {
      expect(isFeedbackAddress(address)).toBe(true)
      expect(feedbackOf({ [FEEDBACK_VARIABLE]: ` ${address} ` })).toBe(address)
      expect(feedbackAddress(pageWith(address))).toBe(address)
    },
  )

  test.each([
    'access@example.org',
    'mailto:access',
    'mailto:a@b.org?bcc=c@d.org',
    'http://example.org',
    'https://localhost',
    'https://exa mple.org',
    'javascript:alert(1)',
  ])('%s is refused, and named', (address) => {
    expect(() => feedbackOf({ [FEEDBACK_VARIABLE]: address })).toThrow(address)
    expect(feedbackAddress(pageWith(address))).toBeUndefined()
  })

  test('need not be there', () => {
    expect(feedbackOf({})).toBeUndefined()
    expect(feedbackOf({ [FEEDBACK_VARIABLE]: '' })).toBeUndefined()
  })
})

describe('a report', () => {
  const seen = { address: 'https://example.org/#/lab', browser: 'Firefox 140', size: '360 × 740' }

  test('says what was written and what was seen, in every language', () => {
    for (const language of Object.keys(CATALOGUES) as Language[]) {
      const page = {
        say: speech(language),
        state: { ...INITIAL, language, theme: 'dark' } as const,
      }
      const text = reportText(page, '  The button is too small. ', seen)
      for (const part of ['The button is too small.', ...Object.values(seen), 'dark', language])
        expect(text).toContain(part)
      expect(reportText(page, ' ', seen)).toContain(page.say.words.deliver.feedback.nothing)
    }
  })

  test('goes into a mail, shortened where it is too long for a link', () => {
    const link = addressWith('mailto:a@b.org', 'Häuser & mehr', 'x'.repeat(5000))
    expect(link).toMatch(/^mailto:a@b\.org\?subject=H%C3%A4user%20%26%20mehr&body=x+%20%E2%80%A6$/)
    expect(link.length).toBeLessThan(2000)
    expect(addressWith('https://b.org/x', 's', 'r')).toBe('https://b.org/x')
  })
})
