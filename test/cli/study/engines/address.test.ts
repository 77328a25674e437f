import { describe, expect, test } from 'vitest'
import { isLoopback, readAddress } from '../../../../cli/study/redis/address.ts'

const password = { HELFERKREISE_REDIS_PASSWORD: 'of the test' }

describe('the address of a Redis', () => {
  test('has a port and a database where it says none', () => {
    expect(readAddress('redis://localhost', {})).toEqual({
      host: 'localhost',
      port: 6379,
      database: 0,
      tls: false,
      shown: 'redis://localhost:6379/0',
    })
    expect(readAddress('rediss://me@queue.example.org:6380/4', password)).toEqual({
      host: 'queue.example.org',
      port: 6380,
      database: 4,
      tls: true,
      user: 'me',
      password: 'of the test',
      shown: 'rediss://queue.example.org:6380/4',
    })
    expect(readAddress('redis://[::1]:7000', {})).toMatchObject({ host: '::1', port: 7000 })
  })

  test('on another machine is refused without a password, and it is said what to do', () => {
    for (const host of ['10.0.0.7', 'queue.example.org', '[2001:db8::1]', '128.0.0.1']) {
      const read = () => readAddress(`redis://${host}`, {})
      expect(read, host).toThrow(
        /host: expected a password.*requirepass.*HELFERKREISE_REDIS_PASSWORD/,
      )
      expect(() => readAddress(`redis://${host}`, password)).not.toThrow()
    }
  })

  test('with a password in it is refused, and the password is not told', () => {
    const read = () => readAddress('redis://me:secret@10.0.0.7/a?b=c', {})
    expect(read).toThrow(/\(3 problems\):\n {2}password: expected in the variable/)
    expect(read).toThrow(/database: expected a number, got "a"/)
    expect(read).not.toThrow(/secret/)
  })

  test.each(['redis:', 'redis://', 'http://localhost', 'localhost:6379', 'redis://a b'])(
    'is none: %s',
    (text) => expect(() => readAddress(text, {})).toThrow('expected redis://host:port/database'),
  )

  test('only what cannot leave this machine is loopback', () => {
    const hosts = ['localhost', '127.0.0.1', '127.8.9.1', '::1', '127.evil.example', '0.0.0.0']
    expect(hosts.map(isLoopback)).toEqual([true, true, true, true, false, false])
  })
})
