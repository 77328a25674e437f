import { expect, test } from 'vitest'
import { withAnchorsOfHosts, withContents } from '../../docs/reference/anchors.ts'
import { plainer } from '../../docs/reference/plainer.ts'

test('links of the API reference lead to the anchors that hosts give to headings', () => {
  const one = '<a id="run"></a>\n\n## run()\n\n<a id="run-5"></a>\n\n## Run\n\n[`Run`](#run-5)\n'
  const two = '[`Run`](one.md#run-5), [elsewhere](three.md#run-5)\n'
  expect(
    withAnchorsOfHosts([
      { file: 'one.md', text: one },
      { file: 'two.md', text: two },
    ]).map(({ text }) => text),
  ).toEqual([
    '## run()\n\n## Run\n\n[`Run`](#run-1)\n',
    '[`Run`](one.md#run-1), [elsewhere](three.md#run-5)\n',
  ])
})

test('a group of several symbols begins with links to them', () => {
  const symbols = ['a()', 'b()', 'c()', 'A'].map((name) => `### ${name}\n\n#### at()\n\n`).join('')
  expect(withContents(`# m\n\n## Functions\n\n${symbols}## Types\n\n### B\n`)).toBe(
    `# m\n\n## Functions\n\n[a](#a) · [b](#b) · [c](#c) · [A](#a-1)\n\n${symbols}## Types\n\n### B\n`,
  )
})

test('parts of a symbol are no headings, and what says nothing is left out', () => {
  const text = [
    '### Parameters',
    '```ts\ntype Parameters =\n  | {\n  ok: true;\n  of: string;\n}\n  | undefined;\n```',
    '#### Methods',
    '##### at()',
    '```ts\nat(\n   week, \n   more?\n): void;\n```',
    '###### Returns',
    '`void`',
    '###### Throws',
    'RangeError beyond the end, see `docs/odd/state.md`.',
    '***',
    '| a | - |\n',
  ].join('\n\n')
  expect(plainer(text)).toBe(
    [
      '### Parameters',
      '```ts\ntype Parameters =\n  | { ok: true; of: string }\n  | undefined;\n```',
      '#### at()',
      '```ts\nat(week, more?): void;\n```',
      '**Throws** RangeError beyond the end, see [docs/odd/state.md](../odd/state.md).',
      '| a | |\n',
    ].join('\n\n'),
  )
})
