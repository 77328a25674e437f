import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'
import { examples, examplesIn } from './examples.ts'

/** What a user of the package calls first. */
const FIRST =
  'parseScenario run runInSteps Simulation Checkpoints eventColumns trajectoryColumns eventIndex biography circleStory setPath scenarioJsonSchema parseInflow createPool bringEngine assess assessDraws Runs loadScenario shippedNames'

test('what a user of the package calls first has an example', () => {
  const shown = examples().map(({ name }) => name.split(' ')[1])
  expect(FIRST.split(' ').filter((name) => !shown.includes(name))).toEqual([])
})

test('every example of the sources is found', () => {
  const written = ['sim', 'workers', 'experiments', 'cli'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(join(ROOT, room, file), 'utf8').match(/@example/g) ?? []),
  )
  const sources = examples().filter(({ name }) => !name.startsWith('docs/'))
  expect(sources).toHaveLength(written.length)
})

test('an example is code with what it prints', () => {
  const source = (example: string) =>
    `/**\n * Adds.\n *\n * @example\n${example} */\nexport function add() {}`
  expect(
    examplesIn(
      'a.ts',
      source(' * ```ts\n * console.log(1) // => 1\n * f()\n * // =>   b\n * ```\n'),
    ),
  ).toEqual([
    { name: 'a.ts add', code: 'console.log(1) // => 1\nf()\n// =>   b\n', printed: '1\n  b\n' },
  ])
  expect(() => examplesIn('a.ts', source(' * add()\n'))).toThrow('the example of add is no block')
  expect(() => examplesIn('a.ts', source(' * ```ts\n * add()\n * ```\n'))).toThrow('what it prints')
})
