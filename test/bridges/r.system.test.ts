import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'
import { COMMAND } from '../made-command.ts'
import { ended } from './process.ts'

const MINUTES = 300_000
const folder = mkdtempSync(join(tmpdir(), 'bridge-r-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const built = `helferkreise_${version}.tar.gz`

// Building installs the package elsewhere and runs the vignette there.
beforeAll(async () => {
  const build = ['R', 'CMD', 'build', join(ROOT, 'bridges/r')] as const
  const { code, said } = await ended(build, folder, { HELFERKREISE: ROOT })
  expect(code, said).toBe(0)
}, MINUTES)

test(
  'R CMD check finds nothing to complain of, and the tests of the package hold',
  async () => {
    const options = ['--no-manual', '--no-vignettes', '--no-build-vignettes']
    const check = ['R', 'CMD', 'check', ...options, built] as const
    const { code, said } = await ended(check, folder, {
      HELFERKREISE: `node ${COMMAND}`,
      LC_ALL: 'C.UTF-8',
    })
    for (const name of ['session', 'study']) expect(said).toContain(`Running ‘${name}.R’`)
    expect(said).toMatch(/\nStatus: OK\n/)
    expect(code).toBe(0)
  },
  MINUTES,
)

test(
  'the vignette ends in its plot, which stands in the page',
  async () => {
    const page = 'helferkreise/inst/doc/helferkreise.html'
    const { code, said } = await ended(['tar', 'xzf', built, page], folder)
    expect(code, said).toBe(0)
    const text = readFileSync(join(folder, page), 'utf8')
    expect(text).not.toMatch(/Error|Warning/)
    const picture = /src="data:image\/png;base64,([^"]+)"/.exec(text)?.[1] ?? ''
    // A page without curves is a tenth of it.
    expect(picture.length).toBeGreaterThan(20_000)
  },
  MINUTES,
)
