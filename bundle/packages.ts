import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Package } from 'virtual:packages'
import type { Plugin } from 'vite'

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url))
/** What the page, the model and the workers import; what these need comes with them. */
const ROOTS = [
  'lit',
  'd3-scale',
  'd3-shape',
  'd3-dsv',
  'comlink',
  'seedrandom',
  // A little of its library is compiled into the module of the model.
  'assemblyscript',
  'yaml',
  'zod',
  'uqr',
  'workbox-window',
]
/** Imported for their types or command line alone. */
const OUTSIDE = /^(?:@types\/|commander$|iconv-lite$|binaryen$|long$|rw$|safer-buffer$)/

/** All packages of the page by name. */
export function packages(): Package[] {
  const found = new Map<string, Package>()
  const visit = (name: string): void => {
    if (found.has(name) || OUTSIDE.test(name)) return
    const folder = join(MODULES, name)
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : ''
    found.set(name, { name, version: about.version, licence: about.license, text })
    for (const needed of Object.keys(about.dependencies ?? {})) visit(needed)
  }
  for (const name of ROOTS) visit(name)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const NAME = 'virtual:packages'

/** Gives the page the list of its packages, and fails the build when one is in it unnamed. */
export function packageList(): Plugin {
  const list = packages()
  return {
    name: 'package-list',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export const PACKAGES = ${JSON.stringify(list)}` : null),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
          if (!name || id.startsWith('\0') || list.some((each) => each.name === name)) continue
          throw new Error(`${name} is in the page and not in the list of packages (${id})`)
        }
      }
    },
  }
}
