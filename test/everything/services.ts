import { spawnSync } from 'node:child_process'
import { REDIS } from '../services/redis-server.ts'
import { install } from './install.ts'

/** Programs that tests start and end, each with what shows that it is there. */
const SERVICES = [
  { command: [REDIS, '--version'], packages: ['redis-server'] },
  { command: ['openssl', 'version'], packages: ['openssl'] },
] as const

/**
 * Makes sure that the services are there as Debian packages them, as `provideBrowsers` does for
 * browsers. Tests start their own, for themselves alone. True when all are there.
 */
export function provideServices(): boolean {
  const missing = SERVICES.filter(({ command }) => versionOf(command) === undefined)
  if (missing.length > 0) install(missing.flatMap(({ packages }) => packages))
  return SERVICES.map(({ command, packages }) => {
    const version = versionOf(command)
    console.log(version ?? `${command[0]} is missing (package ${packages[0]}).`)
    return version !== undefined
  }).every(Boolean)
}

function versionOf([command, ...args]: readonly [string, ...string[]]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
