import { existsSync, readFileSync } from 'node:fs'

export type Count = { readonly passed: number; readonly failed: number }

/** The part of vitest's JSON report that is read here. */
type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/**
 * Counts the tests of a report. A test that did not run, a file that did not load, a missing
 * report and an exit code that nothing explains all count as failed.
 */
export function countReport(report: Report, code: number): Count {
  let passed = 0
  let failed = 0
  for (const file of report.testResults) {
    const failedBefore = failed
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') passed++
      else failed++
      if (status !== 'passed' && status !== 'failed')
        console.log(`not run (${status}): ${fullName}`)
    }
    if (file.status === 'failed' && failed === failedBefore) failed++
  }
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1
  return { passed, failed }
}

/** Counts the report in a file, given the exit code of the runner that wrote it. */
export function readReport(path: string, code: number): Count {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  // vitest wrote this file a moment ago, in its documented shape.
  return countReport(JSON.parse(readFileSync(path, 'utf8')) as Report, code)
}
