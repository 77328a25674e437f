import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { CHROMIUM } from '../browser/chromium.ts'
import { FIREFOX } from '../browser/firefox.ts'
import { install } from './install.ts'

/** A browser as Debian packages it. */
type Browser = { readonly path: string; readonly packages: readonly string[] }

const BROWSERS: readonly Browser[] = [
  { path: CHROMIUM.executablePath, packages: ['chromium', 'fonts-dejavu-core'] },
  { path: FIREFOX, packages: ['firefox-esr'] },
]

/**
 * Makes sure that the browsers the tests drive are there. Installs what is missing from Debian
 * where that is permitted, and says precisely what to install where it is not. True when all
 * are there.
 */
export function provideBrowsers(): boolean {
  const missing = BROWSERS.filter(({ path }) => !existsSync(path))
  if (missing.length > 0) install(missing.flatMap(({ packages }) => packages))
  return BROWSERS.map(starts).every(Boolean)
}

/** Whether a browser answers with its version. */
function starts({ path, packages }: Browser): boolean {
  if (!existsSync(path)) {
    console.log(`${path} is missing (package ${packages[0]}).`)
    return false
  }
  const { status, stdout, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  const reason = error?.message ?? stderr
  console.log(status === 0 ? stdout.trim() : `${path} does not start: ${reason}`)
  return status === 0
}
