import { describe, expect, test } from 'vitest'
import {
  forgetClass,
  MOST_HANDED,
  readClass,
  replaceIn,
  takeIn,
} from '../../viz/seminar/class-book.ts'
import { readCodes, writeCode } from '../../viz/seminar/code.ts'
import type { HandIn } from '../../viz/seminar/hand-in.ts'
import { handInData, readHandIn } from '../../viz/seminar/hand-in.ts'
import { trimmed } from '../../viz/seminar/sheet.ts'
import type { Keeper } from '../../viz/state/storage.ts'

const ada: HandIn = {
  name: 'Ada Öztürk',
  className: 'Klasse 9b',
  tasks: ['plan', 'conflict'],
  found: { plan: '#/lab?v=2&a=room', conflict: '#/stage?v=2&week=143' },
  answers: { plan: 'Mehr Freiraum – „weniger Kontrolle“ 🙂', biography: '' },
  guesses: [{ town: 0, outcome: 'members', name: 'Ada', values: [0, 120.456, 300, 12] }],
}
/** What comes back of it. */
const read: HandIn = {
  ...ada,
  answers: { plan: ada.answers.plan! },
  guesses: [{ ...ada.guesses[0]!, values: [0, 120, 300, 12] }],
}

function keeperOf(kept = new Map<string, string>()): Keeper {
  return { read: (key) => kept.get(key), write: (key, text) => kept.set(key, text).size > 0 }
}

describe('a code', () => {
  test('says again what was handed in, in signs that every program passes on', async () => {
    const code = await writeCode(ada)
    expect(code).toMatch(/^HK1\.[\w-]+\.[0-9a-f]{8}$/)
    expect(await readCodes(code)).toEqual({ handIns: [read], damaged: [] })
  })

  test('survives a mail that quotes it and breaks its lines, among other text', async () => {
    const code = await writeCode(ada)
    const other = await writeCode({ ...ada, name: 'Bo' })
    const broken = code.replace(/.{60}/g, '$&\n> ')
    const { handIns, damaged } = await readCodes(`Hallo,\n> ${broken}\nviele Grüße\n\nBo: ${other}`)
    expect([handIns.map(({ name }) => name), damaged]).toEqual([['Ada Öztürk', 'Bo'], []])
  })

  test('that was cut or changed is named by its place, and the others are read', async () => {
    const code = await writeCode(ada)
    const at = 20
    const changed = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1)
    const { handIns, damaged } = await readCodes(
      [code.slice(0, -4), changed, code, 'HK1.'].join('\n'),
    )
    expect([handIns, damaged]).toEqual([[read], [1, 2, 4]])
    expect(await readCodes('no code at all')).toEqual({ handIns: [], damaged: [] })
  })

  test('leaves out the spaces at the ends of what was typed', () => {
    const typed = { ...ada, name: ' Ada ', answers: { plan: 'Mehr Raum. ', fork: '  ' } }
    expect(trimmed(typed)).toEqual({ ...ada, name: 'Ada', answers: { plan: 'Mehr Raum.' } })
  })

  test('of a class fits into a picture', async () => {
    const long =
      'Weil die Spitze offener ist und weniger allein entscheidet, wachsen Verbindungen. '
    const full = { ...ada, answers: { conflict: long, plan: long, biography: long, fork: long } }
    expect((await writeCode(full)).length).toBeLessThan(900)
  })
})

describe('a hand-in that somebody changed', () => {
  test('is cut to its bounds, and what is none is left out', () => {
    const data = {
      ...(handInData(ada) as object),
      name: 'x'.repeat(500),
      tasks: ['plan', 'nonsense', 'plan'],
      answers: { plan: 'y'.repeat(999), nonsense: 'z', fork: 7 },
      guesses: [{ town: 9 }, ...ada.guesses],
    }
    const handIn = readHandIn(data)!
    expect(handIn.name).toHaveLength(40)
    expect(handIn.answers.plan).toHaveLength(200)
    expect([handIn.tasks, Object.keys(handIn.answers), handIn.guesses.length]).toEqual([
      ['plan'],
      ['plan'],
      1,
    ])
  })

  test.each([undefined, null, 'text', [], { v: 2, tasks: [], guesses: [] }, { v: 1 }])(
    'is none when it is %j',
    (value) => expect(readHandIn(value)).toBeUndefined(),
  )
})

describe('the table of a class', () => {
  test('keeps hand-ins, and asks before one takes the place of another of the same name', () => {
    const keeper = keeperOf()
    expect(takeIn(keeper, [read]).added).toEqual([read.name])
    expect(takeIn(keeper, [read])).toEqual({ added: [], again: [], left: [] })
    const newer = { ...read, name: ' ada  öztürk', answers: { plan: 'Neu' } }
    expect(takeIn(keeper, [newer])).toEqual({ added: [], again: [newer], left: [] })
    expect(readClass(keeper).map(({ answers }) => answers.plan)).toEqual([read.answers.plan])
    replaceIn(keeper, newer)
    expect(readClass(keeper).map(({ answers }) => answers.plan)).toEqual(['Neu'])
    expect(takeIn(keeper, [{ ...read, className: '9c' }]).added).toHaveLength(1)
    forgetClass(keeper)
    expect(readClass(keeper)).toEqual([])
  })

  test('says of whom there is no more room', () => {
    const keeper = keeperOf()
    const many = Array.from({ length: MOST_HANDED + 1 }, (_, at) => ({ ...read, name: `${at}` }))
    expect(takeIn(keeper, many).left).toEqual([`${MOST_HANDED}`])
    expect(readClass(keeper)).toHaveLength(MOST_HANDED)
  })

  test('counts what cannot be read as nothing', () => {
    expect(readClass(keeperOf(new Map([['class', '[{"v":3},']])))).toEqual([])
  })
})
