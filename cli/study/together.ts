import type { Engine } from './engine.ts'

/**
 * Does steps, as many at the same time as the engine can take, until one says that there is no
 * further one; those that are begun are ended. When the engine can take more, more are begun.
 */
export async function together(
  engine: Pick<Engine, 'size' | 'onResize'>,
  signal: AbortSignal,
  step: () => Promise<boolean>,
): Promise<void> {
  let running = 0
  let over = signal.aborted
  let failure: { readonly error: unknown } | undefined
  let settle = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const stop = () => {
    over = true
    if (running === 0) settle()
  }
  const work = async () => {
    running++
    try {
      while (!over && running <= engine.size) if (!(await step())) over = true
    } catch (error) {
      failure ??= { error }
      over = true
    } finally {
      running--
      if (over && running === 0) settle()
    }
  }
  const begin = () => {
    while (!over && running < engine.size) void work()
  }
  const forget = engine.onResize?.(begin)
  signal.addEventListener('abort', stop)
  begin()
  if (over && running === 0) settle()
  await settled
  signal.removeEventListener('abort', stop)
  forget?.()
  if (failure) throw failure.error
}
