/**
 * Loads the page again, and its files anew: what this browser keeps of them may be cut or missing.
 * Where the server does not answer, nothing that is kept is thrown away.
 * The head of the page takes the text over (`bundle/guard.ts`): it stands for itself.
 */
export const freshReload = async (): Promise<void> => {
  try {
    // Of all files this one alone is never answered from what is kept.
    const answer = await fetch('./sw.js', { cache: 'no-store' })
    if (answer.ok) {
      const registration = await navigator.serviceWorker?.getRegistration()
      const names = registration ? await caches.keys() : []
      await registration?.unregister()
      for (const name of names) if (name.endsWith(registration!.scope)) await caches.delete(name)
      const files = performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => name.startsWith(location.origin) && /\.(?:js|css)$/.test(name))
      await Promise.all(
        [...new Set(files)].map((name) => fetch(name, { cache: 'reload' }).catch(() => undefined)),
      )
    }
  } catch {
    // Nothing is lost: it is loaded as it is kept.
  }
  location.reload()
}
