import type { Player } from '../replay/player.ts'
import type { SeminarProgress } from '../seminar/progress.ts'
import type { Session } from '../session/session.ts'
import type { Bookmarks } from '../state/bookmarks.ts'
import type { Desk } from '../state/desk.ts'
import type { State } from '../state/state.ts'
import type { Keeper } from '../state/storage.ts'
import type { Store } from '../state/store.ts'
import type { Speech } from '../words/index.ts'

/** What every screen and panel is given; a new one whenever something in it changed. */
export type Page = {
  readonly state: State
  /** Week shown: the chosen one, or the first; always inside the run. */
  readonly week: number
  readonly say: Speech
  readonly playing: boolean
  /** Nothing may move. */
  readonly still: boolean
  /** Changes with the colours, whoever chose them. */
  readonly colours: string
  readonly store: Store
  readonly session: Session
  readonly player: Player
  readonly bookmarks: Bookmarks
  /** The tie to a second window that is led, or that leads. */
  readonly desk: Desk
  readonly keeper: Keeper
  readonly seminar: SeminarProgress
}
