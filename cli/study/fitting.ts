import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Hyperparameters } from '../../experiments/inference/emulator.ts'
import type { EmulatorFit } from '../../experiments/inference/fit-emulator.ts'
import type { Fitting } from '../../experiments/study/wave-of.ts'
import { canonical } from '../../sim/index.ts'
import { threadPool } from '../../workers/node/pool.ts'
import { sha256 } from '../digest.ts'
import { resultPath } from './open-study.ts'
import { THREAD } from './thread-module.ts'

/** A task of a thread besides chunks of runs: how an emulator varies. */
export type FitTask = { readonly fit: EmulatorFit }

/** Emulators that were fitted, a line of JSON each; without it they are fitted again. */
const EMULATORS = 'emulators.txt'

/** Finds how emulators vary. */
export type Fitter = { readonly fitting: Fitting; close(): Promise<void> }

type Settings = { readonly workers: number; readonly signal: AbortSignal }

/** A fitter that works in threads of this process. */
export function fitterInThreads({ workers, signal }: Settings): Fitter {
  const pool = threadPool<FitTask, Hyperparameters>(workers, THREAD)
  return {
    fitting: (fit) => pool.run({ fit: plain(fit) }, { signal }),
    close: () => pool.close(),
  }
}

/** The same, which keeps what it found among the results of a study, where it goes on. */
export function keptFitter(folder: string, settings: Settings): Fitter {
  const path = resultPath(folder, EMULATORS)
  const known = readKnown(path)
  const { fitting, close } = fitterInThreads(settings)
  return {
    async fitting(fit) {
      const key = sha256(canonical(plain(fit)))
      const before = known.get(key)
      if (before !== undefined) return before
      const hyper = await fitting(fit)
      // A line feed before it, too: what was torn off by a crash spoils its own line alone.
      appendFileSync(path, `\n${JSON.stringify([key, hyper])}\n`)
      known.set(key, hyper)
      return hyper
    },
    close,
  }
}

/** Lists in place of typed arrays, so that it travels and is hashed by its numbers. */
function plain({ points, values, noise, ...how }: EmulatorFit): EmulatorFit {
  return {
    ...how,
    points: points.map((point) => Array.from(point)),
    values: Array.from(values),
    ...(noise ? { noise: Array.from(noise) } : {}),
  }
}

function readKnown(path: string): Map<string, Hyperparameters> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  return new Map(
    lines.flatMap((line): [string, Hyperparameters][] => {
      try {
        return line === '' ? [] : [JSON.parse(line)]
      } catch {
        // Torn: it is fitted again.
        return []
      }
    }),
  )
}
