import { expect, test } from 'vitest'
import { together } from '../../../../cli/study/together.ts'

/** An engine that can be made larger or smaller, and steps that end when they are told to. */
function stage(size: number, steps: number) {
  const listeners = new Set<() => void>()
  const open: (() => void)[] = []
  let begun = 0
  const engine = {
    size,
    onResize(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    engine,
    listeners,
    begun: () => begun,
    step: async (): Promise<boolean> => {
      if (begun === steps) return false
      begun++
      await new Promise<void>((resolve) => open.push(resolve))
      return true
    },
    resize(to: number) {
      engine.size = to
      for (const listener of listeners) listener()
    },
    async endOne() {
      open.shift()?.()
      // All that follows from it has happened when a message has come round.
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
const never = new AbortController().signal

test('as many steps go at the same time as the engine can take, and all are done', async () => {
  const { engine, step, begun, endOne, listeners } = stage(2, 5)
  const all = together(engine, never, step)
  expect(begun()).toBe(2)
  for (const expected of [3, 4, 5, 5, 5]) {
    await endOne()
    expect(begun()).toBe(expected)
  }
  await all
  expect(listeners.size).toBe(0)
})

test('an engine that grows is given more at once, one that shrinks nothing until it has room', async () => {
  const { engine, step, begun, resize, endOne } = stage(0, 10)
  const all = together(engine, never, step)
  expect(begun()).toBe(0)
  resize(3)
  expect(begun()).toBe(3)
  resize(1)
  await endOne()
  await endOne()
  expect(begun()).toBe(3)
  await endOne()
  expect(begun()).toBe(4)
  resize(6)
  expect(begun()).toBe(9)
  for (let step = 0; step < 10; step++) await endOne()
  await all
})

test('what a step fails with is told when those that were begun are ended', async () => {
  const { engine, step, endOne } = stage(3, 10)
  let first = true
  const all = together(engine, never, async () => {
    const fails = first
    first = false
    await step()
    if (fails) throw new RangeError('this one')
    return true
  })
  let told = false
  const failed = expect(all.finally(() => (told = true))).rejects.toThrow('this one')
  await endOne()
  expect(told).toBe(false)
  await endOne()
  await endOne()
  await failed
})

test('who waits for an engine without room may stop', async () => {
  const { engine, step, begun } = stage(0, 10)
  const over = new AbortController()
  const all = together(engine, over.signal, step)
  over.abort()
  await all
  expect(begun()).toBe(0)
})
