import type { Plugin } from 'vite'
import { isOnline } from '../viz/embed/online.ts'

/** Where those who run the page say under which address it is online. */
export const HOME_VARIABLE = 'HELFERKREISE_HOME'

/** The address of the environment, checked; undefined where none is set. Throws on a wrong one. */
export function homeOf(environment: NodeJS.ProcessEnv): string | undefined {
  const address = environment[HOME_VARIABLE]?.trim()
  if (!address) return undefined
  if (!isOnline(address))
    throw new Error(
      `${HOME_VARIABLE}: expected an address as in https://example.org/helferkreise/, got "${address}"`,
    )
  return address
}

/** Writes the address into the head of the page, so that links of a copy on a stick lead there. */
export function home(): Plugin {
  const content = homeOf(process.env)
  return {
    name: 'home-address',
    transformIndexHtml: () =>
      content === undefined
        ? []
        : [{ tag: 'meta', attrs: { name: 'home', content }, injectTo: 'head' }],
  }
}
