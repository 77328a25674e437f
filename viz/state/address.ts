import { FIELDS } from './fields.ts'
import { INITIAL, ROUTES, type RouteName, type State } from './state.ts'

/** Version of the address; `MIGRATIONS` leads from each older one to the next. */
const ADDRESS_VERSION = 2
/** No link is longer: people paste them into mails and print them as QR codes. */
export const LONGEST_ADDRESS = 1500

type Link = {
  readonly route: string
  readonly parts: ReadonlyMap<string, string>
  /** Names that stand more than once; the last one counts. */
  readonly repeated: readonly string[]
}
type Name = keyof typeof FIELDS

/** What an address of version n means in version n + 1. */
const MIGRATIONS: Readonly<Record<number, (link: Link) => Link>> = {
  /** The page had one screen and no path. */
  1: (link) => ({ ...link, route: 'stage' }),
}

/** Names that people write by hand, as in the code of an embedded stage. */
const ALIASES: ReadonlyMap<string, Name> = new Map([
  ['t', 'week'],
  ['scenario', 'a'],
  ['lang', 'language'],
])
/** What is left out of a link that is too long, the longest first to go. */
const LONG_NAMES = ['tree', 'hidden', 'b', 'own', 'ours', 'a'] as const satisfies readonly Name[]

/** The address of a state: its route, the version, and only what differs from the beginning. */
export function encodeState(state: State): string {
  const parts: string[] = []
  for (const key of Object.keys(FIELDS) as Name[]) {
    const text = written(key, state)
    if (text !== written(key, INITIAL)) parts.push(`${FIELDS[key].name}=${text}`)
  }
  if (parts.length === 0) return state.route === INITIAL.route ? '' : `#/${state.route}`
  return `#/${state.route}?v=${ADDRESS_VERSION}&${parts.join('&')}`
}

function written<K extends Name>(key: K, state: State): string {
  return FIELDS[key].write(state[key])
}

/** The nearest valid state of an address, and the names of what had to be left out or bent. */
export function decodeState(hash: string): {
  readonly state: State
  readonly ignored: readonly string[]
} {
  const ignored: string[] = []
  const { route: path, parts, repeated } = current(parse(hash), ignored)
  const route = ROUTES.find((name) => name === path)
  if (route === undefined && path !== '') ignored.push(path)
  let state: State = { ...INITIAL, route: route ?? INITIAL.route }
  for (const [name, text] of parts) {
    if (name === 'v') continue
    const key = pieceOf(name)
    const reading = key && FIELDS[key].read(text)
    if (!reading?.exact || repeated.includes(name)) ignored.push(name)
    if (key && reading) state = { ...state, [key]: reading.value }
  }
  for (const key of LONG_NAMES) {
    if (encodeState(state).length <= LONGEST_ADDRESS) break
    if (written(key, state) !== written(key, INITIAL)) ignored.push(FIELDS[key].name)
    state = { ...state, [key]: INITIAL[key] }
  }
  if (state.against !== undefined && !state.tree.branches[state.against]) {
    ignored.push(FIELDS.against.name)
    state = { ...state, against: undefined }
  }
  return { state, ignored }
}

/** The piece of state that a name in an address stands for; undefined for a name that is none. */
export function pieceOf(name: string): Name | undefined {
  return ALIASES.get(name) ?? keyOf(name)
}

function keyOf(name: string): Name | undefined {
  return (Object.keys(FIELDS) as Name[]).find((key) => FIELDS[key].name === name)
}

function parse(hash: string): Link {
  const text = hash.replace(/^#/, '')
  const path = text.startsWith('/')
  const [route = '', query = ''] = path ? text.slice(1).split('?') : ['', text]
  const pairs = [...new URLSearchParams(query)]
  const parts = new Map(pairs)
  const names = pairs.map(([name]) => name)
  const repeated = names.filter((name, at) => names.indexOf(name) !== at)
  return { route, parts, repeated }
}

/** Brings a link to today's version. Links without a version are today's when they have a path. */
function current(link: Link, ignored: string[]): Link {
  const text = link.parts.get('v')
  if (text === undefined && (link.route !== '' || link.parts.size === 0)) return link
  const version = text === undefined ? 1 : Number(text)
  const known = Number.isInteger(version) && version >= 1 && version <= ADDRESS_VERSION
  if (!known) ignored.push('v')
  let migrated = link
  for (let at = known ? version : ADDRESS_VERSION; at < ADDRESS_VERSION; at++)
    migrated = MIGRATIONS[at]!(migrated)
  return migrated
}

/** The address of another screen with everything else as it is. */
export function addressOf(state: State, route: RouteName): string {
  return encodeState({ ...state, route }) || '#'
}
