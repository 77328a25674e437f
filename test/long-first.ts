import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more, the longest first. */
export const LONG = [
  'bridges/python.system.test.ts',
  'experiments/parts.system.test.ts',
  'viz/walk/firefox.system.test.ts',
  'viz/walk/chromium.system.test.ts',
  'viz/access.system.test.ts',
  'viz/broken.system.test.ts',
  'cli/study/engines/same-table.test.ts',
  'viz/page.system.test.ts',
  'viz/workshop.system.test.ts',
  'cli/tutorial-study.test.ts',
  'viz/research.system.test.ts',
  'bridges/r.system.test.ts',
  'viz/own-span.system.test.ts',
  'viz/hour.system.test.ts',
] as const

/** Begins with the files that take longest: what comes last runs alone while the other cores rest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
