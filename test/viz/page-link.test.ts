import { describe, expect, test } from 'vitest'
import { HOME_VARIABLE, homeOf } from '../../bundle/home.ts'
import { pageLink } from '../../viz/state/page-link.ts'

const pageWith = (content: string | undefined) =>
  ({
    querySelector: () => (content === undefined ? null : { getAttribute: () => content }),
  }) as unknown as ParentNode
const placeOf = (href: string) => new URL(href)
const ADDRESS = '#/stage?v=2&week=88'

describe('a link to give away', () => {
  test('is the address of the page where that is online', () => {
    const place = placeOf('https://example.org/h/?x=1#/lab')
    expect(pageLink(ADDRESS, place, pageWith(undefined))).toEqual({
      href: `https://example.org/h/?x=1${ADDRESS}`,
      travels: true,
    })
  })

  test.each([
    'file:///media/stick/helferkreise.html#/lab',
    'http://localhost:8080/',
    'http://127.0.0.1/',
  ])('from %s is the end of it alone, with nothing of the computer in it', (href) => {
    expect(pageLink(ADDRESS, placeOf(href), pageWith(undefined))).toEqual({
      href: ADDRESS,
      travels: false,
    })
    expect(pageLink(ADDRESS, placeOf(href), pageWith('javascript:alert(1)')).travels).toBe(false)
  })

  test('from a stick leads to where the page is online', () => {
    const place = placeOf('file:///media/stick/helferkreise.html')
    expect(pageLink(ADDRESS, place, pageWith('https://example.org/h/'))).toEqual({
      href: `https://example.org/h/${ADDRESS}`,
      travels: true,
    })
  })
})

test('the address of the page is checked when it is built', () => {
  expect(homeOf({})).toBeUndefined()
  expect(homeOf({ [HOME_VARIABLE]: ' https://example.org/h/ ' })).toBe('https://example.org/h/')
  for (const wrong of ['http://example.org', 'https://localhost/', 'https://example.org/#x'])
    expect(() => homeOf({ [HOME_VARIABLE]: wrong })).toThrow(wrong)
})
