import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { CHROMIUM } from '../browser/chromium.ts'
import { FIREFOX } from '../browser/firefox.ts'

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

/** Installs Debian packages as root or with sudo that asks no password; else says what to do. */
function install(packages: readonly string[]): void {
  const command = `apt-get update && apt-get install --yes --no-install-recommends ${packages.join(' ')}`
  const root = process.getuid?.() === 0
  const permitted = succeeds('apt-get', '--version') && (root || succeeds('sudo', '-n', 'true'))
  if (!permitted) {
    console.log(`The tests need ${packages.join(', ')}. Please install as root:\n  ${command}`)
    return
  }
  const environment = 'env DEBIAN_FRONTEND=noninteractive'
  for (const step of command.split(' && ')) {
    const words = `${root ? '' : 'sudo -n '}${environment} ${step}`.split(' ')
    const args = words.filter((word) => word !== '')
    console.log(args.join(' '))
    const { status } = spawnSync(args[0]!, args.slice(1), { stdio: 'inherit' })
    if (status !== 0) console.log(`This failed. Please install as root:\n  ${command}`)
  }
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

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
