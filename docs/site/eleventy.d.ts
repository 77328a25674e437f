/** What is used of Eleventy, which brings no types. */
declare module '@11ty/eleventy' {
  import type MarkdownIt from 'markdown-it'

  /** What is known of a document while it is made into a page. */
  export type PageData = { readonly page: { readonly inputPath: string } }

  export type SiteConfig = {
    setTemplateFormats(formats: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    readonly ignores: Set<string>
    addGlobalData(name: string, value: unknown): void
    amendLibrary(name: 'md', amend: (library: MarkdownIt) => void): void
    addPreprocessor(
      name: string,
      formats: string,
      change: (data: { readonly title?: string }, content: string) => string,
    ): void
    addTransform(name: string, transform: (this: PageData, body: string) => string): void
    addPassthroughCopy(files: Readonly<Record<string, string>>): void
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean
        readonly configPath: false
        config(site: SiteConfig): object
      },
    )
    write(): Promise<unknown>
  }
}
