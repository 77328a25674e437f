import { LOG_FILTERS, type LogFilter } from './log/entries.ts'
import { CATALOGUES, type Language } from './words/index.ts'

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const
export const THEMES = ['system', 'light', 'dark'] as const
export const MOTIONS = ['system', 'full', 'still'] as const
/** Whether the stage moves: as the system asks, always, or never. */
export type Motion = (typeof MOTIONS)[number]
export type Theme = (typeof THEMES)[number]

/** Everything that decides what is seen; all of it stands in the address. */
export type State = {
  /** Week of the shared clock; undefined until the first choice. */
  readonly week: number | undefined
  /** Town shown alone on small screens, 0 to 2. */
  readonly town: number
  readonly language: Language
  readonly theme: Theme
  readonly speed: number
  readonly table: boolean
  readonly log: LogFilter
  readonly motion: Motion
  /** The flip-book of stills instead of the stage. */
  readonly stills: boolean
}

export const INITIAL: State = {
  week: undefined,
  town: 0,
  language: 'de',
  theme: 'system',
  speed: 1,
  table: false,
  log: 'all',
  motion: 'system',
  stills: false,
}
const ADDRESS_VERSION = '1'

/** The address of a state: only what differs from the beginning, with the version of the address. */
export function encodeState(state: State): string {
  const parts = new URLSearchParams()
  if (state.week !== undefined) parts.set('week', String(state.week))
  if (state.town !== INITIAL.town) parts.set('town', String(state.town + 1))
  if (state.language !== INITIAL.language) parts.set('language', state.language)
  if (state.theme !== INITIAL.theme) parts.set('theme', state.theme)
  if (state.speed !== INITIAL.speed) parts.set('speed', String(state.speed))
  if (state.table) parts.set('table', '1')
  if (state.log !== INITIAL.log) parts.set('log', state.log)
  if (state.motion !== INITIAL.motion) parts.set('motion', state.motion)
  if (state.stills) parts.set('stills', '1')
  if (parts.size === 0) return ''
  return `#v=${ADDRESS_VERSION}&${parts}`
}

/** The nearest valid state of an address, and whether something in it had to be dropped. */
export function decodeState(hash: string): { readonly state: State; readonly dropped: boolean } {
  let dropped = false
  const state: { -readonly [K in keyof State]: State[K] } = { ...INITIAL }
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const number = Number(value)
    if (key === 'week' && /^\d{1,5}$/.test(value)) state.week = number
    else if (key === 'town' && ['1', '2', '3'].includes(value)) state.town = number - 1
    else if (key === 'language' && Object.hasOwn(CATALOGUES, value))
      state.language = value as Language
    else if (key === 'theme' && (THEMES as readonly string[]).includes(value))
      state.theme = value as Theme
    else if (key === 'speed' && (SPEEDS as readonly number[]).includes(number)) state.speed = number
    else if (key === 'table' && value === '1') state.table = true
    else if (key === 'log' && (LOG_FILTERS as readonly string[]).includes(value))
      state.log = value as LogFilter
    else if (key === 'motion' && (MOTIONS as readonly string[]).includes(value))
      state.motion = value as Motion
    else if (key === 'stills' && value === '1') state.stills = true
    else if (key !== 'v' || value !== ADDRESS_VERSION) dropped = true
  }
  return { state, dropped }
}
