import { isIP } from 'node:net'
import { formatProblems, type Problem } from '../../../sim/index.ts'
import { InputError } from '../../failure.ts'

/** The variable that holds the password: what stands in a command is seen by all on a machine. */
export const PASSWORD = 'HELFERKREISE_REDIS_PASSWORD'

const FORM = 'redis://host:port/database, or rediss://... for TLS'
const PORT = 6379

/** Where a Redis is, and how one gets in. */
export type RedisAddress = {
  readonly host: string
  readonly port: number
  readonly database: number
  readonly tls: boolean
  readonly user?: string
  readonly password?: string
  /** As it may be told to everybody. */
  readonly shown: string
}

/** Whether a text is an address of a Redis, right or wrong. */
export function isRedisAddress(text: string): boolean {
  return /^rediss?:/i.test(text)
}

/**
 * Reads the address of a Redis; the password comes from the environment.
 *
 * @throws InputError with all that is wrong with it, and never with a password in it.
 */
export function readAddress(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): RedisAddress {
  const url = URL.canParse(text) && isRedisAddress(text) ? new URL(text) : undefined
  if (url === undefined || url.hostname === '')
    throw new InputError(`The address of Redis cannot be used: expected ${FORM}.`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? PORT : Number(url.port)
  const database = url.pathname.replace(/^\//, '') || '0'
  const user = decodeURIComponent(url.username)
  const password = environment[PASSWORD] || undefined
  const shown = `${url.protocol}//${url.hostname}:${port}/${database}`
  const problems: Problem[] = []
  const tell = (path: string, message: string) => problems.push({ path, message })
  if (url.password !== '')
    tell(
      'password',
      `expected in the variable ${PASSWORD}: in an address everybody on this machine can read it, and it is in the history of the shell`,
    )
  if (!/^\d{1,4}$/.test(database)) tell('database', `expected a number, got "${database}"`)
  if (url.search !== '' || url.hash !== '') tell('address', `expected ${FORM}, and nothing after`)
  if (!isLoopback(host) && password === undefined && url.password === '')
    tell(
      'host',
      `expected a password for a Redis on another machine, as without one everybody in the network can read and change what is computed: set requirepass (and TLS) in its configuration, and put the password into the variable ${PASSWORD}`,
    )
  if (problems.length > 0)
    throw new InputError(formatProblems(`The Redis ${shown} cannot be used`, problems))
  return {
    host,
    port,
    database: Number(database),
    tls: url.protocol === 'rediss:',
    ...(user === '' ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    shown,
  }
}

/** Whether nobody but this machine can be meant. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}
