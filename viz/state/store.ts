import { valueAt } from '../../sim/index.ts'
import { decodeState, encodeState, LONGEST_ADDRESS } from './address.ts'
import type { State } from './state.ts'
import { Watched } from './watched.ts'

/** The place where the address of the page stands; the browser's in the page, a plain one in tests. */
export type AddressBar = {
  read(): string
  /** Adds a step to the history of the browser. */
  push(address: string): void
  /** Corrects the present step. */
  replace(address: string): void
  /** Tells of every change that did not come from here. */
  listen(changed: () => void): () => void
}

/** How a change came about. */
type ChangeOptions = {
  /** It came by itself, as the clock does: no step of history. */
  readonly quiet?: boolean
  /** Acts of one name in a row are one step: dragging, holding a key, typing. */
  readonly gesture?: string
}

/** What went wrong with the last change or link, in a form the page can put into words. */
type Notice =
  | { readonly kind: 'ignored'; readonly names: readonly string[] }
  | { readonly kind: 'tooLong' }

/** Steps that can be undone. */
export const DEPTH = 100

type Step = { readonly state: State; readonly gesture: string | undefined }

/**
 * The one state of the page, its address and its history.
 *
 * Acts make a step that can be undone and a step in the browser; what the clock does makes
 * neither. A change whose link would be longer than `LONGEST_ADDRESS` is refused with a notice.
 */
export class Store extends Watched {
  #steps: Step[]
  #at = 0
  #bar: AddressBar
  #notice: Notice | undefined
  #stop: () => void

  constructor(bar: AddressBar) {
    super()
    this.#bar = bar
    const { state, ignored } = decodeState(bar.read())
    this.#steps = [{ state, gesture: undefined }]
    this.#notice = ignored.length > 0 ? { kind: 'ignored', names: ignored } : undefined
    this.#stop = bar.listen(() => this.#follow())
  }

  get state(): State {
    return valueAt(this.#steps, this.#at).state
  }

  get notice(): Notice | undefined {
    return this.#notice
  }

  /** States that undo and redo lead to, oldest first, and which of them is shown. */
  get history(): { readonly states: readonly State[]; readonly at: number } {
    return { states: this.#steps.map(({ state }) => state), at: this.#at }
  }

  get canUndo(): boolean {
    return this.#at > 0
  }

  get canRedo(): boolean {
    return this.#at < this.#steps.length - 1
  }

  /** Changes the state; false when it was refused. */
  change(change: Partial<State>, { quiet = false, gesture }: ChangeOptions = {}): boolean {
    const state = { ...this.state, ...change }
    const address = encodeState(state)
    if (address.length > LONGEST_ADDRESS) {
      this.#notice = { kind: 'tooLong' }
      this.tell()
      return false
    }
    const same = address === encodeState(this.state)
    const goesOn = gesture !== undefined && gesture === valueAt(this.#steps, this.#at).gesture
    if (quiet || same || goesOn) {
      this.#steps[this.#at] = { ...valueAt(this.#steps, this.#at), state }
      if (!same) this.#bar.replace(address)
    } else {
      this.#add({ state, gesture })
      this.#bar.push(address)
    }
    this.tell()
    return true
  }

  undo(): void {
    this.goTo(this.#at - 1)
  }

  redo(): void {
    this.goTo(this.#at + 1)
  }

  /** Shows a step of the history; steps that do not exist are left alone. */
  goTo(step: number): void {
    if (step === this.#at || step < 0 || step >= this.#steps.length) return
    this.#at = step
    this.#bar.push(encodeState(this.state))
    this.tell()
  }

  /** Goes to what an address says, as a link on the page would; what is `own` stays as it is here. */
  open(address: string, own: Partial<State> = {}): void {
    const { state, ignored } = decodeState(address)
    this.#notice = ignored.length > 0 ? { kind: 'ignored', names: ignored } : undefined
    this.change({ ...state, ...own })
  }

  /** Says that a part of the link could not be followed, beside what was said of it before. */
  ignore(name: string): void {
    const before = this.#notice?.kind === 'ignored' ? this.#notice.names : []
    this.#notice = { kind: 'ignored', names: [...new Set([...before, name])] }
    this.tell()
  }

  dismiss(): void {
    this.#notice = undefined
    this.tell()
  }

  /** Lets go of the address bar. */
  close(): void {
    this.#stop()
    this.forget()
  }

  /** The address was changed from outside: a link, the browser's history, a person. */
  #follow(): void {
    const { state, ignored } = decodeState(this.#bar.read())
    const same = encodeState(state) === encodeState(this.state)
    if (ignored.length > 0) this.#notice = { kind: 'ignored', names: ignored }
    // What was said of another address is said no longer.
    else if (!same && this.#notice?.kind === 'ignored') this.#notice = undefined
    if (!same) this.#add({ state, gesture: undefined })
    this.tell()
  }

  #add(step: Step): void {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), step].slice(-DEPTH - 1)
    this.#at = this.#steps.length - 1
  }
}
