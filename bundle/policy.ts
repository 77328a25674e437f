import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** What the page may load: itself, and what it makes in memory, the module of the model too. Lit writes lengths into `style`. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  // Reports of studies, which run no script.
  'frame-src': 'blob:',
  'font-src': "'self' data:",
  'media-src': 'blob:',
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

const INLINE_SCRIPT = /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g
const HEAD = '<meta charset="utf-8" />'

/** Writes the Content-Security-Policy into the built page; inlined scripts are named by their hash. */
export function policy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const text = String(file.source)
          if (!text.includes(HEAD)) throw new Error(`${file.fileName} has no ${HEAD}`)
          const content = policyFor(text)
          const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`
          file.source = text.replace(HEAD, () => `${HEAD}\n    ${meta}`)
        }
      },
    },
  }
}

/** The policy of a page of which nothing but the hash of a script may be inline. */
export function policyFor(page: string): string {
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return Object.entries(POLICY)
    .map(([name, value]) => [name, value, ...(name === 'script-src' ? hashes : [])].join(' '))
    .join('; ')
}
