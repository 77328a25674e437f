import { spawnSync } from 'node:child_process'

/** Installs Debian packages as root or with sudo that asks no password; else says what to do. */
export function install(packages: readonly string[]): void {
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

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
