import { SCENARIOS } from 'virtual:scenarios'
import { run } from '../../../sim/run.ts'
import type { Trajectory } from '../../../sim/trajectory.ts'
import { finish, startShared } from '../engine.ts'
import { Instance } from '../instance.ts'

export type Asked = {
  readonly town: string
  /** The module in base 64; TypeScript runs where there is none. */
  readonly module?: string | undefined
  readonly seeds: readonly string[]
}
export type Answer = {
  /** Milliseconds of the first run and of the runs of all seeds after some more. */
  readonly cold: number
  readonly warm: readonly number[]
  readonly fingerprints: readonly string[]
}

const WARM_UP = 8

/** Runs a town in one engine and tells how long it took. */
async function measure({ town, module, seeds }: Asked): Promise<Answer> {
  const scenario = SCENARIOS.find(({ id }) => id === town)!
  let runOnce = (seed: string): Trajectory => run(scenario, seed)
  const timed = async (seed: string) => {
    await new Promise((resolve) => setTimeout(resolve))
    const begun = performance.now()
    const { fingerprint } = runOnce(seed)
    return { milliseconds: performance.now() - begun, fingerprint }
  }
  let compiling = 0
  if (module !== undefined) {
    const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0))
    const begun = performance.now()
    const instance = new Instance(await WebAssembly.compile(bytes))
    compiling = performance.now() - begun
    runOnce = (seed) => finish(startShared(instance, scenario, seed))
  }
  const cold = compiling + (await timed('cold')).milliseconds
  for (let round = 0; round < WARM_UP; round++) await timed(`warm-up ${round}`)
  const runs: Awaited<ReturnType<typeof timed>>[] = []
  for (const seed of seeds) runs.push(await timed(seed))
  return {
    cold,
    warm: runs.map(({ milliseconds }) => milliseconds),
    fingerprints: runs.map(({ fingerprint }) => fingerprint),
  }
}

Object.assign(globalThis, { measure })
