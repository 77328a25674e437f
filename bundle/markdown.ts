import { readFileSync } from 'node:fs'
import { marked } from 'marked'
import type { Plugin } from 'vite'

/** Documents of the repository as pages: `import text from 'docs/odd.md?html'`. */
export function markdown(): Plugin {
  const query = '?html'
  return {
    name: 'markdown',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(`.md${query}`)) return null
      const file = id.slice(0, -query.length)
      this.addWatchFile(file)
      const page = await marked.parse(readFileSync(file, 'utf8'))
      // Other files of the repository are not part of the page: their names stay, the links go.
      const text = page.replace(/<a href="(?!https?:)[^"]*">([\s\S]*?)<\/a>/g, '$1')
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' }
    },
  }
}
