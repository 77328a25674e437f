/** Tests that start a browser, a server, worker threads or the command line, or run whole towns many times. */
const SYSTEM = ['test/cli/**/*.test.ts', 'test/workers/**/*.test.ts', 'test/**/*.system.test.ts']

/** Designs, indices, inference and what else studies compute with, against known answers. */
const METHODS = ['test/experiments/*/**/*.test.ts']

/** What each mechanism of the model and each act of a week does, on small towns, week for week. */
const MECHANISMS = ['test/sim/{mechanisms,acts}/**/*.test.ts']

/** What the page counts, places and says, without a browser. */
const PAGE = ['test/viz/**/*.test.ts']

/** A loop that starts quickly: its files share their process. */
const LOOP = {
  environment: 'node',
  globalSetup: ['test/made-engine.ts'],
  setupFiles: ['test/engine.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  isolate: false,
  maxWorkers: 2,
}

/**
 * `unit` is the inner loop and stays below 15 seconds, `mechanisms` the same for the rules of the model,
 * `page` for what is seen and `methods` for what studies compute with; `system` drives what a person would.
 * `npm test` runs all of them, in this order.
 */
export const PROJECTS = {
  unit: {
    ...LOOP,
    include: ['test/**/*.test.ts'],
    exclude: [...SYSTEM, ...METHODS, ...MECHANISMS, ...PAGE],
  },
  mechanisms: { ...LOOP, include: MECHANISMS, exclude: SYSTEM },
  page: { ...LOOP, include: PAGE, exclude: SYSTEM },
  methods: { ...LOOP, include: METHODS, exclude: SYSTEM },
  system: {
    include: SYSTEM,
    environment: 'node',
    globalSetup: ['test/made-engine.ts', 'test/made-command.ts'],
    setupFiles: ['test/engine.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
  },
}
