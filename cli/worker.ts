import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { workerCount } from './batch.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }
/** A shorter one would be lost to any pause of the machine. */
const LEAST_LOCK_MS = 1000

/** Milliseconds of a time such as `30s`, `10m` or `2h`. */
export function duration(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(s|m|h)$/.exec(text) ?? []
  const each = UNITS[unit]
  if (each === undefined)
    throw new InvalidArgumentError(`expected a time such as 30s, 10m or 2h, got "${text}"`)
  return Number(number) * each
}

function lockTime(text: string): number {
  const time = duration(text)
  if (time < LEAST_LOCK_MS) throw new InvalidArgumentError(`expected 1s or more, got "${text}"`)
  return time
}

type Options = { redis: string; threads: number; idleExit?: number; lock: number; quiet?: true }

/** `worker`: makes runs for studies that are run elsewhere. */
export function registerWorker(program: Command): void {
  program
    .command('worker')
    .description('make runs for studies that are run with --engine at the same Redis')
    .requiredOption('--redis <address>', 'redis://host:port/database, or rediss:// for TLS')
    .option('--threads <n>', 'runs at the same time', workerCount, availableParallelism())
    .option(
      '--idle-exit <time>',
      'end after so long without work, such as 10m; else never',
      duration,
    )
    .option('--lock <time>', 'when a lost worker is given up', lockTime, 30_000)
    .option('--quiet', 'say nothing but what went wrong')
    .addHelpText(
      'after',
      `
The password of Redis stands in HELFERKREISE_REDIS_PASSWORD. Ctrl-C or SIGTERM: chunks that are
begun are ended, no further one is begun; a second time: at once, nothing is lost but time.
All of it: docs/distribution.md.

Examples:
  npm run sim -- worker --redis redis://127.0.0.1:6379/0 --threads 2
  npm run sim -- worker --redis rediss://queue.example.org:6380/0 --idle-exit 10m`,
    )
    .action(async ({ redis, threads, idleExit, lock, quiet }: Options) => {
      const { readAddress } = await import('./study/redis/address.ts')
      const address = readAddress(redis)
      const { work } = await import('./study/redis/worker.ts')
      const say = (line: string) => console.error(line)
      const asked = new AbortController()
      const ask = () => {
        // Whoever asks twice does not want to wait: from here on the signal ends the process.
        for (const signal of SIGNALS) process.off(signal, ask)
        asked.abort()
      }
      for (const signal of SIGNALS) process.on(signal, ask)
      const { because, chunks, runs } = await work({
        address,
        threads,
        idleExit,
        lock,
        signal: asked.signal,
        say: quiet ? () => undefined : say,
      })
      for (const signal of SIGNALS) process.off(signal, ask)
      if (!quiet)
        say(
          `${because === 'idle' ? 'There was nothing to do for long' : 'Asked to stop'}: ${runs} runs in ${chunks} chunks were made.`,
        )
    })
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const
