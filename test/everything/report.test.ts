import { expect, test } from 'vitest'
import { countReport, readReport } from './report.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each, index) => ({ fullName: `test ${index}`, status: each })),
})

test('passed and failed tests are counted over all files', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed')] }
  expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1 })
})

test('a test that does not run counts as failed', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped', 'todo')] }
  expect(countReport(report, 0)).toEqual({ passed: 1, failed: 2 })
})

test('a file that does not load counts as failed', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed')] }
  expect(countReport(report, 1)).toEqual({ passed: 1, failed: 1 })
})

test('an exit code that no test explains counts as failed, and so do no tests at all', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
  })
  expect(countReport({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('a runner that leaves no report counts as failed', () => {
  expect(readReport('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1 })
})
