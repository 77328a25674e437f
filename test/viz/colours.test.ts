import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'
import { ciede2000, contrast, type Lab, lab, linear, seen, VISION } from './ciede2000.ts'

const css = readFileSync(join(ROOT, 'viz/theme.css'), 'utf8')

/** The colours of a theme, by name. */
function colours(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`theme.css has no ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

const THEMES = {
  light: colours(':root'),
  dark: colours(':root[data-theme="dark"]'),
  'dark by the system': colours(':root:not([data-theme="light"])'),
}
const ROLES = ['active', 'tired', 'administration', 'bridging', 'friction', 'neutral'] as const
const VISIONS = Object.keys(VISION) as (keyof typeof VISION)[]

describe('the difference of colours', () => {
  /** Pairs of Sharma, Wu and Dalal 2005, table 1. */
  test.each<[Lab, Lab, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(ciede2000(one, other)).toBeCloseTo(expected, 4)
    expect(ciede2000(other, one)).toBeCloseTo(expected, 4)
  })

  test('knows white, grey and the contrast of black on white', () => {
    expect(lab(linear('#ffffff'))[0]).toBeCloseTo(100, 3)
    expect(lab(linear('#777777'))[0]).toBeCloseTo(50.03, 1)
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  test('of red and green nearly goes where they are not told apart', () => {
    const [red, green] = [linear('#c04040'), linear('#6f7f2f')]
    const apart = (vision: keyof typeof VISION) =>
      ciede2000(lab(seen(red, vision)), lab(seen(green, vision)))
    expect(apart('deutan')).toBeLessThan(apart('normal') / 3)
  })
})

describe.each(Object.entries(THEMES))('colours, %s', (_, theme) => {
  test.each(VISIONS)('of roles differ by 15 or more in %s vision', (vision) => {
    const labs = ROLES.map((role) => lab(seen(linear(theme[role]!), vision)))
    const near: string[] = []
    for (let a = 0; a < ROLES.length; a++)
      for (let b = 0; b < a; b++) {
        const apart = ciede2000(labs[a]!, labs[b]!)
        if (apart < 15) near.push(`${ROLES[a]} and ${ROLES[b]}: ${apart.toFixed(1)}`)
      }
    expect(near).toEqual([])
  })

  test('of marks stand out from ground and panel, text more so', () => {
    const faint: string[] = []
    for (const ground of ['ground', 'panel'])
      for (const [role, least] of [
        ...ROLES.map((each) => [each, 3] as const),
        ['ring', 3] as const,
        ['focus', 3] as const,
        ['text', 4.5] as const,
        ['muted', 4.5] as const,
      ]) {
        const found = contrast(theme[role]!, theme[ground]!)
        if (found < least) faint.push(`${role} on ${ground}: ${found.toFixed(2)}`)
      }
    expect(faint).toEqual([])
  })
})
