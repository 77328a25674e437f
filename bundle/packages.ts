import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Package } from 'virtual:packages'
import type { Plugin } from 'vite'

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url))
/** What the page, the model, the workers and the service worker import; what these need comes with them. */
const ROOTS = [
  'lit',
  // The face of the page.
  '@fontsource-variable/atkinson-hyperlegible-next',
  'd3-scale',
  'd3-shape',
  'd3-dsv',
  'comlink',
  'fflate',
  'seedrandom',
  'ml-matrix',
  // A little of its library is compiled into the module of the model.
  'assemblyscript',
  'yaml',
  'zod',
  'uqr',
  'workbox-window',
  // In the service worker that keeps the page for offline use.
  'workbox-precaching',
  'vite',
  'rolldown',
]
/** Builders leave a few lines of their own in every build, and nothing of what they need. */
const BUILDERS = ['vite', 'rolldown']
/** Needed by others for their types, command line or server alone. */
const OUTSIDE =
  /^(?:@types\/|@lit-labs\/ssr-dom-shim$|commander$|iconv-lite$|binaryen$|long$|rw$|safer-buffer$)/

/** Where the licence of a builder ends and those of its own parts begin, which it keeps to itself. */
const OF_ITS_PARTS = '# Licenses of bundled dependencies'

/**
 * Packages by name, with all that they need and the licence text of each: those of the page, or
 * those that another build brings along (names as in `package.json`).
 *
 * Throws where a package has no text of a licence.
 */
export function packages(roots: readonly string[] = ROOTS): Package[] {
  const found = new Map<string, Package>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    const about = read(name)
    found.set(name, about.package)
    if (BUILDERS.includes(name)) return
    for (const needed of about.needs.filter((each) => !OUTSIDE.test(each))) visit(needed)
  }
  for (const name of roots) visit(name)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function read(name: string): { package: Package; needs: readonly string[] } {
  const folder = join(MODULES, name)
  const {
    version,
    license,
    dependencies = {},
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const text = licenceText(folder)
  if (!text) throw new Error(`${name} has no text of its licence (${license})`)
  return { package: { name, version, licence: license, text }, needs: Object.keys(dependencies) }
}

/** The text of a licence with the notice that belongs to it; some packages have it in their README alone. */
function licenceText(folder: string): string {
  const files = readdirSync(folder)
  const textOf = (name: RegExp) => {
    const file = files.find((each) => name.test(each))
    return file ? readFileSync(join(folder, file), 'utf8').trim() : ''
  }
  const [own = ''] = textOf(/^licen[cs]e/i).split(OF_ITS_PARTS)
  const [, inReadme = ''] = /^#* ?licen[cs]e.*\n(?:-+\n)?([\s\S]*)/im.exec(textOf(/^readme/i)) ?? []
  return [own.trim() || inReadme.trim(), textOf(/^notice/i)].filter(Boolean).join('\n\n')
}

/** Name of the package that a module of a build comes from; undefined for ours and those that builders make. */
export function packageOf(id: string): string | undefined {
  return id.startsWith('\0') ? undefined : /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
}

const NAME = 'virtual:packages'

/** Gives the page the list of its packages. */
export function packageList(): Plugin {
  return {
    name: 'package-list',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) =>
      id === `\0${NAME}` ? `export const PACKAGES = ${JSON.stringify(packages())}` : null,
  }
}

/** Fails a build when a package is in it that the list does not name. */
export function packagesNamed(): Plugin {
  const list = packages()
  return {
    name: 'packages-named',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const name = packageOf(id)
          if (!name || list.some((each) => each.name === name)) continue
          throw new Error(`${name} is in the page and not in the list of packages (${id})`)
        }
      }
    },
  }
}
