import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Eleventy, { type PageData, type SiteConfig } from '@11ty/eleventy'
import { close, createIndex } from 'pagefind'
import { MODEL_VERSION } from '../../sim/index.ts'
import { LEFT_OUT } from './contents.ts'
import { DOCS, documentAt, documents, pageOf } from './documents.ts'
import { forTheSite } from './markdown.ts'
import { sitePage } from './page.ts'

const ROOT = join(DOCS, '..')
/** File by which the page knows that the site is there, and of which version. */
const NAME_CARD = 'site.json'

/**
 * Builds the site of the documents into a folder, with everything it needs in it: it can be
 * served from any place. Returns how many pages were written.
 */
export async function buildSite(folder: string): Promise<number> {
  const out = join(ROOT, folder)
  rmSync(out, { recursive: true, force: true })
  const eleventy = new Eleventy('docs', folder, {
    quietMode: true,
    configPath: false,
    config(site: SiteConfig) {
      site.setTemplateFormats(['md'])
      site.setUseGitIgnore(false)
      for (const folder of LEFT_OUT) site.ignores.add(`docs/${folder}/**`)
      // A paper has its title above the text, and its headings are all of the first level.
      site.addPreprocessor('paper', 'md', ({ title }, content) =>
        title === undefined ? content : `# ${title}\n\n${content.replace(/^#/gm, '##')}`,
      )
      site.addGlobalData(
        'permalink',
        () =>
          ({ page }: PageData) =>
            pageOf(documentAt(page.inputPath)),
      )
      site.amendLibrary('md', forTheSite)
      site.addTransform('page', function (this: PageData, body: string) {
        return sitePage(documentAt(this.page.inputPath), body, MODEL_VERSION)
      })
      site.addPassthroughCopy({
        'docs/site/site.css': 'site.css',
        'docs/site/site.js': 'site.js',
        'viz/theme.css': 'theme.css',
        'docs/page.png': 'page.png',
      })
      return { markdownTemplateEngine: false }
    },
  })
  await eleventy.write()
  await writeSearch(out)
  writeFileSync(join(out, NAME_CARD), `${JSON.stringify({ version: MODEL_VERSION })}\n`)
  return documents().length
}

/** The index of the search and what shows it. Throws what stands in the way. */
async function writeSearch(out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(errors.join('; '))
  const read = await index.addDirectory({ path: out })
  const written = await index.writeFiles({ outputPath: join(out, 'search') })
  await close()
  const problems = [...read.errors, ...written.errors]
  if (problems.length > 0) throw new Error(problems.join('; '))
}
