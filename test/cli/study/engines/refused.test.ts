import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, startRedis } from '../../../services/redis-server.ts'
import { linesDone, smallStudy, start } from './small-study.ts'

const folder = mkdtempSync(join(tmpdir(), 'refused '))
const PASSWORD = 'of the test alone'
const right = { HELFERKREISE_REDIS_PASSWORD: PASSWORD }
const study = smallStudy(join(folder, 'study'), { points: 2 })
let server: RedisServer
let secret: RedisServer

beforeAll(async () => {
  server = await startRedis({ password: PASSWORD })
  secret = await startRedis({ password: PASSWORD, tls: true })
})
afterAll(async () => {
  await Promise.all([server.close(), secret.close()])
  rmSync(folder, { recursive: true, force: true })
})

/** What a command says that must fail for a reason that its user can mend. */
async function refused(args: readonly string[], variables = {}): Promise<string> {
  const process = start(args, { HELFERKREISE_REDIS_PASSWORD: '', ...variables })
  const code = await process.ended
  const said = process.said()
  expect([code, said]).toEqual([2, expect.any(String)])
  expect(said).not.toContain('    at ')
  expect(said).not.toContain(PASSWORD)
  return said
}
const worker = (address: string) => [
  'worker',
  '--redis',
  address,
  '--threads',
  '1',
  '--idle-exit',
  '0.2s',
]

describe('a worker is refused in one clear line', () => {
  test('by a Redis that wants a password, or another one', async () => {
    const [none, wrong] = await Promise.all([
      refused(worker(server.address)),
      refused(worker(server.address), { HELFERKREISE_REDIS_PASSWORD: 'wrong' }),
    ])
    expect(none).toContain('wants a password: put it into the variable HELFERKREISE_REDIS_PASSWORD')
    expect(wrong).toContain('refuses the password in HELFERKREISE_REDIS_PASSWORD')
  })

  test('by a database that is not there, and where there is no Redis', async () => {
    const [database, nobody] = await Promise.all([
      refused(worker(server.address.replace('/0', '/99')), right),
      refused(worker('redis://127.0.0.1:1'), right),
    ])
    expect(database).toContain('has no database of that number')
    expect(nobody).toContain('Redis redis://127.0.0.1:1/0 cannot be reached')
  })

  test('by TLS with a certificate that nobody vouches for, but not where somebody does', async () => {
    expect(await refused(worker(secret.address), right)).toContain('NODE_EXTRA_CA_CERTS')
    const trusted = start(worker(secret.address), {
      ...right,
      NODE_EXTRA_CA_CERTS: secret.certificate,
    })
    expect(await trusted.ended, trusted.said()).toBe(0)
  })
})

describe('a study is refused in one clear line', () => {
  test('with an engine that is none, and a Redis elsewhere without a password', async () => {
    const run = (engine: string) => refused(['study', 'run', study, '--engine', engine])
    expect(await run('clouds')).toContain(
      'There is no engine "clouds": expected threads, or the address of a Redis',
    )
    expect(await run('redis://10.11.12.13')).toContain(
      'expected a password for a Redis on another machine',
    )
  })

  test('where chunks are of another study, another model, or not there', async () => {
    const out = join(folder, 'out')
    const exported = start(['study', 'export', study, '--chunks', '2', '--out', out])
    expect(await exported.ended, exported.said()).toBe(0)
    const other = smallStudy(join(folder, 'other'), { points: 2, weeks: 30 })
    const file = join(out, 'study.json')
    const [full, strange, none] = await Promise.all([
      refused(['study', 'export', study, '--chunks', '2', '--out', out]),
      refused(['study', 'merge', other, out]),
      refused(['study', 'chunk', out, '3']),
    ])
    expect(full).toContain('is there already and not empty')
    expect(strange).toContain('was exported from another study: weeks differs')
    expect(none).toContain('There is no chunk 3')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/"model":"[^"]*"/, '"model":"0.0.1 abc"'))
    const [model, nothing] = await Promise.all([
      refused(['study', 'chunk', out, '1']),
      refused(['study', 'chunk', folder, '1']),
    ])
    expect(model).toContain('was exported with model 0.0.1 abc; this program has')
    expect(nothing).toContain('expected a folder that "study export" wrote')
  })
})

test('a Redis that goes away is waited for, and who does not want to wait may go', async () => {
  const own = await startRedis()
  const long = smallStudy(join(folder, 'long'), { points: 512 })
  const study = start(['study', 'run', long, '--engine', own.address])
  const worker = start(['worker', '--redis', own.address, '--threads', '1'])
  await expect.poll(() => linesDone(long), { interval: 5 }).toBeGreaterThan(1)
  await own.close()
  for (const { said } of [study, worker])
    await expect.poll(said).toMatch(/cannot be reached .*; waiting until it is back/)
  study.kill('SIGINT')
  worker.kill('SIGTERM')
  expect(await study.ended, study.said()).toBe(130)
  expect(await worker.ended, worker.said()).toBe(0)
  for (const { said } of [study, worker]) expect(said()).not.toContain('    at ')
})
