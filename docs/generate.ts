import { mkdirSync, writeFileSync } from 'node:fs'
import { generatedFiles } from './generated.ts'
import { referencePages } from './reference/pages.ts'

mkdirSync(new URL('api/', import.meta.url), { recursive: true })
for (const { path, text } of [...generatedFiles(), ...(await referencePages())])
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
