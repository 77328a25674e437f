/** A countdown that can be paused. It reads the clock, so that a slow timer does not make it late. */
export type Countdown = {
  /** Milliseconds it began with. */
  readonly length: number
  /** Milliseconds left when it was last started or paused. */
  readonly left: number
  /** When it was started; undefined while it rests. */
  readonly since: number | undefined
}

/** A countdown of some minutes that rests. */
export function countdown(minutes: number): Countdown {
  const length = minutes * 60_000
  return { length, left: length, since: undefined }
}

/** Milliseconds left at a time; never below 0. */
export function leftAt({ left, since }: Countdown, now: number): number {
  return since === undefined ? left : Math.max(0, left - (now - since))
}

export function started(timer: Countdown, now: number): Countdown {
  return timer.since === undefined && timer.left > 0 ? { ...timer, since: now } : timer
}

export function paused(timer: Countdown, now: number): Countdown {
  return { ...timer, left: leftAt(timer, now), since: undefined }
}

export function reset({ length }: Countdown): Countdown {
  return { length, left: length, since: undefined }
}

/** Whether something another window sent is a countdown. */
export function isCountdown(value: unknown): value is Countdown {
  const { length, left, since } = (value ?? {}) as Partial<Countdown>
  return (
    typeof length === 'number' &&
    typeof left === 'number' &&
    (since === undefined || typeof since === 'number')
  )
}

/** As people read it: minutes and seconds, begun seconds in full. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
