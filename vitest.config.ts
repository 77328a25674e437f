import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/long-first.ts'
import { PROJECTS } from './test/projects.ts'

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: Object.entries(PROJECTS).map(([name, test]) => ({ test: { ...test, name } })),
  },
})
