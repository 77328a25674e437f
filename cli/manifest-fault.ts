const isText = (value: unknown) => typeof value === 'string'

/** What is wrong with the parts of a manifest from which a run is made again; undefined where nothing is. */
export function manifestFault(manifest: unknown): string | undefined {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    return 'it is not the manifest of a run'
  const { scenario, overrides, seed, weeks, fingerprint, version } = manifest as Readonly<
    Record<string, unknown>
  >
  const { name, text } = (scenario ?? {}) as { readonly name?: unknown; readonly text?: unknown }
  if (!isText(name) || !isText(text)) return 'scenario: expected a name and a text'
  if (!Array.isArray(overrides) || !overrides.every(isText))
    return 'overrides: expected a list of path=value'
  if (!isText(seed)) return 'seed: expected a text'
  if (typeof weeks !== 'number' || !Number.isInteger(weeks) || weeks < 1)
    return 'weeks: expected a whole number of at least 1'
  return isText(fingerprint) && isText(version)
    ? undefined
    : 'fingerprint and version: expected texts'
}
