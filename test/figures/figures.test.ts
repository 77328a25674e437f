import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bars } from '../../figures/bars.ts'
import { cloud } from '../../figures/cloud.ts'
import { DARK, LIGHT } from '../../figures/colours.ts'
import { curve } from '../../figures/curve.ts'
import { dotRows } from '../../figures/dots.ts'
import { type Drawing, drawingElement, fitted, WIDTH } from '../../figures/drawing.ts'
import { endsDrawing } from '../../figures/ends.ts'
import { fans } from '../../figures/fans.ts'
import { histograms } from '../../figures/histograms.ts'
import { lanesDrawing } from '../../figures/lanes.ts'
import { limitsDrawing } from '../../figures/limits.ts'
import { observedDrawing } from '../../figures/observed.ts'
import { pairsDrawing } from '../../figures/pairs.ts'
import { plane } from '../../figures/plane.ts'
import { scatters } from '../../figures/scatters.ts'
import { sharesBelow } from '../../figures/shares.ts'
import { steps } from '../../figures/steps.ts'
import { strips } from '../../figures/strips.ts'
import { drawingFile } from '../../figures/style.ts'
import { ROOT } from '../lint/rooms.ts'

test('colours are those of the page, by day and by night', () => {
  const css = readFileSync(join(ROOT, 'viz/theme.css'), 'utf8')
  const [light = '', dark = ''] = css.split('@media screen {')
  for (const [token, colour] of Object.entries(LIGHT))
    expect(light, token).toMatch(new RegExp(`--${token}: ${colour};`))
  for (const [token, colour] of Object.entries(DARK))
    expect(dark, token).toMatch(new RegExp(`--${token}: ${colour};`))
})

const told = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 })
const plain = (value: number) => String(value)
const marks = [
  { at: 0, text: '2015' },
  { at: 4, text: '2016' },
]

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  bars: bars({
    rows: [
      { name: 'trust', told: '0.4', bar: told(0.4), second: told(0.6) },
      {
        name: 'a name that is so long that no phone has room for it',
        told: '-0.2',
        bar: told(-0.2),
      },
    ],
    against: { value: 0.1, name: 'nothing' },
    format: plain,
  }),
  cloud: cloud(
    [
      { name: 'nothing', x: 2, y: 10, full: true },
      { name: 'a plan of a long name', x: 5, y: 12, full: false },
    ],
    {
      x: { name: 'cost', limit: { value: 4, name: 'budget' }, format: plain },
      y: { name: 'circles', limit: { value: 11, name: 'enough' }, format: plain },
    },
  ),
  curve: curve(
    [
      { x: 1, y: 0.2 },
      { x: 0.8, y: 0.9 },
    ],
    { at: 1, text: 'best' },
    { x: 'coverage', y: 'density' },
    plain,
  ),
  dots: dotRows([{ name: 'town', values: [3, 1, 2, 2, 2] }], plain, (a, b) => `${a} to ${b}`),
  ends: endsDrawing(
    [{ name: 'trust', told: '1 → 2', low: told(1), high: told(2) }],
    { value: 1.5, name: 'mean' },
    plain,
  ),
  fans: fans(
    [
      {
        name: 'town',
        values: Float64Array.from({ length: 8 }, (_, at) => at),
        bands: [{ low: new Float64Array(8), high: new Float64Array(8).fill(9) }],
      },
    ],
    marks,
    plain,
  ),
  histograms: histograms([
    { name: 'trust', told: '0.2 to 0.4', bars: [1, 3, 0], outline: [2, 1, 1], ends: ['0', '1'] },
    { name: 'ranks', told: '1 of 3 outside', bars: [4, 9, 5], band: [3, 8], ends: ['low', 'high'] },
    { name: 'empty', told: '', bars: [0, 0], ends: ['0', '1'] },
  ]),
  lanes: lanesDrawing({
    rows: [
      {
        name: 'free',
        told: '0.4 (0.3 to 0.5)',
        whole: { name: 'all', ...told(0.4), most: 0.9 },
        parts: [
          { name: 'half as many', ...told(0.3) },
          { name: 'unknown', value: Number.NaN, low: Number.NaN, high: Number.NaN },
        ],
      },
    ],
    against: { value: 0.6, name: 'enough' },
    format: plain,
  }),
  limits: limitsDrawing(
    [{ name: 'trust', told: '0.2 to 0.4', range: [0, 1], parts: [[0.2, 0.4]] }],
    plain,
  ),
  observed: observedDrawing([
    {
      name: 'a name that is so long that it takes a line of its own and the next one, too, whatever may come',
      told: '0.5',
      value: 0.5,
      within: [0.4, 0.6],
      range: [0.7, 0.9],
      format: plain,
    },
    { name: 'exact', told: '1', value: 1, within: [1, 1], range: [1, 1], format: plain },
  ]),
  pairs: pairsDrawing([
    { across: 'trust', up: 'a name that is long', told: '-0.4', x: [0, 1, 2], y: [5, 4, 5] },
    { across: 'control', up: 'trust', told: '0', x: [1, 1], y: [2, 2] },
    { across: 'control', up: 'entry', told: '0.1', x: [1, 2], y: [2, 2] },
  ]),
  plane: plane(
    [
      { name: 'trust', x: 2, y: 1 },
      { name: 'control', x: 0.1, y: 0.2 },
    ],
    { x: 'effect', y: 'variation', diagonal: 'alike' },
    plain,
  ),
  scatters: scatters([
    { name: 'trust', values: [0, 0.5, 1] },
    { name: 'control', values: [1, 0, 0.5] },
  ]),
  shares: sharesBelow([{ name: 'trust', at: 2, one: [1, 2, 3], other: [3, 4] }], plain, plain),
  steps: steps(['16', '32'], [{ name: 'mean', values: [1, 2], look: 'line' }], plain),
  strips: strips(
    [{ name: 'trust', told: 'at most 1', area: Float64Array.of(0, 1, Number.NaN, 0.5) }],
    marks,
    plain,
  ),
}

test.each(Object.entries(DRAWINGS))(
  '%s are drawn without a gap, within their width',
  (_, { body, width, height }) => {
    expect(body).not.toMatch(/NaN|undefined|Infinity/)
    expect(width).toBe(WIDTH)
    expect(height).toBeGreaterThan(30)
    const places = [...body.matchAll(/ (?:x|cx|x1|x2)="(-?[\d.]+)"|M(-?[\d.]+)/g)].map(
      ([, x, begin]) => Number(x ?? begin),
    )
    expect(places.length).toBeGreaterThan(3)
    // Panels are moved by the room on their left.
    expect(Math.min(...places)).toBeGreaterThanOrEqual(-50)
    expect(Math.max(...places)).toBeLessThanOrEqual(WIDTH)
  },
)

test('what a value is not known of is not drawn, and an interval without ends has no whisker', () => {
  const none = { value: 0.5, low: Number.NaN, high: Number.NaN }
  const { body } = bars({ rows: [{ name: 'a', told: '', bar: none }], format: plain })
  expect(body).not.toContain('whisker')
  expect(DRAWINGS.bars?.body).toContain('whisker')
})

test('a longer bar is a larger value', () => {
  const { body } = bars({
    rows: [0.2, 0.8].map((value) => ({ name: 'a', told: '', bar: told(value) })),
    format: plain,
  })
  const [small = 0, large = 0] = [...body.matchAll(/class="full"[^>]*width="([\d.]+)"/g)].map(
    ([, width]) => Number(width),
  )
  expect(large / small).toBeCloseTo(4, 1)
})

test('bars of a histogram are as high as they are many, and stand against a band on the same scale', () => {
  const [row] = [histograms([{ name: 'a', told: '', bars: [2, 4], band: [1, 3], ends: ['', ''] }])]
  const [low = 0, high = 0] = [...row.body.matchAll(/class="full"[^>]*height="([\d.]+)"/g)].map(
    ([, height]) => Number(height),
  )
  expect(high / low).toBeCloseTo(2, 1)
  const [, band] = /class="band"[^>]*height="([\d.]+)"/.exec(row.body) ?? []
  expect(Number(band)).toBeCloseTo(low, 1)
})

test('an observation that may be off has a whisker, and a long name a line more', () => {
  const row = { told: '', value: 0.5, range: [0, 1], format: plain } as const
  const one = observedDrawing([{ ...row, name: 'short', within: [0.5, 0.5] }])
  const other = observedDrawing([{ ...row, name: 'so long '.repeat(9), within: [0.4, 0.6] }])
  expect(one.body).not.toContain('whisker')
  expect(other.body).toContain('whisker')
  expect(other.height).toBeGreaterThan(one.height)
})

test('lanes stand on one scale: what is more lies further right, in rows and in their parts', () => {
  const at = (value: number) => ({ name: 'all', value, low: value, high: value })
  const row = (value: number, part: number) => ({
    name: 'plan',
    told: '',
    whole: at(value),
    parts: [at(part)],
  })
  const { body } = lanesDrawing({ rows: [row(1, 3), row(2, 2)], format: plain })
  const places = [...body.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x))
  const [one = 0, three = 0, two, too] = places
  expect([two, too]).toEqual([(one + three) / 2, (one + three) / 2])
  expect(three).toBeGreaterThan(one)
})

test('lanes without parts have no names of lanes', () => {
  const whole = { name: 'all worlds', ...told(0.4) }
  const drawn = (parts: (typeof whole)[]) =>
    lanesDrawing({ rows: [{ name: 'plan', told: '', whole, parts }], format: plain }).body
  expect(drawn([])).not.toContain('all worlds')
  expect(drawn([whole])).toContain('all worlds')
})

test('points of a cloud are full or hollow, and a name without room is left out', () => {
  const points = ['first', 'second', 'third'].map((name) => ({ name, x: 1, y: 1, full: false }))
  const axis = { name: '', format: plain }
  const { body } = cloud([{ name: 'apart', x: 2, y: 2, full: true }, ...points], {
    x: axis,
    y: axis,
  })
  expect(body.match(/class="full"/g)).toHaveLength(1)
  expect(body.match(/class="hollow"/g)).toHaveLength(3)
  expect(body).toContain('>apart<')
  expect(body).toContain('>first<')
  const crowded = Array.from({ length: 12 }, (_, at) => ({ ...points[0]!, name: `plan ${at}` }))
  const named = cloud(crowded, { x: axis, y: axis }).body.match(/>plan \d+</g) ?? []
  expect(named.length).toBeGreaterThan(0)
  expect(named.length).toBeLessThan(12)
})

test('the distance between two groups is drawn where they differ most', () => {
  const { body } = sharesBelow([{ name: 'trust', at: 2, one: [1, 2], other: [3, 4] }], plain, plain)
  const [, from, to] = /class="distance"[^>]*y1="([\d.]+)" y2="([\d.]+)"/.exec(body) ?? []
  const [, top, bottom] = /class="line" d="M50 ([\d.]+)[^"]*V([\d.]+)H/.exec(body) ?? []
  // All of the one group lie below 2 and none of the other.
  expect([from, to].sort()).toEqual([top, bottom].sort())
})

test('words in drawings cannot be markup', () => {
  const { body } = bars({
    rows: [{ name: '<b>&', told: '"', bar: told(1) }],
    format: plain,
  })
  expect(body).toContain('&lt;b&gt;&amp;')
  expect(drawingElement({ width: 1, height: 1, body: '' }, '"><script>')).not.toContain('<script>')
})

test('a name that is too long is cut, a short one stays', () => {
  expect(fitted('trust', 100)).toBe('trust')
  expect(fitted('a name without an end', 70)).toBe('a name wi…')
})

test('a drawing in a file has its title, colours of its own and says below what it is', () => {
  const file = drawingFile(
    { width: 100, height: 50, body: '<rect class="full"/>' },
    ['A title'],
    ['Model, not a prediction.'],
  )
  expect(file).toMatch(/^<svg xmlns=/)
  expect(file).toContain(`.full { fill: ${LIGHT.active}; }`)
  expect(file).not.toContain('var(')
  expect(file.indexOf('A title')).toBeLessThan(file.indexOf('<rect class="full"/>'))
  expect(file).toContain('Model, not a prediction.')
})
