import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'own-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const neutral = readFileSync('scenarios/neutral.yaml', 'utf8')
const TABLE = `# scope: local\nmonth,arrivals\n${Array.from(
  { length: 144 },
  (_, index) =>
    `${2013 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')},${index}`,
).join('\n')}\n`

/** Puts a scenario with its table into a folder of their own. */
function place(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const own = join(folder, name)
  mkdirSync(own)
  for (const [file, content] of Object.entries(files)) writeFileSync(join(own, file), content)
  return own
}
const town = (table: string) => neutral.replace('germany', table)

describe('files of somebody else', { timeout: 60_000 }, () => {
  test('have umlauts in either form, in the name of the scenario and of the table', async () => {
    const forms = ['NFC', 'NFD'] as const
    const cases = forms.flatMap((onDisk) =>
      forms.map(async (typed) => {
        const own = place(`${onDisk}-${typed}`, {
          ['Städte.yaml'.normalize(onDisk)]: town('Zugänge'.normalize(typed)),
          ['Zugänge.csv'.normalize(onDisk)]: TABLE,
        })
        return command(['validate', join(own, 'Städte.yaml'.normalize(typed))])
      }),
    )
    for (const { code, err } of await Promise.all(cases))
      expect([code, err]).toEqual([0, expect.any(String)])
  })

  test('may be in UTF-16 and Latin-1', async () => {
    const own = place('encodings', {
      'wide.yaml': Buffer.from(`\uFEFF${town('Zugänge')}`, 'utf16le'),
      'latin.yaml': Buffer.from(town('Zugänge'), 'latin1'),
      'Zugänge.csv': Buffer.from(`# Größe\n${TABLE}`, 'utf16le'),
    })
    const both = await command(['validate', join(own, 'wide.yaml'), join(own, 'latin.yaml')])
    expect(both.code).toBe(0)
    expect(both.out.match(/: ok/g)).toHaveLength(2)
  })

  test('that cannot be read are told in one line', async () => {
    const own = place('unreadable', { 'town.yaml': town('mine'), 'wrong.yaml': town('mines') })
    mkdirSync(join(own, 'mine.csv'))
    mkdirSync(join(own, 'other.csv'))
    const [table, misspelt, place_, other] = await Promise.all([
      command(['validate', join(own, 'town.yaml')]),
      command(['validate', join(own, 'wrong.yaml')]),
      command(['validate', own]),
      command(['validate', join(own, 'town.yaml', 'below.yaml')]),
    ])
    expect(table.err).toContain('inflow: the table "mine" cannot be read: it is a folder')
    expect(misspelt.err).toContain('did you mean "mine"?')
    expect(place_.err).toContain('There is no scenario')
    expect(other.err).toContain('There is no scenario')
    for (const { code, err } of [table, misspelt, place_, other]) {
      expect(code).toBe(2)
      expect(err).not.toContain('    at ')
    }
  })
})

describe('a place that takes no output', { timeout: 60_000 }, () => {
  const RUN = ['run', 'town-1', '--weeks', '2', '--quiet']

  test('is told in one line, with the exit code of bad input', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const tries = await Promise.all([
      command([...RUN, '--out', file]),
      command([...RUN, '--out', join(file, 'below')]),
      command(['schema', '--out', join(file, 'below.json')]),
      command(['schema', '--out', folder]),
    ])
    for (const { code, err } of tries) {
      expect(err).not.toContain('    at ')
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(code).toBe(2)
    }
  })

  test.runIf(process.platform === 'linux')('may be full', async () => {
    const { code, err } = await command(['schema'], { stdout: '/dev/full' })
    expect(err).toBe('Cannot read or write the output: no space is left there.\n')
    expect(code).toBe(1)
  })
})
