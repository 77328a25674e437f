import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { packagesNamed } from './packages.ts'

/** Name of the script that other pages load. */
export const EMBED_SCRIPT = 'embed.js'
const ELEMENT = fileURLToPath(new URL('../viz/embed/town-element.ts', import.meta.url))

/**
 * Writes the element for other pages beside the page. It is a classic script that loads
 * nothing: module scripts from another host need headers that plain servers do not send.
 */
export function embedScript(single: boolean): Plugin {
  return {
    name: 'embed-script',
    /** While the page is worked on, the script is built when it is asked for. */
    configureServer({ middlewares }) {
      middlewares.use(`/${EMBED_SCRIPT}`, (_, response, next) => {
        builtScript().then((code) => {
          response.setHeader('Content-Type', 'text/javascript')
          response.end(code)
        }, next)
      })
    },
    async generateBundle() {
      if (single) return
      this.emitFile({ type: 'asset', fileName: EMBED_SCRIPT, source: await builtScript() })
    },
  }
}

async function builtScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [packagesNamed()],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: ELEMENT, output: { format: 'iife' } },
    },
  })
  const [script] = 'output' in built ? built.output : []
  if (script?.type !== 'chunk') throw new Error('the element for other pages was not built')
  return script.code
}
