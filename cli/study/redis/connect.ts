import { isIP } from 'node:net'
import { Redis } from 'ioredis'
import { InputError } from '../../failure.ts'
import { isLoopback, PASSWORD, type RedisAddress } from './address.ts'

/** The oldest Redis that will do, as its own queue library says. */
const OLDEST = [6, 2] as const
/** A Redis that does not answer for so long is not there. */
const CONNECT_MS = 10_000
/** Between two tries to come back to a Redis that was there. */
const MOST_WAIT_MS = 2000

/** Who is told what happens; one line each. */
export type Say = (line: string) => void

/**
 * Connects with a Redis. Once it was there it may go away and come back: commands wait for it, and
 * both is told.
 *
 * @throws InputError where it cannot be reached, lets nobody in, or is too old.
 */
export async function connect(address: RedisAddress, say: Say): Promise<Redis> {
  const { host, port, database, tls, user, password, shown } = address
  let there = false
  let trouble: Error | undefined
  const client = new Redis({
    host,
    port,
    db: database,
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
    ...(tls ? { tls: isIP(host) ? {} : { servername: host } } : {}),
    connectionName: 'helferkreise',
    connectTimeout: CONNECT_MS,
    lazyConnect: true,
    // The queue wants commands to wait for ever rather than to fail while Redis is away.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (there ? Math.min(times * 100, MOST_WAIT_MS) : null),
  })
  client.on('error', (error: Error) => {
    if (there && trouble === undefined)
      say(`Redis ${shown} cannot be reached (${error.message}); waiting until it is back.`)
    trouble ??= error
  })
  client.on('ready', () => {
    if (there && trouble !== undefined) say(`Redis ${shown} is back.`)
    if (there) trouble = undefined
  })
  try {
    await client.connect()
    // A database that is not there would be 0 without a word.
    await client.select(database)
    checkVersion(await client.info('server'), shown)
  } catch (error) {
    client.disconnect()
    if (error instanceof InputError) throw error
    throw new InputError(refusal(trouble ?? error, address))
  }
  // Before it was there, its first complaint was the reason.
  trouble = undefined
  there = true
  if (!tls && password !== undefined && !isLoopback(host))
    say(`The password goes to ${shown} unencrypted; rediss:// uses TLS.`)
  return client
}

function refusal(error: unknown, { shown, password, tls }: RedisAddress): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/WRONGPASS|invalid password/i.test(message))
    return `Redis ${shown} refuses the password in ${PASSWORD}.`
  if (/NOAUTH/i.test(message) && password === undefined)
    return `Redis ${shown} wants a password: put it into the variable ${PASSWORD}.`
  if (/DB index|invalid DB/i.test(message)) return `Redis ${shown} has no database of that number.`
  const way = tls
    ? 'Does it speak TLS, and is its certificate one that Node trusts (NODE_EXTRA_CA_CERTS)?'
    : 'Is it running, does it listen there, and does it want TLS (rediss://)?'
  return `Redis ${shown} cannot be reached: ${message}. ${way}`
}

function checkVersion(info: string, shown: string): void {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? ''
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new InputError(
    `Redis ${shown} is version ${version || '?'}: expected ${OLDEST.join('.')} or later.`,
  )
}
