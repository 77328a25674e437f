import { join } from 'node:path'
import { buildSite } from './site.ts'

// Eleventy takes paths from where it is started.
process.chdir(join(import.meta.dirname, '../..'))
const pages = await buildSite('dist/docs')
console.log(`${pages} documents in dist/docs/`)
