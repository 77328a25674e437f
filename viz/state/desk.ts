import { valueAt } from '../../sim/index.ts'
import { decodeState, encodeState } from './address.ts'
import { type Countdown, countdown, isCountdown } from './countdown.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'
import { Watched } from './watched.ts'

/** What two windows tell each other. */
type Message =
  | { readonly kind: 'show'; readonly address: string }
  | { readonly kind: 'at'; readonly address: string }
  | { readonly kind: 'blank'; readonly blank: boolean }
  | { readonly kind: 'timer'; readonly timer: Countdown; readonly shown: boolean }
  | { readonly kind: 'hello' | 'bye' }

/** The part of a BroadcastChannel that is used. */
export type Channel = {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

/** What of the browser a desk needs; tests give their own. */
export type Surroundings = {
  /** The name of this window; it survives a reload. */
  name(): string
  rename(name: string): void
  /** A channel, or undefined where the browser has none. */
  channel(name: string): Channel | undefined
  /** Opens a window with a name; false when the browser refused. */
  open(address: string, name: string): boolean
}

/** Minutes of the clock that nobody has set. */
const FIRST_MINUTES = 5

const NAME = /^helferkreise-(desk|screen)-(\w+)$/

/**
 * Two windows of one browser: from the desk a person leads, the screen is what the group sees.
 * Both say in their window names that they belong together, so that other windows stay alone.
 */
export class Desk extends Watched {
  blank = false
  /** The clock that the desk sets, and whether the screen shows it. */
  timer = countdown(FIRST_MINUTES)
  timerShown = false
  #around: Surroundings
  #store: Store
  #role: 'desk' | 'screen' | undefined
  #channel: Channel | undefined
  #told = ''
  #paired = false
  #shown: State | undefined

  constructor(store: Store, around: Surroundings) {
    super()
    this.#store = store
    this.#around = around
    const [, role, id] = NAME.exec(around.name()) ?? []
    if (role === undefined || id === undefined) return
    this.#role = role === 'desk' ? 'desk' : 'screen'
    this.#join(id)
    this.#send({ kind: 'hello' })
  }

  get role(): 'desk' | 'screen' | undefined {
    return this.#role
  }

  /** A second window is there and has answered. */
  get paired(): boolean {
    return this.#paired
  }

  /** What the screen shows; undefined until it has said so. */
  get shown(): State | undefined {
    return this.#shown
  }

  /** Opens the window for the group; says why not when it cannot. */
  openScreen(address: string): 'opened' | 'noChannel' | 'refused' {
    const known = NAME.exec(this.#around.name())
    const id = known?.[1] === 'desk' ? valueAt(known, 2) : Math.random().toString(36).slice(2, 10)
    if (!this.#channel || this.#role !== 'desk') {
      this.#role = 'desk'
      this.#around.rename(`helferkreise-desk-${id}`)
      if (!this.#join(id)) return 'noChannel'
    }
    return this.#around.open(address, `helferkreise-screen-${id}`) ? 'opened' : 'refused'
  }

  /** Shows a state on the screen. */
  show(state: State): void {
    if (this.#role === 'desk') this.#send({ kind: 'show', address: encodeState(state) })
  }

  /** Makes the screen black, or shows it again. */
  toggleBlank(): void {
    this.blank = !this.blank
    this.#send({ kind: 'blank', blank: this.blank })
    this.tell()
  }

  /** Sets the clock, which the screen shows or does not. */
  setTimer(timer: Countdown, shown = this.timerShown): void {
    this.timer = timer
    this.timerShown = shown
    this.#send({ kind: 'timer', timer, shown })
    this.tell()
  }

  /** The screen tells the desk where it is. */
  follow(state: State): void {
    if (this.#role !== 'screen') return
    const address = encodeState(state)
    if (address === this.#told) return
    this.#told = address
    this.#send({ kind: 'at', address })
  }

  /** This window is gone, or is about to be loaded anew. */
  leave(): void {
    this.#send({ kind: 'bye' })
  }

  close(): void {
    this.#channel?.close()
    this.forget()
  }

  #join(id: string): boolean {
    this.#channel?.close()
    this.#channel = this.#around.channel(`helferkreise ${id}`)
    if (!this.#channel) return false
    this.#channel.onmessage = ({ data }) => {
      if (isMessage(data)) this.#take(data)
    }
    return true
  }

  #take(message: Message): void {
    this.#paired = message.kind !== 'bye'
    if (!this.#paired) this.#shown = undefined
    if (message.kind === 'hello') {
      this.#told = ''
      if (this.#role === 'screen') this.follow(this.#store.state)
      // Whichever window came back learns from the other what it forgot.
      this.#send({ kind: 'blank', blank: this.blank })
      this.#send({ kind: 'timer', timer: this.timer, shown: this.timerShown })
    }
    if (message.kind === 'blank') this.blank = message.blank
    if (message.kind === 'timer') {
      this.timer = message.timer
      this.timerShown = message.shown
    }
    if (message.kind === 'show' && this.#role === 'screen') this.#adopt(message.address)
    if (message.kind === 'at' && this.#role === 'desk') {
      this.#shown = decodeState(message.address).state
      this.#adopt(message.address)
    }
    this.tell()
  }

  /**
   * What the group sees is what the desk speaks about; the desk stays a desk. How large and in which
   * colours and language is each window's own: one hangs on a wall, the other lies on a table.
   */
  #adopt(address: string): void {
    const { route, board, language, theme, projector } = this.#store.state
    const own = { language, theme, projector }
    this.#store.open(address, this.#role === 'desk' ? { ...own, route, board } : own)
  }

  #send(message: Message): void {
    this.#channel?.postMessage(message)
  }
}

function isMessage(value: unknown): value is Message {
  const { kind, address, blank, timer, shown } = (value ?? {}) as Record<string, unknown>
  if (kind === 'show' || kind === 'at') return typeof address === 'string'
  if (kind === 'timer') return isCountdown(timer) && typeof shown === 'boolean'
  return kind === 'blank' ? typeof blank === 'boolean' : kind === 'hello' || kind === 'bye'
}

/** The browser around a desk. */
export const BROWSER: Surroundings = {
  name: () => window.name,
  rename: (name) => {
    window.name = name
  },
  channel: (name) => ('BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined),
  open: (address, name) => window.open(location.href.replace(/#.*$/, '') + address, name) !== null,
}
