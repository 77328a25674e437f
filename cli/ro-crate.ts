import type { Manifest, RunFile } from './manifest.ts'

export const RO_CRATE = 'ro-crate-metadata.json'

const SOFTWARE = '#helferkreise'

/** What a crate says of itself, and of what made it. */
export type CrateHead = Pick<Manifest, 'title' | 'versions' | 'source' | 'command'> & {
  readonly description: string
  /** Times in ISO 8601. */
  readonly started: string
  readonly ended: string
}

/** What something was made from, and what came out. */
export type CrateFiles = {
  readonly inputs: readonly RunFile[]
  readonly results: readonly RunFile[]
}

/**
 * Metadata of a folder as a Process Run Crate (RO-Crate 1.1): which software made which files
 * of what, when. Files are those of the manifest; the description itself is not among them.
 */
export function roCrate(
  { title, description, versions, source, started, ended, command }: CrateHead,
  { inputs, results }: CrateFiles,
): string {
  const files = [...inputs, ...results]
  const ids = (list: readonly RunFile[]) => list.map(({ path }) => ({ '@id': path }))
  const graph = [
    {
      '@id': RO_CRATE,
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: title,
      description,
      datePublished: started,
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      conformsTo: { '@id': 'https://w3id.org/ro/wfrun/process/0.5' },
      hasPart: ids(files),
      mentions: { '@id': '#run' },
    },
    {
      '@id': 'https://w3id.org/ro/wfrun/process/0.5',
      '@type': 'CreativeWork',
      name: 'Process Run Crate',
      version: '0.5',
    },
    {
      '@id': 'https://creativecommons.org/licenses/by/4.0/',
      '@type': 'CreativeWork',
      name: 'CC BY 4.0',
    },
    {
      '@id': SOFTWARE,
      '@type': 'SoftwareApplication',
      name: 'Helferkreise',
      softwareVersion: versions.helferkreise,
      softwareRequirements: `Node ${versions.node}`,
      ...(source ? { identifier: source.commit } : {}),
    },
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name: command,
      instrument: { '@id': SOFTWARE },
      object: ids(inputs),
      result: ids(results),
      startTime: started,
      endTime: ended,
    },
    ...files.map(({ path, bytes, sha256 }) => ({
      '@id': path,
      '@type': 'File',
      name: path,
      contentSize: `${bytes}`,
      sha256,
    })),
  ]
  const context = [
    'https://w3id.org/ro/crate/1.1/context',
    { sha256: 'https://w3id.org/ro/terms/workflow-run#sha256' },
  ]
  return `${JSON.stringify({ '@context': context, '@graph': graph }, undefined, 2)}\n`
}
