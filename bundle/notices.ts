import { readFileSync } from 'node:fs'
import type { Package } from 'virtual:packages'
import type { Plugin } from 'vite'
import { packages } from './packages.ts'
import { SINGLE_FILE } from './single-file.ts'

/** Name of the file with the licences of others, beside every build that ships code of theirs. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt'
/** Name of our own licence in a build: servers know what to do with `.txt`. */
export const LICENCE = 'LICENSE.txt'

const RULE = '-'.repeat(80)

/**
 * What a build has to say of the packages that it brings along: name, version, licence and its full
 * text; and the terms of a table that is part of our own code. A build that is not the page gives its
 * own packages: `notices(packages(['zod', 'yaml']))`.
 */
export function notices(list: readonly Package[] = packages()): string {
  const head = `This build of Helferkreise contains code of ${list.length} packages by others. Each is under a
licence of its own, which follows. Helferkreise itself is under the MIT licence.
`
  const each = list.map(
    ({ name, version, licence, text }) => `${RULE}\n${name} ${version} (${licence})\n\n${text}\n`,
  )
  const table = `${RULE}\n${readFileSync(new URL('../LICENSE-joe-kuo.txt', import.meta.url), 'utf8')}`
  return [head, ...each, table].join('\n')
}

/** Our own licence. */
export function ownLicence(): string {
  return readFileSync(new URL('../LICENSE', import.meta.url), 'utf8')
}

/**
 * Puts the licences beside the page that is served. The page in one file has those of others on its
 * method screen, as the served one does, and gets ours as a remark at its end.
 */
export function licences(single: boolean): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      if (!single) {
        this.emitFile({ type: 'asset', fileName: NOTICES, source: notices() })
        this.emitFile({ type: 'asset', fileName: LICENCE, source: ownLicence() })
        return
      }
      const page = Object.values(bundle).find(({ fileName }) => fileName === SINGLE_FILE)
      if (page?.type !== 'asset') throw new Error(`${SINGLE_FILE} is not there to get its licence`)
      page.source = `${String(page.source).trimEnd()}\n<!--\n${ownLicence()}-->\n`
    },
  }
}
