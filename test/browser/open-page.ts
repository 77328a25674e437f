/** A page in a browser of its own: what tests for every engine ask of it. */
export type OpenPage = {
  /** Of the browser. */
  readonly name: string
  /** What the page said as an error or did not catch, its workers included. */
  readonly errors: readonly string[]
  /** What the page and its workers have asked for at other places than `address`. */
  foreignRequests(address: string): string[]
  /** Opens an address and waits until it is loaded. */
  visit(address: string): Promise<void>
  /** Waits until a condition holds in the page; a failure says that it waited for `what`. */
  waitFor(what: string, condition: () => boolean): Promise<void>
  /** Asks the page something, with a text to go with it; the answer is plain data. */
  evaluate<Answer>(ask: (text: string) => Answer | Promise<Answer>, text?: string): Promise<Answer>
  /** Ends this browser, and no other, and removes its profile. */
  close(): Promise<void>
}

/** No load, wait or answer takes longer than this. */
export const WAIT_MS = 90_000

/** How the library that drives a browser does what a page is asked. */
export type Driver = Pick<OpenPage, 'name' | 'close' | 'evaluate'> & {
  load(address: string): Promise<unknown>
  wait(condition: () => boolean): Promise<unknown>
  onConsole(listener: (message: { type(): string; text(): string }) => void): void
  onError(listener: (error: unknown) => void): void
  onRequest(listener: (request: { url(): string }) => void): void
}

/** A page that writes down what it complains of and asks for, and tells what it failed at. */
export function pageOf(driver: Driver): OpenPage {
  const { name } = driver
  const errors: string[] = []
  const requests: string[] = []
  driver.onConsole((message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  driver.onError((error) => errors.push(messageOf(error)))
  driver.onRequest((request) => requests.push(request.url()))
  const own = ['data:', 'blob:', 'about:']
  return {
    name,
    errors,
    foreignRequests: (address) =>
      requests.filter((url) => ![address, ...own].some((start) => url.startsWith(start))),
    async visit(address) {
      await telling(`${name} did not load ${address}`, driver.load(address), errors)
    },
    async waitFor(what, condition) {
      await telling(`${name} waited in vain for ${what}`, driver.wait(condition), errors)
    },
    evaluate: (ask, text = '') =>
      telling(`${name} did not answer`, driver.evaluate(ask, text), errors),
    close: driver.close,
  }
}

/** Passes a result on; a failure says what failed, and what the page had said before. */
export async function telling<Result>(
  what: string,
  result: Promise<Result>,
  errors: readonly string[] = [],
): Promise<Result> {
  try {
    return await result
  } catch (cause) {
    const said = errors.map((error) => `\n  the page had said: ${error}`).join('')
    throw new Error(`${what}: ${messageOf(cause)}${said}`, { cause })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
