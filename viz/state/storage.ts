/** A place for small texts that may forget: private windows and full disks refuse to keep anything. */
export type Keeper = {
  read(key: string): string | undefined
  /** Keeps a text as long as the page lives; true when it will be there next time too. */
  write(key: string, text: string): boolean
}

const PREFIX = 'helferkreise.'

/** A keeper on the browser's storage, and in memory where that fails. */
export function createKeeper(backend: () => Storage = () => localStorage): Keeper {
  const memory = new Map<string, string>()
  return {
    read(key) {
      try {
        return memory.get(key) ?? backend().getItem(PREFIX + key) ?? undefined
      } catch {
        return memory.get(key)
      }
    },
    write(key, text) {
      memory.set(key, text)
      try {
        backend().setItem(PREFIX + key, text)
        return true
      } catch {
        return false
      }
    },
  }
}
