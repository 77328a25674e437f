/** A place for small texts that may forget: private windows and full disks refuse to keep anything. */
export type Keeper = {
  read(key: string): string | undefined
  /** Keeps a text as long as the page lives; true when it will be there next time too. */
  write(key: string, text: string): boolean
}

const PREFIX = 'helferkreise.'
/** Told to the window when something was kept in it; other windows hear of it from the browser. */
const KEPT = 'helferkreise-kept'

/**
 * A keeper on the browser's storage, and in memory where that fails. What another window has
 * written since is read: whoever changes a part reads the whole anew and writes it with the rest.
 */
export function createKeeper(backend: () => Storage = () => localStorage): Keeper {
  /** Texts that the storage has refused. */
  const refused = new Map<string, string>()
  let found: Storage | undefined
  const storage = (): Storage => {
    found ??= backend()
    return found
  }
  return {
    read(key) {
      try {
        return refused.get(key) ?? storage().getItem(PREFIX + key) ?? undefined
      } catch {
        return refused.get(key)
      }
    },
    write(key, text) {
      try {
        storage().setItem(PREFIX + key, text)
        refused.delete(key)
        return true
      } catch {
        refused.set(key, text)
        return false
      } finally {
        globalThis.window?.dispatchEvent(new Event(KEPT))
      }
    },
  }
}

/** Calls `changed` when this window or another one of this browser has kept something; what is returned ends that. */
export function listenElsewhere(changed: () => void): () => void {
  const told = ({ key }: StorageEvent): void => {
    // No key: all was cleared.
    if (key === null || key.startsWith(PREFIX)) changed()
  }
  window.addEventListener('storage', told)
  window.addEventListener(KEPT, changed)
  return () => {
    window.removeEventListener('storage', told)
    window.removeEventListener(KEPT, changed)
  }
}
