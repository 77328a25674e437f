import { isOnline } from '../embed/online.ts'

/** A link to what an address of the page shows. */
export type PageLink = {
  readonly href: string
  /** It leads there on other devices, too; else `href` is only the end of an address, behind the `#`. */
  readonly travels: boolean
}

/** What of the browser a link hangs on; tests give their own. */
type Place = Pick<Location, 'protocol' | 'hostname' | 'href'>

/**
 * The link to give away for an address. A page from a stick, or from the server of one's own computer,
 * is found nowhere else: its link leads to where those who made the page say that it is online.
 * Where they say nothing, only the end of the address can be given away, and the file.
 */
export function pageLink(
  address: string,
  place: Place = location,
  page: ParentNode = document,
): PageLink {
  const here = place.href.replace(/#.*$/, '')
  if (/^https?:$/.test(place.protocol) && !isOwnComputer(place.hostname))
    return { href: here + address, travels: true }
  const home = page.querySelector('meta[name="home"]')?.getAttribute('content') ?? ''
  if (isOnline(home)) return { href: home + address, travels: true }
  return { href: address, travels: false }
}

function isOwnComputer(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host)
}
