import type { Speech } from './index.ts'

/** Seconds up to which the time left is told in seconds, in steps of `STEP`. */
const MINUTE = 90
const STEP = 5

/** A time in few words, rounded so that it does not flicker. */
export function timeWords(seconds: number, { words, whole }: Speech): string {
  const { crowd } = words.comparison
  return seconds <= MINUTE
    ? crowd.seconds(whole(Math.ceil(seconds / STEP) * STEP))
    : crowd.minutes(whole(Math.ceil(seconds / 60)))
}
