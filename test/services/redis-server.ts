import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Redis as Debian packages it. */
export const REDIS = '/usr/bin/redis-server'
/** How often a port that somebody took in between is exchanged for another one. */
const TRIES = 5

/** A Redis of its own, which nobody else reaches and which keeps nothing. */
export type RedisServer = {
  readonly port: number
  /** Address with TLS where it was started with it. */
  readonly address: string
  /** Where its certificate is, if it has one. */
  readonly certificate: string
  close(): Promise<void>
}

/** Starts a Redis on a port of loopback that was free. */
export async function startRedis({
  password,
  tls = false,
}: {
  readonly password?: string
  readonly tls?: boolean
} = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  const certificate = join(folder, 'certificate.pem')
  const key = join(folder, 'key.pem')
  if (tls) makeCertificate(certificate, key)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const ports = tls
      ? `--port 0 --tls-port ${port} --tls-cert-file ${certificate} --tls-key-file ${key} --tls-auth-clients no`
      : `--port ${port}`
    const options = `--bind 127.0.0.1 --appendonly no --dir ${folder} --maxmemory-policy noeviction ${ports}`
    const server = spawn(
      REDIS,
      [...options.split(' '), '--save', '', ...(password ? ['--requirepass', password] : [])],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    if (await isReady(server))
      return {
        port,
        address: `${tls ? 'rediss' : 'redis'}://127.0.0.1:${port}/0`,
        certificate,
        async close() {
          const ended = once(server, 'exit')
          server.kill()
          await ended
          rmSync(folder, { recursive: true, force: true })
        },
      }
    if (attempt === TRIES) throw new Error(`${REDIS} does not start`)
  }
}

/** Whether it begins to listen, rather than to end. */
function isReady(server: ChildProcess): Promise<boolean> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => resolve(false))
    server.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes('Ready to accept connections')) resolve(true)
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { readonly port: number }
  server.close()
  await once(server, 'close')
  return port
}

function makeCertificate(certificate: string, key: string): void {
  const options = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1,DNS:localhost -keyout ${key} -out ${certificate}`
  const { status, stderr } = spawnSync('openssl', options.split(' '), { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
