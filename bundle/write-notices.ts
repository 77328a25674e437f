import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NOTICES, notices } from './notices.ts'
import { packages } from './packages.ts'

/** `npm run notices -- [file] [package ...]`: the licences of the page's packages, or of those named. */
const [file = `out/${NOTICES}`, ...names] = process.argv.slice(2)
const list = packages(names.length > 0 ? names : undefined)
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, notices(list))
console.log(`${file}: ${list.length} packages`)
