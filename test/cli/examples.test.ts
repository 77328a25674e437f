import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'examples-'))
copyFileSync('scenarios/neutral.yaml', join(folder, 'my-town.yaml'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every command line of a help text or of the README. */
function examplesOf(text: string): string[][] {
  return [...text.matchAll(/^ *(?:npm run sim --|helferkreise) ([a-z][^#\n]*)/gm)].map(([, line]) =>
    line!.trim().split(/\s+/),
  )
}

/** The same example in little time: a few weeks where nobody reads them later. What takes for ever is only asked whether it could begin. */
function shortened([name = '', ...args]: readonly string[]): string[] {
  const whole = name !== 'run' || args.includes('--weeks') || args.includes('--out')
  if (!whole) return [name, ...args, '--weeks', '3']
  // The options are read before the help is shown; a wrong one ends in exit code 2.
  if (name === 'patterns' || name === 'serve' || name === 'help') return [name, ...args, '--help']
  return [name, ...args.map((arg) => (arg === '<number>' ? '4207' : arg))]
}

test('every example of the help and of the README works', { timeout: 300_000 }, async () => {
  const names = ['run', 'validate', 'schema', 'explain', 'patterns', 'serve']
  const helps = await Promise.all(names.map((name) => command([name, '--help'])))
  const texts = [...helps.map(({ out }) => out), readFileSync('README.md', 'utf8')]
  const lines = texts.flatMap(examplesOf)
  expect(lines.length).toBeGreaterThan(15)
  const seen = new Set(lines.map((line) => line.join(' ')))
  const failed: string[] = []
  for (const line of seen) {
    const { code, err } = await command(shortened(line.split(' ')), { folder })
    if (code !== 0) failed.push(`${line}: exit code ${code}: ${err}`)
  }
  expect(failed).toEqual([])
})
